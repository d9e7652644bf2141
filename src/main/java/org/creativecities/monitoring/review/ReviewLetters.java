package org.creativecities.monitoring.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Letter;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.Recipient;
import org.creativecities.mail.Sentences;
import org.creativecities.monitoring.answers.Question;
import org.creativecities.monitoring.answers.Questions;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.ReportOver;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.monitoring.review.Review.State;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Register;
import org.creativecities.reminders.ReminderDue;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters to readers, and what the peers ask of a city. Letters to readers belong to the
 * review, not to the report: a city does not learn who reads it.
 */
@Service("reviewLetters")
@Transactional
public class ReviewLetters {

	private static final Set<Role> WHO_WORKS = EnumSet.of(Role.MAIN, Role.ALTERNATIVE);

	private final Reviews reviews;

	private final Readings readings;

	private final Reports reports;

	private final Comments comments;

	private final Verdicts verdicts;

	private final Questions questions;

	private final Register register;

	private final ReviewWords words;

	private final ReviewTime time;

	private final Sentences sentences;

	private final Outbox outbox;

	ReviewLetters(Reviews reviews, Readings readings, Reports reports, Comments comments, Verdicts verdicts,
			Questions questions, Register register, ReviewWords words, ReviewTime time, Sentences sentences,
			Outbox outbox) {
		this.reviews = reviews;
		this.readings = readings;
		this.reports = reports;
		this.comments = comments;
		this.verdicts = verdicts;
		this.questions = questions;
		this.register = register;
		this.words = words;
		this.time = time;
		this.sentences = sentences;
		this.outbox = outbox;
	}

	/** E6: what is asked, and until when to answer. */
	public void invite(String id) {
		var review = this.reviews.get(id);
		write(review, "invite-reviewer", "invitation",
				Map.of("answerBy", review.answerBy(), "days", this.time.workDays()));
	}

	/** The report was revised; whoever read it before is asked to read it again. */
	public void again(String id) {
		var review = this.reviews.get(id);
		write(review, "read-again", "again", Map.of("dueAt", review.dueAt(), "page", "/reviews/" + id));
	}

	/**
	 * As the review falls due. Who hands in locks the same report: after that nobody is
	 * reminded, nor of a date that is not the present one.
	 */
	@EventListener(condition = "#reminder.ladder() == 'mmr-review'")
	public void remindReader(ReminderDue reminder) {
		this.reports.lock(this.reviews.get(reminder.businessKey()).reportId());
		var review = this.reviews.get(reminder.businessKey());
		if (review.state() == State.ACCEPTED && review.dueAt().equals(reminder.deadline())) {
			write(review, reminder.whom(), "remind-reviewer", "rung" + reminder.rung(),
					Map.of("dueAt", review.dueAt(), "page", "/reviews/" + review.id()));
		}
	}

	/**
	 * To a reader who was too late; nothing is written to anybody else who is replaced,
	 * such as a city that has left the Network.
	 */
	public void replaced(String id) {
		var review = this.reviews.get(id);
		if (review.state() == State.REPLACED && this.time.isOver(review.dueAt())) {
			write(review, "replace-reviewer", "replaced", Map.of("dueAt", review.dueAt()));
		}
	}

	/** To a reader of whom nothing more is asked. */
	public void free(String id) {
		write(this.reviews.get(id), "free-reviewer", "released", Map.of());
	}

	/**
	 * E19 to all who have read a report that is published now, once to each, however
	 * often it was read.
	 */
	@EventListener
	void thank(ReportOver over) {
		var report = this.reports.get(over.reportId());
		if (report.state() == Report.State.PUBLISHED) {
			this.readings.reviews(report.id())
				.stream()
				.filter(review -> review.state() == State.RECORDED)
				.collect(Collectors.toMap(Review::reader, Function.identity(), (before, newer) -> newer,
						LinkedHashMap::new))
				.values()
				.forEach(review -> write(review, "thank-reviewer", "published", Map.of()));
		}
	}

	/** E17: what the peers ask for, merged and without names. */
	public void askRevision(String reportId, Instant until) {
		var report = this.reports.get(reportId);
		var whole = this.comments.ofRound(reportId, report.round() - 1).isEmpty();
		toCity(report, WHO_WORKS, "ask-revision", "round-" + report.round(),
				Map.of("answerBy", until, "whole", whole, "comments", merged(report), "page", "/reports/" + reportId));
	}

	/** The city has more time for its revision; each new date is told once. */
	void extendRevision(Report report, Instant before, Instant until) {
		toCity(report, WHO_WORKS, "extend-revision", "round-%d-until-%s".formatted(report.round(), until),
				Map.of("before", before, "deadline", until, "page", "/reports/" + report.id()));
	}

	/**
	 * E17 again, as the revision falls due; a city that has handed it in gets none, nor
	 * one that has got another date.
	 */
	@EventListener(condition = "#reminder.ladder() == 'mmr-revision'")
	public void remindCity(ReminderDue reminder) {
		var report = this.reports.lock(reminder.businessKey());
		if (report.state() == Report.State.REVISING && report.handInBy().equals(reminder.deadline())) {
			toCity(report, reminder.whom(), "remind-revision",
					"round-%d-rung%d-of-%s".formatted(report.round(), reminder.rung(), reminder.deadline()),
					Map.of("answerBy", reminder.deadline(), "page", "/reports/" + report.id()));
		}
	}

	/** Comments on questions in the order of the report, then what was said of it all. */
	private List<Bilingual> merged(Report report) {
		var round = report.round() - 1;
		var said = this.comments.ofRound(report.id(), round);
		var lines = new ArrayList<Bilingual>();
		for (Question question : this.questions.all()) {
			said.stream()
				.filter(comment -> comment.question().equals(question.id()))
				.forEach(comment -> lines
					.add(new Bilingual(question.en() + ": " + comment.text(), question.fr() + " : " + comment.text())));
		}
		var whole = this.sentences.say("review.on-the-whole");
		this.verdicts.said(report.id(), round)
			.forEach(comment -> lines.add(new Bilingual(whole.en() + ": " + comment, whole.fr() + " : " + comment)));
		return lines;
	}

	private void write(Review review, String template, String occasion, Map<String, Object> more) {
		write(review, WHO_WORKS, template, occasion, more);
	}

	private void write(Review review, Set<Role> whom, String template, String occasion, Map<String, Object> more) {
		var report = this.reports.get(review.reportId());
		var model = new HashMap<String, Object>(more);
		model.put("city", this.words.city(report.cityId()));
		model.put("field", this.words.field(report));
		model.put("year", report.year());
		people(review.reader(), whom).forEach(reader -> this.outbox
			.write(new Letter(review.id(), "monitoring/" + template, occasion, reader, model)));
	}

	private void toCity(Report report, Set<Role> whom, String template, String occasion, Map<String, Object> more) {
		var model = new HashMap<String, Object>(more);
		model.put("city", this.words.city(report.cityId()));
		model.put("year", report.year());
		people(report.cityId(), whom).forEach(reader -> this.outbox
			.write(new Letter(report.id(), "monitoring/" + template, occasion, reader, model)));
	}

	private Stream<Recipient> people(String cityId, Set<Role> whom) {
		return this.register.speakers(cityId, whom).stream().map(Recipient::of);
	}

}
