package org.creativecities.monitoring.overview;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

import org.creativecities.network.City;
import org.creativecities.workflow.WaitingTask;

/**
 * Something a report waits for, and who is to do it.
 *
 * @param role in one word, such as {@code city}, {@code reader} or {@code secretariat}
 * @param reader name of the city that reads, if it waits for one
 */
public record Wait(WaitingTask task, String role, Optional<String> reader) {

	/**
	 * @param cityName by the city's id
	 */
	static Wait of(WaitingTask task, Function<String, String> cityName) {
		if (CohortOverview.reportOf(task.caseId()).equals(task.caseId())) {
			return new Wait(task, task.role(), Optional.empty());
		}
		return new Wait(task, "reader", Optional.ofNullable(task.group()).flatMap(City::ofGroup).map(cityName));
	}

	public String name(Locale language) {
		return this.task.name(language);
	}

	public Instant due() {
		return this.task.due();
	}

	public boolean isLate(Instant now) {
		return this.task.isLate(now);
	}

}
