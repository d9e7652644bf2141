package org.creativecities.replay.stage;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.creativecities.network.Country;

/** Countries that do not exist, for cities that do not do well. */
public final class InventedCountries {

	private static final List<Country.Period> MEMBER_STATE = List
		.of(new Country.Period(Country.Kind.MEMBER, LocalDate.of(1950, 1, 1), null));

	public static final Country ALDERMARK = new Country("XA", "Aldermark", "Aldermarche", "ENA",
			ZoneId.of("Europe/Paris"), MEMBER_STATE);

	public static final Country SOLANDIA = new Country("XB", "Solandia", "Solandie", "LAC", ZoneId.of("America/Bogota"),
			MEMBER_STATE);

	public static final Country TERRA_QUINTA = new Country("XC", "Terra Quinta", "Terre-Quinte", "AFR",
			ZoneId.of("Africa/Dakar"), MEMBER_STATE);

	public static final Country KESTRIA = new Country("XE", "Kestria", "Kestrie", "AFR", ZoneId.of("Africa/Nairobi"),
			MEMBER_STATE);

	/** Not a Member State. */
	public static final Country FARHAVEN = new Country("XD", "Farhaven", "Havrelointain", "APA",
			ZoneId.of("Asia/Tokyo"), List.of());

	private InventedCountries() {
	}

	public static List<Country> all() {
		return List.of(ALDERMARK, SOLANDIA, TERRA_QUINTA, KESTRIA, FARHAVEN);
	}

}
