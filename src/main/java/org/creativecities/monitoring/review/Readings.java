package org.creativecities.monitoring.review;

import java.util.List;

import org.creativecities.monitoring.assignment.Assignments;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.monitoring.review.Reading.Arbiter;
import org.creativecities.monitoring.review.Review.Kind;
import org.creativecities.monitoring.review.Review.State;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far each reading has come. Whoever changes one holds the report's lock. */
@Service
@Transactional(readOnly = true)
public class Readings {

	private final JdbcClient sql;

	private final ReviewRows reviews;

	private final Reports reports;

	private final Assignments assignments;

	Readings(JdbcClient sql, ReviewRows reviews, Reports reports, Assignments assignments) {
		this.sql = sql;
		this.reviews = reviews;
		this.reports = reports;
		this.assignments = assignments;
	}

	/** How far the reading of a report is, counted anew. */
	public Reading of(String reportId) {
		var report = this.reports.get(reportId);
		var reviews = this.reviews.ofReport(reportId, report.round());
		var peers = reviews.stream().filter(review -> review.kind() == Kind.PEER).map(Review::state).toList();
		return new Reading(reportId, report.round(), seats(reportId),
				(int) peers.stream().filter(State::isLive).count(),
				(int) peers.stream().filter(state -> state == State.RECORDED).count(),
				arbiter(reviews, isArbiterWanted(reportId, report.round())),
				report.round() > 0 || this.assignments.isPublished(report.year()));
	}

	/** All reviews of a report, in all rounds. */
	public List<Review> reviews(String reportId) {
		return this.reviews.ofReport(reportId);
	}

	private static Arbiter arbiter(List<Review> reviews, boolean wanted) {
		var states = reviews.stream().filter(review -> review.kind() == Kind.ARBITER).map(Review::state).toList();
		if (states.contains(State.RECORDED)) {
			return Arbiter.RECORDED;
		}
		if (states.stream().anyMatch(State::isLive)) {
			return Arbiter.ASKED;
		}
		return wanted ? Arbiter.UNAVAILABLE : Arbiter.NONE;
	}

	@Transactional
	void begin(String reportId, int seats) {
		this.sql.sql("INSERT INTO mmr_reading (report_id, seats) VALUES (?, ?) ON CONFLICT DO NOTHING")
			.params(reportId, seats)
			.update();
	}

	/** So many peers are hoped for from now on. */
	@Transactional
	void seat(String reportId, int seats) {
		this.sql.sql("UPDATE mmr_reading SET seats = ? WHERE report_id = ?").params(seats, reportId).update();
	}

	/** In this round somebody is to decide between the peers. */
	@Transactional
	void wantArbiter(String reportId, int round) {
		this.sql.sql("UPDATE mmr_reading SET arbiter_round = ? WHERE report_id = ?").params(round, reportId).update();
	}

	private int seats(String reportId) {
		return this.sql.sql("SELECT seats FROM mmr_reading WHERE report_id = ?")
			.param(reportId)
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	private boolean isArbiterWanted(String reportId, int round) {
		return this.sql.sql("SELECT count(*) FROM mmr_reading WHERE report_id = ? AND arbiter_round = ?")
			.params(reportId, round)
			.query(Integer.class)
			.single() > 0;
	}

}
