package org.creativecities.elections.mandate;

/** A seat fell vacant before its time; its process begins in the same transaction. */
public record SeatVacated(long mandate) {

	private static final String CASE = "VACANCY-";

	/** Such as {@code VACANCY-12}. */
	public static String caseId(long mandate) {
		return CASE + mandate;
	}

	public static long mandateOf(String caseId) {
		return Long.parseLong(caseId.substring(CASE.length()));
	}

}
