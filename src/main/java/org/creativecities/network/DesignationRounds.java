package org.creativecities.network;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The days on which designations were announced, from {@code rounds.csv}. */
final class DesignationRounds {

	private final Map<Integer, LocalDate> days = new HashMap<>();

	DesignationRounds() {
		var table = CsvTable.read(ImportFile.shipped("rounds.csv"), List.of("year", "designated_on"));
		table.refuseIfDefect();
		table.rows()
			.forEach((row) -> this.days.put(Integer.parseInt(row.get("year")),
					LocalDate.parse(row.get("designated_on"))));
	}

	/**
	 * The day on which designations of a year took effect. Where only the year is known
	 * it is its last day: nobody is called a member before it certainly was one.
	 */
	LocalDate day(int year) {
		return this.days.getOrDefault(year, LocalDate.of(year, 12, 31));
	}

}
