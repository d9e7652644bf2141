package org.creativecities.monitoring.review;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.monitoring.answers.Questions;
import org.creativecities.monitoring.review.Review.State;
import org.creativecities.workflow.InputRefused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What readers pin to questions; until they hand in they may change it. */
@Service
@Transactional
public class Comments {

	/** Characters. */
	static final int LONGEST = 2000;

	private final JdbcClient sql;

	private final ReviewRows reviews;

	private final Questions questions;

	private final Clock clock;

	Comments(JdbcClient sql, ReviewRows reviews, Questions questions, Clock clock) {
		this.sql = sql;
		this.reviews = reviews;
		this.questions = questions;
		this.clock = clock;
	}

	/**
	 * Pins a comment to a question, or changes it; an empty one takes it away.
	 * @throws InputRefused if the review is handed in or lost, there is no such question,
	 * or the comment is too long
	 */
	public void pin(String reviewId, String question, String text, String by) {
		this.reviews.locked(reviewId, State.ACCEPTED);
		if (this.questions.all().stream().noneMatch(each -> each.id().equals(question))) {
			throw new InputRefused(question, "review.no-question", question);
		}
		var comment = (text != null) ? text.strip() : "";
		if (comment.length() > LONGEST) {
			throw new InputRefused(question, "review.comment-too-long", LONGEST, comment.length());
		}
		if (comment.isEmpty()) {
			this.sql.sql("DELETE FROM mmr_comment WHERE review_id = ? AND question = ?")
				.params(reviewId, question)
				.update();
		}
		else {
			this.sql.sql("""
					INSERT INTO mmr_comment (review_id, question, text, by_person, at) VALUES (?, ?, ?, ?, ?)
					ON CONFLICT (review_id, question) DO UPDATE
					SET text = excluded.text, by_person = excluded.by_person, at = excluded.at""")
				.params(reviewId, question, comment, by, Timestamp.from(this.clock.instant()))
				.update();
		}
	}

	/** Those of one review, by question. */
	@Transactional(readOnly = true)
	public Map<String, Comment> of(String reviewId) {
		var comments = new LinkedHashMap<String, Comment>();
		this.sql.sql("SELECT * FROM mmr_comment WHERE review_id = ? ORDER BY question").param(reviewId).query(row -> {
			comments.put(row.getString("question"),
					new Comment(reviewId, row.getString("question"), row.getString("text")));
		});
		return comments;
	}

	/**
	 * Those of all finished reviews of one round, in no order that tells who wrote which.
	 */
	@Transactional(readOnly = true)
	public List<Comment> ofRound(String reportId, int round) {
		return this.sql.sql("""
				SELECT c.* FROM mmr_comment c JOIN mmr_review r ON r.id = c.review_id
				WHERE r.report_id = ? AND r.round = ? AND r.state = 'RECORDED'
				ORDER BY c.question, md5(c.text)""")
			.params(reportId, round)
			.query((row, number) -> new Comment(row.getString("review_id"), row.getString("question"),
					row.getString("text")))
			.list();
	}

}
