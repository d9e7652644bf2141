package org.creativecities.monitoring.overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.creativecities.monitoring.report.Report;
import org.creativecities.network.City;
import org.creativecities.network.Country;
import org.creativecities.network.CreativeField;

/**
 * A city of a cohort, and whom its report waits for.
 *
 * @param report empty until it is opened
 * @param field of today; empty for a city that has left
 * @param waiting open tasks of the report and of its reviews, the one due first first
 */
public record CohortLine(City city, Country country, Optional<CreativeField> field, Stage stage,
		Optional<Report> report, List<Wait> waiting) {

	/** As {@link Report#id}. */
	public String reportId(int year) {
		return Report.id(year, this.city.id());
	}

	public boolean canBeReminded() {
		return this.stage.isCitysTurn();
	}

	/**
	 * How many days the city is late with its report: 1 on the day after the last one.
	 */
	public long daysLate(Instant now) {
		return (this.stage == Stage.LATE) ? this.report.orElseThrow().daysLate(now) : 0;
	}

}
