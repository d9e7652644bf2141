package org.creativecities.monitoring.overview;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.creativecities.mail.LetterPreview;
import org.creativecities.mail.Outbox;
import org.creativecities.monitoring.answers.Completeness;
import org.creativecities.monitoring.overview.ReportCase.CaseLetter;
import org.creativecities.monitoring.overview.ReportCase.CaseLine;
import org.creativecities.monitoring.overview.ReportCase.Peer;
import org.creativecities.monitoring.overview.ReportCase.Request;
import org.creativecities.monitoring.publication.ReportPublications;
import org.creativecities.monitoring.report.Extensions;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.ReportLog;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.monitoring.report.Turns;
import org.creativecities.monitoring.review.Reviews;
import org.creativecities.network.Register;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.GroupMembers;
import org.creativecities.workflow.WaitingTasks;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what pages show about one report as a case. */
@Service
@Transactional(readOnly = true)
public class ReportCases {

	/** How the ids of the reviews of a report go on after its own. */
	private static final String REVIEW = "-R";

	private static final Set<String> WITHOUT_ACCOUNT = Set.of(CurrentPerson.PRODUCT, "mayor");

	private final Reports reports;

	private final ReportPublications publications;

	private final GroupMembers people;

	private final LetterPreview preview;

	private final Turns turns;

	private final Completeness completeness;

	private final ComingReminders coming;

	private final WaitingTasks tasks;

	private final Register register;

	private final Outbox outbox;

	private final ReportLog log;

	private final Extensions extensions;

	private final Reviews reviews;

	private final Clock clock;

	ReportCases(Reports reports, ReportPublications publications, GroupMembers people, LetterPreview preview,
			Turns turns, Completeness completeness, ComingReminders coming, WaitingTasks tasks, Register register,
			Outbox outbox, ReportLog log, Extensions extensions, Reviews reviews, Clock clock) {
		this.reports = reports;
		this.publications = publications;
		this.people = people;
		this.preview = preview;
		this.turns = turns;
		this.completeness = completeness;
		this.coming = coming;
		this.tasks = tasks;
		this.register = register;
		this.outbox = outbox;
		this.log = log;
		this.extensions = extensions;
		this.reviews = reviews;
		this.clock = clock;
	}

	/**
	 * @throws IllegalArgumentException if there is no such report
	 */
	public ReportCase of(String id) {
		var report = this.reports.get(id);
		var city = this.register.city(report.cityId());
		var waiting = this.tasks.ofFamily(id, id + REVIEW);
		var handInBy = report.handInBy();
		return new ReportCase(report, city, this.register.country(city.country()),
				Stage.of(report, this.publications.keptClosed(List.of(id)).contains(id), this.clock.instant()),
				this.completeness.of(id).percent(), handInBy,
				waiting.stream().map(task -> Wait.of(task, other -> this.register.city(other).name())).toList(),
				this.turns.of(id), this.turns.days(id), this.coming.of(report, handInBy), letters(id), log(id),
				extensions(id), peers(id), this.clock.instant());
	}

	/** A letter that waits is not made yet; it is called as it would be now. */
	private List<CaseLetter> letters(String id) {
		return this.outbox.ofFamily(id, id + REVIEW)
			.stream()
			.map(letter -> new CaseLetter(letter,
					Optional.ofNullable(letter.subject())
						.or(() -> this.preview.subject(letter.id()))
						.orElse(letter.template())))
			.toList();
	}

	private List<CaseLine> log(String id) {
		return this.log.of(id).stream().map(line -> new CaseLine(line, who(line.by()))).toList();
	}

	private List<Request> extensions(String id) {
		return this.extensions.of(id).stream().map(one -> new Request(one, who(one.askedBy()))).toList();
	}

	/** Empty for what the product does by itself, and for a mayor, who has no account. */
	private Optional<String> who(String account) {
		return WITHOUT_ACCOUNT.contains(account) ? Optional.empty() : Optional.of(this.people.name(account));
	}

	/** Whether its city revises it at the moment. */
	public boolean isRevised(String id) {
		return this.reports.get(id).state() == Report.State.REVISING;
	}

	private List<Peer> peers(String id) {
		return this.reviews.ofReport(id)
			.stream()
			.map(review -> new Peer(review, this.register.city(review.reader()).name()))
			.toList();
	}

}
