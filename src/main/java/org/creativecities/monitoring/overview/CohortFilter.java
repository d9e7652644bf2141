package org.creativecities.monitoring.overview;

/**
 * Which cities of a cohort are shown; an empty word leaves all.
 *
 * @param stage such as {@code LATE}
 * @param region such as {@code AFR}
 * @param field such as {@code film}
 * @param waitsFor such as {@code city}: the role of whom something waits for
 */
public record CohortFilter(String stage, String region, String field, String waitsFor) {

	public static final CohortFilter ALL = new CohortFilter("", "", "", "");

	public CohortFilter {
		stage = (stage != null) ? stage : "";
		region = (region != null) ? region : "";
		field = (field != null) ? field : "";
		waitsFor = (waitsFor != null) ? waitsFor : "";
	}

	boolean shows(CohortLine line) {
		return matches(this.stage, line.stage().name()) && matches(this.region, line.country().region())
				&& matches(this.field, line.field().map(field -> field.id()).orElse("-")) && (this.waitsFor.isEmpty()
						|| line.waiting().stream().anyMatch(task -> task.role().equals(this.waitsFor)));
	}

	private static boolean matches(String wanted, String is) {
		return wanted.isEmpty() || wanted.equals(is);
	}

}
