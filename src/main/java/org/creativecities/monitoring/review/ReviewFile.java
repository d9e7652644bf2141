package org.creativecities.monitoring.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.monitoring.answers.Commitments;
import org.creativecities.monitoring.assignment.Seats;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.Register;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers and officers see in the forms about a reading. */
@Service
@Transactional(readOnly = true)
public class ReviewFile {

	private static final Set<String> SECRETARIAT = Set.of("secretariat", "secretariat-head");

	private final Reports reports;

	private final Reviews reviews;

	private final Seats seats;

	private final Verdicts verdicts;

	private final Commitments commitments;

	private final ReviewWords words;

	private final ReviewTime time;

	private final Register register;

	private final Sentences sentences;

	ReviewFile(Reports reports, Reviews reviews, Seats seats, Verdicts verdicts, Commitments commitments,
			ReviewWords words, ReviewTime time, Register register, Sentences sentences) {
		this.reports = reports;
		this.reviews = reviews;
		this.seats = seats;
		this.verdicts = verdicts;
		this.commitments = commitments;
		this.words = words;
		this.time = time;
		this.register = register;
		this.sentences = sentences;
	}

	/** For the form {@code accept-review}: whose report it is, and until when. */
	public Map<String, Object> invitation(String reviewId) {
		var review = this.reviews.get(reviewId);
		var values = this.words.heading(this.reports.get(review.reportId()));
		Sentences.show(values, "answerDay", ReviewWords.deadline(review.answerBy()));
		Sentences.show(values, "capacity", this.sentences.say("review.capacity." + review.kind()));
		values.put("days", this.time.workDays());
		return values;
	}

	/** For the form {@code review-report}: where the report is read, and until when. */
	public Map<String, Object> sheet(String reviewId) {
		var review = this.reviews.get(reviewId);
		var report = this.reports.get(review.reportId());
		var values = this.words.heading(report);
		values.put("reviewLink", "/reviews/" + reviewId);
		values.put("promised", this.commitments.of(report.id()).isEmpty() ? "nothing" : "something");
		Sentences.show(values, "dueDay", ReviewWords.deadline(review.dueAt()));
		var remarks = new ArrayList<Bilingual>();
		remarks.add(this.sentences.say((review.round() == 0) ? "review.first-reading" : "review.read-again"));
		this.words.formerField(report)
			.ifPresent(former -> remarks.add(new Bilingual(this.sentences.say("review.former-field", former.en()).en(),
					this.sentences.say("review.former-field", former.fr()).fr())));
		Sentences.show(values, "remarks", remarks);
		return values;
	}

	/** For the form {@code decide-outcome}: what the readers found, round by round. */
	public Map<String, Object> opinions(String reportId) {
		var report = this.reports.get(reportId);
		var values = this.words.heading(report);
		values.put("reportId", reportId);
		values.put("rounds", report.round());
		Sentences.show(values, "decisionDay", ReviewWords.deadline(this.time.decisionBy()));
		var opinions = this.verdicts.opinions(reportId);
		Sentences.show(values, "opinions", opinions.isEmpty() ? List.of(this.sentences.say("review.no-opinion"))
				: opinions.stream().map(this::opinion).toList());
		return values;
	}

	private Bilingual opinion(Verdicts.Opinion opinion) {
		return new Bilingual(opinion(opinion, Bilingual::en), opinion(opinion, Bilingual::fr));
	}

	private String opinion(Verdicts.Opinion opinion, Function<Bilingual, String> language) {
		var verdict = language.apply(this.sentences.say("review.verdict." + opinion.verdict().code()));
		return language.apply(this.sentences.say("review.opinion." + opinion.kind(), opinion.round() + 1,
				this.words.city(opinion.reader()), verdict, opinion.comment()));
	}

	/**
	 * Whether one of these groups reads it at this moment, and may comment.
	 */
	public boolean isReadBy(String reviewId, Set<String> groups) {
		var review = this.reviews.get(reviewId);
		return review.state() == Review.State.ACCEPTED && groups.contains(review.group());
	}

	/**
	 * A review whose report may be opened: by the reader who has accepted and not lost it
	 * again, in this round or a later one, until the report has come to an end or the
	 * reader has left the Network, and by the secretariat. To anybody else there is none.
	 */
	public Optional<Review> open(String reviewId, Set<String> groups) {
		if (!this.reviews.exists(reviewId)) {
			return Optional.empty();
		}
		var review = this.reviews.get(reviewId);
		var reader = groups.contains(review.group()) && mayRead(review);
		return (reader || !Collections.disjoint(groups, SECRETARIAT)) ? Optional.of(review) : Optional.empty();
	}

	/**
	 * The newest round tells whether somebody still reads a report; and a seat that is
	 * lost, that somebody who had read it before was not asked again.
	 */
	private boolean mayRead(Review review) {
		var rounds = this.reviews.ofReport(review.reportId())
			.stream()
			.filter(each -> each.reader().equals(review.reader()))
			.toList();
		return review.state().mayRead() && rounds.get(rounds.size() - 1).state().mayRead()
				&& (review.seatId() == null || this.seats.get(review.seatId()).isTaken())
				&& !this.reports.get(review.reportId()).state().isOver()
				&& this.register.city(review.reader()).isMember();
	}

}
