package org.creativecities.designation.call;

import java.time.Clock;
import java.time.Instant;

import org.creativecities.settings.Settings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * How far the applications of a closed call are, and when the head should hear that they
 * are late.
 */
@Service
public class CallProgress {

	private final JdbcClient sql;

	private final CallRows rows;

	private final CallLetters letters;

	private final Settings settings;

	private final Clock clock;

	CallProgress(JdbcClient sql, CallRows rows, CallLetters letters, Settings settings, Clock clock) {
		this.sql = sql;
		this.rows = rows;
		this.letters = letters;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * How many applications still wait for screening. Right after the deadline some that
	 * were submitted still count as being prepared, until they have heard of it.
	 */
	public int toScreen(String callId) {
		return count("""
				SELECT count(*) FROM application a WHERE call_id = ? AND (state = 'SCREENING' OR state = 'PREPARING'
				  AND EXISTS (SELECT FROM application_version v WHERE v.application_id = a.id))""", callId);
	}

	/** How many applications still have to be assessed, or to be screened before that. */
	public int toAssess(String callId) {
		return toScreen(callId)
				+ count("SELECT count(*) FROM application WHERE call_id = ? AND state = 'ASSESSING'", callId);
	}

	/** When the head hears that screening takes too long. */
	public Instant screeningAlertOn(String callId) {
		return this.rows.get(callId)
			.deadline()
			.atZone(this.clock.getZone())
			.plus(this.settings.days("designation.screening.alert-after"))
			.toInstant();
	}

	/**
	 * When the head hears that evaluations are late: some days before their time ends.
	 */
	public Instant assessmentAlertOn() {
		return this.clock.instant()
			.atZone(this.clock.getZone())
			.plus(this.settings.days("designation.assessment.within"))
			.minus(this.settings.days("designation.assessment.alert-before"))
			.toInstant();
	}

	/** Tells the head of the secretariat how many applications wait for screening. */
	public void alertOfScreening(String callId) {
		this.letters.screeningLate(this.rows.get(callId), toScreen(callId));
	}

	/** Tells the head of the secretariat how many files wait for an evaluation. */
	public void alertOfAssessments(String callId) {
		var endsAt = this.clock.instant()
			.atZone(this.clock.getZone())
			.plus(this.settings.days("designation.assessment.alert-before"))
			.toInstant();
		this.letters.assessmentsLate(this.rows.get(callId), toAssess(callId), endsAt);
	}

	/**
	 * When the head hears that nothing is decided: some days before the announcement.
	 */
	public Instant decisionAlertOn(String callId) {
		return this.rows.get(callId)
			.announcementAt()
			.atZone(this.clock.getZone())
			.minus(this.settings.days("designation.decision.alert-before"))
			.toInstant();
	}

	/** Tells the head of the secretariat that nothing is decided. */
	public void alertOfDecision(String callId) {
		this.letters.decisionLate(this.rows.get(callId));
	}

	private int count(String query, String callId) {
		return this.sql.sql(query).param(callId).query(Integer.class).single();
	}

}
