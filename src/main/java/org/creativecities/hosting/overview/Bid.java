package org.creativecities.hosting.overview;

import java.util.List;

import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.network.City;

/**
 * A candidature with its cities.
 *
 * @param cities the lead city first
 * @param silent ids of partners that have not agreed to take part
 */
public record Bid(Candidature candidature, List<City> cities, List<String> silent, String names) {

	/** What it says of itself, in the order of the form. */
	public static final List<String> ANSWERS = List.of("firstDay", "lastDay", "theme", "venue", "capacity",
			"hotelRooms", "accessibility", "languages", "visaForAll", "visa", "budget", "sources", "airports", "safety",
			"sustainability", "vision");

	/** Whether one of its cities is this one. */
	public boolean isOf(String city) {
		return this.cities.stream().anyMatch(each -> each.id().equals(city));
	}

	/** Whether this city has still to say whether it takes part. */
	public boolean asks(String city) {
		return this.candidature.state().isPending() && this.silent.contains(city);
	}

	/** Keys of what was answered. */
	public List<String> answered() {
		return ANSWERS.stream().filter(key -> !this.candidature.text(key).isEmpty()).toList();
	}

}
