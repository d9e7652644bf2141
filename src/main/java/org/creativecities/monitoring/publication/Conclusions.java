package org.creativecities.monitoring.publication;

import java.sql.Timestamp;
import java.time.Clock;

import org.creativecities.monitoring.cohort.ReportEnded;
import org.creativecities.monitoring.report.Report.Result;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.ReportFallsAway;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.settings.Settings;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of a published report: its cohort hears of it, and a weak city gets support.
 */
@Service
@Transactional
public class Conclusions {

	private final Reports reports;

	private final Settings settings;

	private final JdbcClient sql;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Conclusions(Reports reports, Settings settings, JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.settings = settings;
		this.sql = sql;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The time to correct the publication is over.
	 * @return whether so many reports in a row were unsatisfactory that the head agrees a
	 * plan with the city
	 */
	public boolean conclude(String reportId) {
		var report = this.reports.lock(reportId);
		makeFinal(report);
		return unsatisfactoryInARow(report) >= this.settings.count("monitoring.support.after");
	}

	/**
	 * The city has left: what is published stands, and its cohort waits for it no more.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(ReportFallsAway gone) {
		var report = this.reports.lock(gone.reportId());
		if (report.state() == Report.State.PUBLISHED) {
			makeFinal(report);
		}
	}

	private void makeFinal(Report report) {
		var made = this.sql
			.sql("UPDATE mmr_publication SET final_at = ? WHERE report_id = ? AND withdrawn_at IS NULL "
					+ "AND final_at IS NULL")
			.params(Timestamp.from(this.clock.instant()), report.id())
			.update();
		if (made > 0) {
			this.events.publishEvent(new ReportEnded(report.year(), report.cityId()));
		}
	}

	/** A report that was never finished neither counts nor breaks the row. */
	private long unsatisfactoryInARow(Report report) {
		return this.reports.ofCity(report.cityId())
			.stream()
			.filter(one -> one.year() <= report.year() && one.state() == Report.State.PUBLISHED)
			.takeWhile(one -> one.result().filter(Result.UNSATISFACTORY::equals).isPresent())
			.count();
	}

}
