package org.creativecities.replay.host;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.creativecities.network.Country;
import org.creativecities.replay.stage.InventedCountries;

/**
 * A candidature of member cities that do not exist. Two of them are of Africa, where
 * nobody had hosted, and of countries that had not: neither comes first by precedence, so
 * that lots decide between them when their votes are equal.
 *
 * @param lead the city that stands, by name; the table of votes calls the candidature so
 * @param partners cities of the same country that stand with it
 * @param field id of the creative field of all of them
 */
record Bid(Country country, String lead, List<String> partners, String field, String theme) {

	static List<Bid> all() {
		return List.of(
				new Bid(InventedCountries.TERRA_QUINTA, "Sainte-Quinte", List.of("Quinta do Mar"),
						"crafts-and-folk-art", "Two towns and one river"),
				new Bid(InventedCountries.KESTRIA, "Lake Kestrel", List.of(), "music", "Listening to each other"),
				new Bid(InventedCountries.ALDERMARK, "Port Alder", List.of(), "film", "Stories from the harbour"));
	}

	/** Lead and partners by name. */
	Stream<String> cities() {
		return Stream.concat(Stream.of(this.lead), this.partners.stream());
	}

	/** The first day that it proposes. */
	static LocalDate firstDay(int year) {
		return LocalDate.of(year, 7, 11);
	}

	/** The last day that it proposes. */
	static LocalDate lastDay(int year) {
		return LocalDate.of(year, 7, 15);
	}

	/** As the form {@code present-candidature} asks. */
	Map<String, Object> answers(int year) {
		var answers = new HashMap<String, Object>();
		answers.put("firstDay", firstDay(year).toString());
		answers.put("lastDay", lastDay(year).toString());
		answers.put("theme", this.theme);
		answers.put("venue", "The old market hall, ten minutes from the station.");
		answers.put("capacity", 400);
		answers.put("hotelRooms", 2000);
		answers.put("accessibility", "Step-free throughout, sign language in all sessions.");
		answers.put("languages", "English, French");
		answers.put("visaForAll", true);
		answers.put("visa", "Letters within a week, visas on arrival.");
		answers.put("budget", 500000);
		answers.put("currency", "EUR");
		answers.put("sources", "The city and its region.");
		answers.put("airports", "One, half an hour away.");
		answers.put("safety", "A plan agreed with the police and the fire brigade.");
		answers.put("sustainability", "By train and on foot, without plastic.");
		answers.put("vision", "A conference at which every member city speaks once.");
		return answers;
	}

}
