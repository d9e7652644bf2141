package org.creativecities.monitoring.cohort;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.creativecities.network.City;
import org.creativecities.network.Register;

import org.springframework.stereotype.Service;

/** The list of a cohort, as the form {@code confirm-cohort} shows it. */
@Service
public class CohortView {

	private final Cohorts cohorts;

	private final Register register;

	CohortView(Cohorts cohorts, Register register) {
		this.cohorts = cohorts;
		this.register = register;
	}

	public Map<String, Object> of(int year) {
		var cohort = this.cohorts.get(year);
		var list = this.cohorts.list(year);
		var shown = new LinkedHashMap<String, Object>();
		shown.put("cohortYear", year);
		shown.put("lastDay", cohort.deadline().minusSeconds(1));
		shown.put("citiesDue", list.stream().filter(CohortCity::included).count());
		shown.put("listed", list.stream().filter(CohortCity::included).map(CohortView::row).toList());
		shown.put("leftOut", list.stream().filter(one -> !one.included()).map(CohortView::row).toList());
		shown.put("cities", options(list));
		return shown;
	}

	private static Map<String, Object> row(CohortCity one) {
		return Map.of("city", one.city().name(), "country", one.city().country(), "reason", one.reason().orElse(""));
	}

	/** Those on the list, and all other members: one is left out, another is added. */
	private List<Map<String, Object>> options(List<CohortCity> list) {
		var all = new TreeMap<String, City>();
		list.forEach(one -> all.put(one.city().id(), one.city()));
		this.register.members().forEach(city -> all.put(city.id(), city));
		return all.values()
			.stream()
			.sorted(java.util.Comparator.comparing(City::name))
			.map(city -> Map.<String, Object>of("label", "%s (%s)".formatted(city.name(), city.country()), "value",
					city.id()))
			.toList();
	}

}
