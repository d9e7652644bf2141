package org.creativecities.monitoring.answers;

import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

import org.creativecities.monitoring.answers.ReportSheet.Section;
import org.creativecities.monitoring.report.Report;
import org.creativecities.network.Register;
import org.creativecities.workflow.GroupMembers;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the pages of a report show around its questions. */
@Service
@Transactional(readOnly = true)
public class ReportSheets {

	private final Register register;

	private final Questions questions;

	private final Completeness completeness;

	private final PastReports past;

	private final OpenSections open;

	private final Submissions submissions;

	private final Commitments commitments;

	private final PartnerCities cities;

	private final GroupMembers people;

	private final Clock clock;

	ReportSheets(Register register, Questions questions, Completeness completeness, PastReports past, OpenSections open,
			Submissions submissions, Commitments commitments, PartnerCities cities, GroupMembers people, Clock clock) {
		this.register = register;
		this.questions = questions;
		this.completeness = completeness;
		this.past = past;
		this.open = open;
		this.submissions = submissions;
		this.commitments = commitments;
		this.cities = cities;
		this.people = people;
		this.clock = clock;
	}

	public ReportSheet of(Report report) {
		var city = this.register.city(report.cityId());
		var progress = this.completeness.of(report.id());
		var promised = this.commitments.of(report.id());
		return new ReportSheet(report, city.name(),
				report.state() == Report.State.DRAFTING && !this.clock.instant().isBefore(report.deadline()), progress,
				this.people.names(city.group()), this.past.period(report), sections(progress, promised.isEmpty()),
				this.open.of(report.id()), this.submissions.all(report.id()), promised, this.cities.members());
	}

	private List<Section> sections(Progress progress, boolean nothingPromised) {
		var asked = this.questions.all()
			.stream()
			.filter(question -> question.kind() != Kind.COMMITMENTS || !nothingPromised)
			.toList();
		return IntStream.rangeClosed(1, OpenSections.SECTIONS).mapToObj(number -> {
			var own = asked.stream().filter(question -> question.section() == number).toList();
			return new Section(number, own.size(),
					(int) own.stream().filter(question -> !progress.isFinished(question.id())).count());
		}).toList();
	}

}
