package org.creativecities.monitoring.report.process;

import java.util.Map;

import org.creativecities.monitoring.answers.ConsentChanged;
import org.creativecities.monitoring.cohort.ReportWanted;
import org.creativecities.monitoring.publication.PublicationWithdrawn;
import org.creativecities.monitoring.publication.Validation;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.ReportFallsAway;
import org.creativecities.network.Register;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process of a report what happened elsewhere, in the same transaction. */
@Component
class ReportNews {

	private final Processes processes;

	private final Register register;

	private final Validation validation;

	ReportNews(Processes processes, Register register, Validation validation) {
		this.processes = processes;
		this.register = register;
		this.validation = validation;
	}

	@EventListener
	void on(PublicationWithdrawn withdrawn) {
		this.processes.tell(MonitoringReport.PROCESS, MonitoringReport.PUBLICATION_WITHDRAWN, withdrawn.reportId(),
				Map.of());
	}

	/**
	 * A report that was published long ago has no instance any more; one of a diagram
	 * that does not know the message goes on by itself.
	 */
	@EventListener
	void on(ReportFallsAway gone) {
		this.processes.tellIfWaiting(MonitoringReport.PROCESS, MonitoringReport.REPORT_FALLS_AWAY, gone.reportId(),
				Map.of());
	}

	/** An officer who validates just now reads the last word of the city. */
	@EventListener
	void on(ConsentChanged changed) {
		this.processes.show(MonitoringReport.PROCESS, changed.reportId(), "validate-report",
				this.validation.consent(changed.reportId()));
	}

	@EventListener
	void on(ReportWanted wanted) {
		var id = Report.id(wanted.year(), wanted.cityId());
		this.processes.start(MonitoringReport.PROCESS, id,
				Map.of(MonitoringReport.CASE_ID.name(), id, MonitoringReport.YEAR.name(), (long) wanted.year(),
						MonitoringReport.CITY_ID.name(), wanted.cityId(), MonitoringReport.CITY_GROUP.name(),
						this.register.city(wanted.cityId()).group(), MonitoringReport.DEADLINE.name(),
						wanted.deadline().toString()));
	}

}
