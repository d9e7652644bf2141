package org.creativecities.monitoring.answers;

import java.util.LinkedHashMap;
import java.util.Map;

import org.creativecities.mail.Sentences;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.Register;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the forms {@code prepare-report} and {@code revise-report} show in Tasklist: where
 * the report is written, how far it is and what it still needs.
 */
@Service
@Transactional(readOnly = true)
public class ReportForm {

	private final Reports reports;

	private final Register register;

	private final Completeness completeness;

	ReportForm(Reports reports, Register register, Completeness completeness) {
		this.reports = reports;
		this.register = register;
		this.completeness = completeness;
	}

	public Map<String, Object> shown(String reportId) {
		var report = this.reports.get(reportId);
		var progress = this.completeness.of(reportId);
		var shown = new LinkedHashMap<String, Object>();
		shown.put("reportYear", String.valueOf(report.year()));
		shown.put("cityName", this.register.city(report.cityId()).name());
		shown.put("reportLink", "/reports/" + reportId);
		shown.put("percent", progress.isComplete() ? 100 : progress.percent());
		Sentences.show(shown, "missing", progress.sentences());
		return shown;
	}

}
