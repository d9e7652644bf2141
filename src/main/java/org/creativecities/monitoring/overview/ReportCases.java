package org.creativecities.monitoring.overview;

import java.time.Clock;
import java.util.List;

import org.creativecities.mail.Outbox;
import org.creativecities.monitoring.answers.Completeness;
import org.creativecities.monitoring.overview.ReportCase.Peer;
import org.creativecities.monitoring.report.Extensions;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.ReportLog;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.monitoring.report.Turns;
import org.creativecities.monitoring.review.Reviews;
import org.creativecities.network.Register;
import org.creativecities.workflow.WaitingTasks;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what pages show about one report as a case. */
@Service
@Transactional(readOnly = true)
public class ReportCases {

	/** How the ids of the reviews of a report go on after its own. */
	private static final String REVIEW = "-R";

	private final Reports reports;

	private final Turns turns;

	private final Completeness completeness;

	private final ComingReminders coming;

	private final WaitingTasks tasks;

	private final Register register;

	private final Outbox outbox;

	private final ReportLog log;

	private final Extensions extensions;

	private final Reviews reviews;

	private final Clock clock;

	ReportCases(Reports reports, Turns turns, Completeness completeness, ComingReminders coming, WaitingTasks tasks,
			Register register, Outbox outbox, ReportLog log, Extensions extensions, Reviews reviews, Clock clock) {
		this.reports = reports;
		this.turns = turns;
		this.completeness = completeness;
		this.coming = coming;
		this.tasks = tasks;
		this.register = register;
		this.outbox = outbox;
		this.log = log;
		this.extensions = extensions;
		this.reviews = reviews;
		this.clock = clock;
	}

	/**
	 * @throws IllegalArgumentException if there is no such report
	 */
	public ReportCase of(String id) {
		var report = this.reports.get(id);
		var city = this.register.city(report.cityId());
		var waiting = this.tasks.ofFamily(id, id + REVIEW);
		var handInBy = report.handInBy();
		return new ReportCase(report, city, this.register.country(city.country()),
				Stage.of(report, this.clock.instant()), this.completeness.of(id).percent(), handInBy,
				waiting.stream().map(task -> Wait.of(task, other -> this.register.city(other).name())).toList(),
				this.turns.of(id), this.turns.days(id), this.coming.of(report, handInBy),
				this.outbox.ofFamily(id, id + REVIEW), this.log.of(id), this.extensions.of(id), peers(id),
				this.clock.instant());
	}

	/** Whether its city revises it at the moment. */
	public boolean isRevised(String id) {
		return this.reports.get(id).state() == Report.State.REVISING;
	}

	private List<Peer> peers(String id) {
		return this.reviews.ofReport(id)
			.stream()
			.map(review -> new Peer(review, this.register.city(review.reader()).name()))
			.toList();
	}

}
