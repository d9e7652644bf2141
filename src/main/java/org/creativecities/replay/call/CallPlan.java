package org.creativecities.replay.call;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Map;

/**
 * The dates and rules of a call that is replayed.
 *
 * @param opens about 16 March [public: 2021]
 * @param lastDay 30 June [public: 2019, 2021, 2023]
 * @param announced as it was [public]
 * @param fieldsDiffer whether endorsements of one country must be in different fields; in
 * 2019 only designations had to [public]
 */
record CallPlan(int year, LocalDate opens, LocalDate lastDay, LocalDate announced, boolean fieldsDiffer) {

	static CallPlan of(int year, LocalDate announced) {
		var opens = LocalDate.of(year, Month.MARCH, 16);
		while (opens.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue()) {
			opens = opens.plusDays(1);
		}
		return new CallPlan(year, opens, LocalDate.of(year, Month.JUNE, 30), announced, year > 2019);
	}

	String callId() {
		return "CALL-" + this.year;
	}

	/** What the officer enters to open it. */
	Map<String, Object> entered() {
		return Map.of("year", this.year, "opensOn", this.opens.toString(), "lastDay", this.lastDay.toString(),
				"announcedOn", this.announced.toString(), "endorsedLimit", 4, "designatedLimit", 2,
				"endorsedFieldsDiffer", this.fieldsDiffer ? "yes" : "no", "waitOneCall", "yes", "allowClarification",
				"no");
	}

}
