package org.creativecities.replay.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What invented people write in reports and reviews. */
final class Paper {

	private static final String COMMENT = "The report says what the city has done and with whom, where it came short, "
			+ "and what it means to do next; each line of the plan names who does it, what it costs, and how one "
			+ "will know that it was done.";

	private Paper() {
	}

	/**
	 * A complete report, question by question; what the product knows already is left as
	 * it is.
	 * @param partner a member city
	 */
	static Map<String, Map<String, Object>> report(String city, String email, String partner) {
		var report = new LinkedHashMap<String, Map<String, Object>>();
		report.put("summary", value(
				"Four years in which workshops, schools and the market of %s found one another.".formatted(city)));
		report.put("language", value("en"));
		report.put("general", Map.of("entity", "Office for culture of " + city));
		report.put("focalPoints", rows(Map.of("name", "Robin of " + city, "email", email, "main", "true")));
		report.put("localInitiatives", rows(initiative("Open workshops", List.of("4", "8", "11"))));
		report.put("internationalInitiatives", rows(with(initiative("Two harbours", List.of("17")), partner)));
		report.put("planLocal", rows(
				Map.of("title", "A house of makers", "text", "A shared house with twenty benches, rents frozen.")));
		report.put("planInternational", rows(Map.of("title", "Makers on the road", "text",
				"Ten makers a year spend a month in the other city.", "cities", List.of(partner))));
		report.put("budget", Map.of("amount", "240000", "currency", "EUR", "share", "10"));
		report.put("communication", value("A page in both languages, a letter each quarter, an open day each year."));
		return report;
	}

	/** The same summary, mended. */
	static Map<String, Object> mended(int round) {
		return value("Four years in which workshops, schools and the market found one another; in figures: %d new jobs."
			.formatted(40 + round));
	}

	/**
	 * A finished review.
	 * @param promised whether there was an action plan before
	 */
	static Map<String, Object> review(String verdict, boolean promised) {
		var sheet = new LinkedHashMap<String, Object>();
		for (var section = 1; section <= 6; section++) {
			sheet.put("section" + section, "unsatisfactory".equals(verdict) ? 1 : 3);
		}
		if (promised) {
			sheet.put("commitments", "yes");
		}
		sheet.put("plan", "yes");
		sheet.put("comment", COMMENT);
		sheet.put("verdict", verdict);
		sheet.put("goodPractice", "very-satisfactory".equals(verdict));
		return sheet;
	}

	private static Map<String, Object> initiative(String title, List<String> goals) {
		return Map.of("title", title, "text", "Masters open their doors to schools once a month.", "sdgs", goals,
				"objective", "access", "status", "under-way");
	}

	private static Map<String, Object> with(Map<String, Object> initiative, String partner) {
		var both = new LinkedHashMap<>(initiative);
		both.put("cities", List.of(partner));
		return both;
	}

	private static Map<String, Object> value(Object value) {
		return Map.of("value", value);
	}

	private static Map<String, Object> rows(Map<String, Object> row) {
		return Map.of("rows", List.of(row));
	}

}
