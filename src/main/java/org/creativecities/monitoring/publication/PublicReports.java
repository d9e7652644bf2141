package org.creativecities.monitoring.publication;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.creativecities.monitoring.answers.AnswerText;
import org.creativecities.monitoring.answers.Answers;
import org.creativecities.monitoring.answers.Question;
import org.creativecities.monitoring.answers.Questions;
import org.creativecities.monitoring.answers.Submissions;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.Register;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Published reports as everybody may read them [public: reports are published]: what was
 * handed in last, without the sections that the city withholds, without the addresses of
 * people, and without what the peers thought of it.
 */
@Service
@Transactional(readOnly = true)
public class PublicReports {

	/** Questions whose answers name people, or hold what only the city needs. */
	private static final Set<String> PERSONAL = Set.of("focalPoints", "language");

	private static final int SECTIONS = 7;

	private final ReportPublications publications;

	private final Reports reports;

	private final Submissions submissions;

	private final Answers answers;

	private final Questions questions;

	private final AnswerText text;

	private final Register register;

	PublicReports(ReportPublications publications, Reports reports, Submissions submissions, Answers answers,
			Questions questions, AnswerText text, Register register) {
		this.publications = publications;
		this.reports = reports;
		this.submissions = submissions;
		this.answers = answers;
		this.questions = questions;
		this.text = text;
		this.register = register;
	}

	/** A report on the list. */
	public record Entry(String id, int year, String city, String country) {
	}

	/** A question and what the city said to it. */
	public record Said(String question, List<List<AnswerText.Line>> rows) {
	}

	/** A section; one that is withheld says nothing. */
	public record Section(int number, boolean withheld, List<Said> said) {
	}

	/** A report to read. */
	public record Page(Entry entry, List<Section> sections) {
	}

	/** The reports that everybody may read, the newest first. */
	public List<Entry> all() {
		return this.publications.open().stream().map(one -> entry(this.reports.get(one.reportId()))).toList();
	}

	/** One of them; empty if it is none. */
	public Optional<Page> find(String reportId, Locale language) {
		return this.publications.of(reportId)
			.filter(Publication::consent)
			.map(publication -> page(publication, language));
	}

	private Page page(Publication publication, Locale language) {
		var report = this.reports.get(publication.reportId());
		var stored = this.submissions.last(report.id())
			.map(last -> this.answers.of(report.id(), last.number()))
			.orElse(Map.of());
		var sections = java.util.stream.IntStream.rangeClosed(1, SECTIONS)
			.mapToObj(number -> publication.withheld().contains(number) ? new Section(number, true, List.of())
					: new Section(number, false, this.questions.of(number)
						.stream()
						.filter(question -> !PERSONAL.contains(question.id()) && stored.containsKey(question.id()))
						.map(question -> said(question, stored.get(question.id()).content(), language))
						.filter(said -> !said.rows().isEmpty())
						.toList()))
			.toList();
		return new Page(entry(report), sections);
	}

	private Said said(Question question, Map<String, Object> content, Locale language) {
		return new Said(question.label(language), this.text.of(question, content, language));
	}

	private Entry entry(Report report) {
		var city = this.register.city(report.cityId());
		return new Entry(report.id(), report.year(), city.name(), city.country());
	}

}
