package org.creativecities.monitoring.report.process;

import java.time.Instant;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.monitoring.report.ReportDates;
import org.creativecities.monitoring.report.ReportOpening;

import org.springframework.stereotype.Component;

/** Opens the report of a city and sets the dates that hang on its deadline. */
@Component
class OpenReport implements JavaDelegate {

	private final ReportOpening opening;

	private final ReportDates dates;

	OpenReport(ReportOpening opening, ReportDates dates) {
		this.opening = opening;
		this.dates = dates;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var report = this.opening.open(MonitoringReport.YEAR.from(execution).intValue(),
				MonitoringReport.CITY_ID.from(execution), Instant.parse(MonitoringReport.DEADLINE.from(execution)));
		MonitoringReport.PREPARE_BY.set(execution, this.dates.prepareBy(report.deadline()).toString());
		MonitoringReport.ESCALATE_ON.set(execution, this.dates.escalateOn(report.deadline()).toString());
	}

}
