package org.creativecities.designation.assessment;

import java.util.List;

/**
 * What an officer typed about an expert, not yet checked.
 *
 * @param id becomes part of the name of the expert's group
 * @param language {@code en} or {@code fr}
 * @param country ISO 3166-1 alpha-2
 * @param fields ids of creative fields
 */
public record ExpertEntry(String id, String name, String email, String language, String country, List<String> fields) {

	public static final ExpertEntry BLANK = new ExpertEntry("", "", "", "", "", List.of());

	public ExpertEntry {
		id = strip(id);
		name = strip(name);
		email = strip(email);
		language = strip(language);
		country = strip(country);
		fields = (fields != null) ? List.copyOf(fields) : List.of();
	}

	private static String strip(String text) {
		return (text != null) ? text.strip() : "";
	}

}
