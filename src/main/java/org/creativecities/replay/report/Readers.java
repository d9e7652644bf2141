package org.creativecities.replay.report;

import java.util.List;
import java.util.Map;

import org.creativecities.monitoring.answers.Commitments;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.review.Comments;
import org.creativecities.monitoring.review.Review;
import org.creativecities.monitoring.review.Review.State;
import org.creativecities.monitoring.review.Reviews;
import org.creativecities.replay.stage.Hands;

import org.springframework.stereotype.Component;

/** Cities that read the reports of others. */
@Component
class Readers {

	private static final String SATISFACTORY = "satisfactory";

	private static final String VERY_SATISFACTORY = "very-satisfactory";

	private static final String UNSATISFACTORY = "unsatisfactory";

	private static final String NEEDS_REVISION = "needs-revision";

	private final Hands hands;

	private final Reviews reviews;

	private final Comments comments;

	private final Commitments commitments;

	Readers(Hands hands, Reviews reviews, Comments comments, Commitments commitments) {
		this.hands = hands;
		this.reviews = reviews;
		this.comments = comments;
		this.commitments = commitments;
	}

	/** Everybody who was asked to read a report accepts. */
	void accept(Report report) {
		with(report, State.PROPOSED).forEach(review -> this.hands.complete(Hands.evaluator(review.group()), review.id(),
				"Activity_AcceptReview", Map.of("answer", "accept")));
	}

	/** Everybody who accepted reads and hands in. */
	void read(Report report, Fate fate) {
		for (var review : with(report, State.ACCEPTED)) {
			var reader = Hands.evaluator(review.group());
			var verdict = verdict(review, fate);
			if (NEEDS_REVISION.equals(verdict)) {
				this.hands.as(reader, () -> this.comments.pin(review.id(), "summary",
						"Say in figures what changed, for whom.", reader.id()));
			}
			this.hands.complete(reader, review.id(), "Activity_ReviewReport",
					Paper.review(verdict, !this.commitments.of(report.id()).isEmpty()));
		}
	}

	private List<Review> with(Report report, State state) {
		return this.reviews.ofReport(report.id()).stream().filter(review -> review.state() == state).toList();
	}

	private static String verdict(Review review, Fate fate) {
		var first = review.number() == 1;
		return switch (fate) {
			case REVISED -> (first && review.round() == 0) ? NEEDS_REVISION : SATISFACTORY;
			case REVISED_TWICE -> (first && review.round() < 2) ? NEEDS_REVISION : SATISFACTORY;
			case ARBITRATED ->
				(review.kind() == Review.Kind.ARBITER) ? SATISFACTORY : first ? UNSATISFACTORY : VERY_SATISFACTORY;
			default -> first ? VERY_SATISFACTORY : SATISFACTORY;
		};
	}

}
