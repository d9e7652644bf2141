package org.creativecities.monitoring.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.monitoring.assignment.Substitutes;
import org.creativecities.monitoring.assignment.Substitutes.Candidate;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the form {@code name-reviewer} lays before an officer: why a seat is empty, who
 * was asked in vain, and who could still be asked.
 */
@Service
@Transactional(readOnly = true)
public class ReadersToName {

	private final Reports reports;

	private final Readings readings;

	private final ReviewRows reviews;

	private final Substitutes substitutes;

	private final ReviewWords words;

	private final ReviewTime time;

	private final Sentences sentences;

	ReadersToName(Reports reports, Readings readings, ReviewRows reviews, Substitutes substitutes, ReviewWords words,
			ReviewTime time, Sentences sentences) {
		this.reports = reports;
		this.readings = readings;
		this.reviews = reviews;
		this.substitutes = substitutes;
		this.words = words;
		this.time = time;
		this.sentences = sentences;
	}

	/** When an officer is asked for a name. */
	public Map<String, Object> of(String reportId) {
		var values = now(reportId);
		Sentences.show(values, "namingDay", ReviewWords.deadline(this.time.namingBy()));
		return values;
	}

	/** What has changed since then; not the day by which a name is due. */
	public Map<String, Object> now(String reportId) {
		var report = this.reports.get(reportId);
		var reading = this.readings.of(reportId);
		var values = this.words.heading(report);
		values.put("emptySeats", reading.emptySeats());
		values.put("recorded", reading.recorded());
		values.put("live", reading.live());
		var lost = lost(report);
		Sentences.show(values, "situation", situation(lost));
		Sentences.show(values, "tried", tried(reportId, lost));
		values.put("possible",
				this.substitutes.candidates(report.year(), report.cityId()).stream().map(this::option).toList());
		return values;
	}

	private List<Review> lost(Report report) {
		return this.reviews.ofReport(report.id(), report.round())
			.stream()
			.filter(review -> review.kind() == Review.Kind.PEER && review.isLost())
			.toList();
	}

	private Bilingual situation(List<Review> lost) {
		var enough = lost.stream().anyMatch(review -> this.substitutes.isTriedEnough(review.seatId()));
		return this.sentences.say(enough ? "review.tried-enough" : "review.nobody-without-conflict");
	}

	private List<Bilingual> tried(String reportId, List<Review> lost) {
		if (lost.isEmpty()) {
			return List.of(this.sentences.say("review.tried.nobody"));
		}
		var reasons = this.reviews.declined(reportId);
		var tried = new ArrayList<Bilingual>();
		lost.forEach(review -> tried.add(tried(review, reasons.getOrDefault(review.id(), "–"))));
		return tried;
	}

	private Bilingual tried(Review review, String reason) {
		var code = "review.tried." + review.state();
		var until = ReviewWords.deadline(review.answerBy());
		var city = this.words.city(review.reader());
		return new Bilingual(this.sentences.say(code, city, until.en(), reason).en(),
				this.sentences.say(code, city, until.fr(), reason).fr());
	}

	private Map<String, String> option(Candidate candidate) {
		var city = candidate.member().city();
		var label = "%s (%s) · %s".formatted(city.name(), city.country(), both("review.files", candidate.files()));
		if (candidate.late()) {
			label += " · " + both("reading.widened.LATE");
		}
		if (candidate.inVain()) {
			label += " · " + both("reading.reason.ASKED_IN_VAIN");
		}
		if (candidate.isBarred()) {
			label = "✗ " + label + " · "
					+ candidate.reasons()
						.stream()
						.map(reason -> both("reading.reason." + reason))
						.collect(Collectors.joining(", "));
		}
		return Map.of("value", city.id(), "label", label);
	}

	/** Options are data, which is shown alike to readers of both languages. */
	private String both(String code, Object... arguments) {
		var said = this.sentences.say(code, arguments);
		return said.en().equals(said.fr()) ? said.en() : said.en() + " / " + said.fr();
	}

}
