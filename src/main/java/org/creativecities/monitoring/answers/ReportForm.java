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
 * the report is written, how far it is, what it still needs, and what the city said last
 * about who may read it.
 */
@Service
@Transactional(readOnly = true)
public class ReportForm {

	private final Reports reports;

	private final Register register;

	private final Completeness completeness;

	private final Consents consents;

	ReportForm(Reports reports, Register register, Completeness completeness, Consents consents) {
		this.reports = reports;
		this.register = register;
		this.completeness = completeness;
		this.consents = consents;
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
		this.consents.of(reportId).ifPresent(said -> {
			shown.put("consent", said.open() ? Consents.YES : "no");
			shown.put("withheld", said.withheld().stream().map(String::valueOf).toList());
		});
		return shown;
	}

}
