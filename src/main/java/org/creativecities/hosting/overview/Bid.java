package org.creativecities.hosting.overview;

import java.util.List;

import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.network.City;

/**
 * A candidature with its cities.
 *
 * @param cities the lead city first
 */
public record Bid(Candidature candidature, List<City> cities, String names) {

	/** What it says of itself, in the order of the form. */
	public static final List<String> ANSWERS = List.of("firstDay", "lastDay", "theme", "venue", "capacity",
			"hotelRooms", "accessibility", "languages", "visa", "budget", "currency", "sources", "airports", "safety",
			"sustainability", "vision");

	/** Whether one of its cities is this one. */
	public boolean isOf(String city) {
		return this.cities.stream().anyMatch(each -> each.id().equals(city));
	}

	/** Keys of what was answered. */
	public List<String> answered() {
		return ANSWERS.stream().filter(key -> !this.candidature.text(key).isEmpty()).toList();
	}

}
