package org.creativecities.monitoring.review;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.creativecities.documents.Document;
import org.creativecities.documents.Documents;
import org.creativecities.mail.Bilingual;
import org.creativecities.monitoring.answers.Answer;
import org.creativecities.monitoring.answers.AnswerText;
import org.creativecities.monitoring.answers.AnswerText.Line;
import org.creativecities.monitoring.answers.Answers;
import org.creativecities.monitoring.answers.Changes;
import org.creativecities.monitoring.answers.Changes.Change;
import org.creativecities.monitoring.answers.Commitment;
import org.creativecities.monitoring.answers.Commitments;
import org.creativecities.monitoring.answers.PastSaying;
import org.creativecities.monitoring.answers.PastSaying.Said;
import org.creativecities.monitoring.answers.Question;
import org.creativecities.monitoring.answers.Questions;
import org.creativecities.monitoring.answers.Submission;
import org.creativecities.monitoring.answers.Submissions;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A report as its reader sees it: each question as it was handed in, what was said the
 * last time beside it, what a revision has changed, and the reader's own comment.
 */
@Service
@Transactional(readOnly = true)
public class ReviewDesk {

	private static final int SECTIONS = 7;

	private final Reports reports;

	private final Submissions submissions;

	private final Questions questions;

	private final Answers answers;

	private final AnswerText text;

	private final PastSaying past;

	private final Changes changes;

	private final Commitments commitments;

	private final Comments comments;

	private final Documents documents;

	private final ReviewWords words;

	ReviewDesk(Reports reports, Submissions submissions, Questions questions, Answers answers, AnswerText text,
			PastSaying past, Changes changes, Commitments commitments, Comments comments, Documents documents,
			ReviewWords words) {
		this.reports = reports;
		this.submissions = submissions;
		this.questions = questions;
		this.answers = answers;
		this.text = text;
		this.past = past;
		this.changes = changes;
		this.commitments = commitments;
		this.comments = comments;
		this.documents = documents;
		this.words = words;
	}

	/**
	 * A question beside what was said before.
	 *
	 * @param now as it was handed in, row by row
	 * @param before of the last report or the application; {@code null} if there is none
	 * @param change since the submission that was read before; {@code null} if nothing
	 * changed or this is the first reading
	 * @param comment of this reader; empty if there is none
	 */
	public record Asked(Question question, List<List<Line>> now, Said before, Change change, String comment) {
	}

	/** A section of the report. */
	public record Section(int number, List<Asked> questions) {
	}

	/**
	 * The whole report for one reader.
	 *
	 * @param formerField of a city that changed its field meanwhile; {@code null} for
	 * others
	 * @param commitments the last action plan, with what became of it
	 */
	public record Sheet(Review review, Report report, String city, Bilingual country, Bilingual field,
			Bilingual formerField, int submission, List<Section> sections, List<Commitment> commitments,
			List<Document> documents) {
	}

	/** The report as it was handed in last. */
	public Sheet of(Review review, Locale language) {
		var report = this.reports.get(review.reportId());
		var submission = this.submissions.last(report.id()).map(Submission::number).orElse(0);
		var asked = this.questions.all();
		var said = this.answers.of(report.id(), submission);
		var before = this.past.of(report, asked, language);
		var own = this.comments.of(review.id());
		Map<String, Change> changed = (review.round() == 0) ? Map.of()
				: this.changes.between(report.id(), submission - 1, submission, language)
					.stream()
					.collect(Collectors.toMap(change -> change.question().id(), Function.identity()));
		var sections = IntStream.rangeClosed(1, SECTIONS)
			.mapToObj(number -> new Section(number,
					asked.stream()
						.filter(question -> question.section() == number)
						.map(question -> new Asked(question, lines(question, said.get(question.id()), language),
								before.get(question.id()), changed.get(question.id()),
								Optional.ofNullable(own.get(question.id())).map(Comment::text).orElse("")))
						.toList()))
			.toList();
		return new Sheet(review, report, this.words.city(report.cityId()), this.words.country(report.cityId()),
				this.words.field(report), this.words.formerField(report).orElse(null), submission, sections,
				this.commitments.of(report.id(), submission), this.documents.ofCase(report.id()));
	}

	private List<List<Line>> lines(Question question, Answer answer, Locale language) {
		return (answer != null) ? this.text.of(question, answer.content(), language) : List.of();
	}

}
