package org.creativecities.monitoring.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.monitoring.review.Review.Kind;
import org.creativecities.monitoring.review.Review.State;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code mmr_review}. */
@Repository
class ReviewRows {

	private final JdbcClient sql;

	ReviewRows(JdbcClient sql) {
		this.sql = sql;
	}

	Review get(String id) {
		return this.sql.sql("SELECT * FROM mmr_review WHERE id = ?")
			.param(id)
			.query(ReviewRows::read)
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("There is no review '%s'.".formatted(id)));
	}

	boolean exists(String id) {
		return this.sql.sql("SELECT count(*) FROM mmr_review WHERE id = ?").param(id).query(Integer.class).single() > 0;
	}

	/** Those of a report in all rounds, in order. */
	List<Review> ofReport(String reportId) {
		return this.sql.sql("SELECT * FROM mmr_review WHERE report_id = ? ORDER BY round, number")
			.param(reportId)
			.query(ReviewRows::read)
			.list();
	}

	List<Review> ofReport(String reportId, int round) {
		return ofReport(reportId).stream().filter(review -> review.round() == round).toList();
	}

	/**
	 * Why cities declined this report, by the id of the review; who gave no reason is
	 * missing.
	 */
	Map<String, String> declined(String reportId) {
		var reasons = new HashMap<String, String>();
		this.sql.sql("SELECT id, decline_reason FROM mmr_review WHERE report_id = ? AND decline_reason IS NOT NULL")
			.param(reportId)
			.query(row -> {
				reasons.put(row.getString("id"), row.getString("decline_reason"));
			});
		return reasons;
	}

	/** Those of one city of whom something is still expected. */
	List<Review> liveOf(String reader) {
		return this.sql
			.sql("SELECT * FROM mmr_review WHERE reader = ? AND state IN ('PROPOSED', 'ACCEPTED') ORDER BY id")
			.param(reader)
			.query(ReviewRows::read)
			.list();
	}

	/** Those of a year of whom something is still expected though their seat is gone. */
	List<Review> withoutSeat(int year) {
		return this.sql.sql("""
				SELECT r.* FROM mmr_review r JOIN mmr_seat s ON s.id = r.seat_id
				WHERE s.year = ? AND s.state = 'UNDONE' AND r.state IN ('PROPOSED', 'ACCEPTED') ORDER BY r.id""")
			.param(year)
			.query(ReviewRows::read)
			.list();
	}

	/**
	 * As {@link #get}, and nobody else changes it, nor counts, before this transaction
	 * ends.
	 */
	Review locked(String id) {
		this.sql.sql("SELECT id FROM mmr_report WHERE id = (SELECT report_id FROM mmr_review WHERE id = ?) FOR UPDATE")
			.param(id)
			.query(String.class)
			.optional();
		return get(id);
	}

	/**
	 * As above.
	 * @throws InputRefused if it stands elsewhere
	 */
	Review locked(String id, State expected) {
		var review = locked(id);
		if (review.state() != expected) {
			throw new InputRefused("", "review.no-longer-asked", id);
		}
		return review;
	}

	/** Adds a review under the next number of its report. */
	String propose(String reportId, int round, Kind kind, Long seatId, String reader, Instant now, Instant answerBy,
			String by) {
		var number = this.sql.sql("SELECT coalesce(max(number), 0) + 1 FROM mmr_review WHERE report_id = ?")
			.param(reportId)
			.query(Integer.class)
			.single();
		var id = Review.id(reportId, number, round);
		this.sql
			.sql("""
					INSERT INTO mmr_review (id, report_id, number, round, kind, seat_id, reader, state, proposed_at, proposed_by, answer_by)
					VALUES (?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)""")
			.params(id, reportId, number, round, kind.name(), seatId, reader, Rows.utc(now), by, Rows.utc(answerBy))
			.update();
		return id;
	}

	/** Asks the same reader once more; there is nothing to accept. */
	String again(Review before, int round, Instant now, Instant due) {
		var id = Review.id(before.reportId(), before.number(), round);
		this.sql
			.sql("""
					INSERT INTO mmr_review (id, report_id, number, round, kind, seat_id, reader, state, proposed_at, proposed_by,
					  answer_by, due_at) VALUES (?, ?, ?, ?, 'PEER', ?, ?, 'ACCEPTED', ?, 'system', ?, ?)""")
			.params(id, before.reportId(), before.number(), round, before.seatId(), before.reader(), Rows.utc(now),
					Rows.utc(now), Rows.utc(due))
			.update();
		return id;
	}

	void accept(String id, Instant due, String by) {
		this.sql.sql("UPDATE mmr_review SET state = 'ACCEPTED', answered_by = ?, due_at = ? WHERE id = ?")
			.params(by, Rows.utc(due), id)
			.update();
	}

	void decline(String id, boolean conflict, String reason, String by) {
		this.sql.sql("UPDATE mmr_review SET state = ?, decline_reason = ?, answered_by = ? WHERE id = ?")
			.params((conflict ? State.CONFLICT : State.DECLINED).name(), reason.isBlank() ? null : reason, by, id)
			.update();
	}

	void record(String id, ReviewSheet sheet, int submission, Instant now, String by) {
		this.sql.sql("""
				UPDATE mmr_review SET state = 'RECORDED', marks = ?, commitments = ?, plan = ?, verdict = ?,
				  comment = ?, good_practice = ?, submission = ?, answered_by = ?, recorded_at = ? WHERE id = ?""")
			.params(sheet.marks().toArray(Integer[]::new), sheet.commitments().isEmpty() ? null : sheet.commitments(),
					sheet.plan(), sheet.verdict().code(), sheet.comment(), sheet.goodPractice(), submission, by,
					Rows.utc(now), id)
			.update();
	}

	void become(String id, State state) {
		this.sql.sql("UPDATE mmr_review SET state = ? WHERE id = ?").params(state.name(), id).update();
	}

	private static Review read(ResultSet row, int number) throws SQLException {
		return new Review(row.getString("id"), row.getString("report_id"), row.getInt("number"), row.getInt("round"),
				Kind.valueOf(row.getString("kind")), row.getObject("seat_id", Long.class), row.getString("reader"),
				State.valueOf(row.getString("state")), Rows.instant(row, "proposed_at"), Rows.instant(row, "answer_by"),
				Rows.instant(row, "due_at"));
	}

}
