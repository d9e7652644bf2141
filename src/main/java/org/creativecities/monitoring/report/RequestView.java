package org.creativecities.monitoring.report;

import java.util.LinkedHashMap;
import java.util.Map;

import org.creativecities.network.Register;

import org.springframework.stereotype.Component;

/** What the head reads about a city that asks for something. */
@Component
public class RequestView {

	private final Register register;

	RequestView(Register register) {
		this.register = register;
	}

	/** A request for more time, as the form {@code decide-extension} shows it. */
	public Map<String, Object> of(ExtensionFacts facts) {
		var shown = of(facts.report());
		shown.put("daysAsked", facts.request().daysAsked());
		shown.put("earlier", facts.earlier());
		shown.put("cityReason", facts.request().reason());
		shown.put("days", facts.request().daysAsked());
		return shown;
	}

	/** A request to be left out, as the form {@code decide-exemption} shows it. */
	public Map<String, Object> of(Report report, String reason) {
		var shown = of(report);
		shown.put("cityReason", reason);
		return shown;
	}

	private Map<String, Object> of(Report report) {
		var shown = new LinkedHashMap<String, Object>();
		shown.put("reportId", report.id());
		shown.put("city", this.register.city(report.cityId()).name());
		shown.put("lastDay", report.deadline().minusSeconds(1));
		return shown;
	}

}
