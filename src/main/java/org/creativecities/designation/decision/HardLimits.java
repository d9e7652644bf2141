package org.creativecities.designation.decision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a call allows at most: so many cities of one country, each in another creative
 * field [public]. Only the Director-General may set it aside, with a reason.
 *
 * @param perCountry cities of one country that may be designated
 */
public record HardLimits(int perCountry) {

	/** A city that is designated, or shall be. */
	record Seat(String applicationId, String country, String field) {
	}

	/**
	 * The limit that each of these breaks, by application; those that break none are
	 * absent.
	 */
	Map<String, String> broken(Collection<Seat> designated) {
		var broken = new HashMap<String, String>();
		groups(designated, Seat::country).stream()
			.filter(country -> country.size() > this.perCountry)
			.flatMap(List::stream)
			.forEach(seat -> broken.put(seat.applicationId(), "COUNTRY_LIMIT"));
		groups(designated, seat -> seat.country() + " " + seat.field()).stream()
			.filter(field -> field.size() > 1)
			.flatMap(List::stream)
			.forEach(seat -> broken.put(seat.applicationId(), "COUNTRY_SAME_FIELD"));
		return broken;
	}

	private static Collection<List<Seat>> groups(Collection<Seat> seats, Function<Seat, String> by) {
		return seats.stream().collect(Collectors.groupingBy(by)).values();
	}

}
