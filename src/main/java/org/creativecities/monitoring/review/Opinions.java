package org.creativecities.monitoring.review;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.creativecities.monitoring.answers.Question;
import org.creativecities.monitoring.answers.Questions;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.monitoring.review.Verdicts.Opinion;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All that the readers of a report found, for the secretariat alone: marks, verdicts,
 * what they say of the whole and of single questions, round by round and with their
 * names.
 */
@Service("reviewOpinions")
@Transactional(readOnly = true)
public class Opinions {

	private final Reports reports;

	private final Verdicts verdicts;

	private final Comments comments;

	private final Questions questions;

	private final ReviewWords words;

	Opinions(Reports reports, Verdicts verdicts, Comments comments, Questions questions, ReviewWords words) {
		this.reports = reports;
		this.verdicts = verdicts;
		this.comments = comments;
		this.questions = questions;
		this.words = words;
	}

	/**
	 * What was pinned to a question.
	 *
	 * @param section in which it is asked
	 */
	public record Remark(int section, String question, String text) {
	}

	/** One finished review, and the name of the city that wrote it. */
	public record Found(Opinion opinion, String reader, List<Remark> remarks) {
	}

	/**
	 * What one reading has brought.
	 *
	 * @param number 0 for the first one
	 */
	public record Round(int number, List<Found> found) {
	}

	/** All of it, the newest round first. */
	public record Sheet(Report report, String city, List<Round> rounds) {
	}

	/**
	 * @throws IllegalArgumentException if there is no such report
	 */
	public Sheet of(String reportId, Locale language) {
		var report = this.reports.get(reportId);
		var rounds = new TreeMap<Integer, List<Opinion>>(Comparator.reverseOrder());
		rounds.putAll(this.verdicts.opinions(reportId).stream().collect(Collectors.groupingBy(Opinion::round)));
		return new Sheet(report, this.words.city(report.cityId()),
				rounds.entrySet()
					.stream()
					.map(round -> new Round(round.getKey(),
							round.getValue().stream().map(opinion -> found(opinion, language)).toList()))
					.toList());
	}

	private Found found(Opinion opinion, Locale language) {
		var pinned = this.comments.of(opinion.reviewId());
		var remarks = this.questions.all()
			.stream()
			.filter(question -> pinned.containsKey(question.id()))
			.map(question -> remark(question, pinned.get(question.id()), language))
			.toList();
		return new Found(opinion, this.words.city(opinion.reader()), remarks);
	}

	private static Remark remark(Question question, Comment comment, Locale language) {
		return new Remark(question.section(), question.label(language), comment.text());
	}

}
