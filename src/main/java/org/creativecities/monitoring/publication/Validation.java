package org.creativecities.monitoring.publication;

import java.util.LinkedHashMap;
import java.util.Map;

import org.creativecities.mail.Sentences;
import org.creativecities.monitoring.answers.Consent;
import org.creativecities.monitoring.answers.ConsentWords;
import org.creativecities.monitoring.answers.Consents;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.Register;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A report on the desk of the officer who validates it. */
@Service
@Transactional
public class Validation {

	private final Reports reports;

	private final Register register;

	private final Consents consents;

	private final ConsentWords words;

	Validation(Reports reports, Register register, Consents consents, ConsentWords words) {
		this.reports = reports;
		this.register = register;
		this.consents = consents;
		this.words = words;
	}

	/**
	 * Puts a report there.
	 * @return what the form {@code validate-report} shows
	 */
	public Map<String, Object> begin(String reportId) {
		var report = this.reports.lock(reportId);
		if (report.state() != State.TO_VALIDATE) {
			this.reports.become(reportId, State.TO_VALIDATE);
		}
		var shown = new LinkedHashMap<>(consent(reportId));
		shown.put("reportId", reportId);
		shown.put("city", this.register.city(report.cityId()).name());
		report.result().ifPresent(result -> {
			shown.put("result", result.code());
			shown.put("found", result.code());
		});
		return shown;
	}

	/** What the form shows of what the city said about who may read the report. */
	public Map<String, Object> consent(String reportId) {
		var shown = new LinkedHashMap<String, Object>();
		shown.put("open", this.consents.of(reportId).filter(Consent::open).isPresent() ? Consents.YES : "no");
		Sentences.show(shown, "consentWords", this.words.of(reportId));
		return shown;
	}

}
