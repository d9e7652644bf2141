package org.creativecities.monitoring.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.creativecities.calendar.Calendar;
import org.creativecities.monitoring.answers.OpenSections;
import org.creativecities.monitoring.answers.Questions;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Report.Result;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A report goes back to its city, or an officer ends the going back and forth. Only
 * sections on whose questions somebody commented are opened again; without any comment
 * the whole report is.
 */
@Service
@Transactional
public class Revisions {

	/** Of the entry in the city's calendar. */
	static final String DATE = "revision-due";

	private static final int LONGEST_REASON = 2000;

	private final Reports reports;

	private final Comments comments;

	private final Questions questions;

	private final OpenSections sections;

	private final Invitations invitations;

	private final ReviewTime time;

	private final Calendar calendar;

	private final JdbcClient sql;

	private final Clock clock;

	Revisions(Reports reports, Comments comments, Questions questions, OpenSections sections, Invitations invitations,
			ReviewTime time, Calendar calendar, JdbcClient sql, Clock clock) {
		this.reports = reports;
		this.comments = comments;
		this.questions = questions;
		this.sections = sections;
		this.invitations = invitations;
		this.time = time;
		this.calendar = calendar;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * The city is to revise its report.
	 * @return until when; exclusive
	 */
	public Instant ask(String reportId) {
		var report = this.reports.lock(reportId);
		var reopened = commented(report);
		if (reopened.isEmpty()) {
			this.sections.all(reportId);
		}
		else {
			this.sections.only(reportId, reopened);
		}
		this.reports.nextRound(reportId);
		this.reports.become(reportId, State.REVISING);
		var until = this.time.revisionBy();
		this.reports.reviseUntil(reportId, until);
		this.calendar.enter(reportId, DATE, report.cityId(), until);
		return until;
	}

	private Set<Integer> commented(Report report) {
		var asked = this.comments.ofRound(report.id(), report.round())
			.stream()
			.map(Comment::question)
			.collect(Collectors.toSet());
		return this.questions.all()
			.stream()
			.filter(question -> asked.contains(question.id()))
			.map(question -> question.section())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * An officer is to decide, because no revision came or the peers do not agree. The
	 * city writes no more from now on, also where it was asked to revise.
	 */
	public void leaveToOfficer(String reportId) {
		this.reports.lock(reportId);
		end(reportId);
		this.reports.become(reportId, State.TO_DECIDE);
	}

	/** The city has revised it, or its time is over. */
	public void end(String reportId) {
		this.sections.all(reportId);
		this.calendar.cancel(reportId, DATE);
	}

	/**
	 * An officer says what the report comes to, because the peers do not agree, nobody is
	 * left to read it, or the city did not revise it.
	 * @throws InputRefused if no reason is given
	 */
	public void decide(String reportId, Result result, String reason, String by) {
		var report = this.reports.lock(reportId);
		var text = (reason != null) ? reason.strip() : "";
		if (text.isEmpty() || text.length() > LONGEST_REASON) {
			throw new InputRefused("reason", "review.decision-reason", LONGEST_REASON);
		}
		this.sql.sql("""
				INSERT INTO mmr_outcome_decision (report_id, round, result, reason, decided_by, decided_at)
				VALUES (?, ?, ?, ?, ?, ?)""")
			.params(reportId, report.round(), result.code(), text, by, Rows.now(this.clock))
			.update();
		this.invitations.release(reportId);
		this.reports.judge(reportId, result);
		this.reports.become(reportId, State.TO_VALIDATE);
	}

}
