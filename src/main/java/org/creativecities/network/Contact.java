package org.creativecities.network;

import java.time.ZoneId;
import java.util.Locale;

/**
 * A person who speaks for a city or a National Commission.
 *
 * @param party the city id, or the country code of a National Commission
 * @param language {@code en} or {@code fr}
 */
public record Contact(long id, String party, Role role, String name, String email, Locale language, ZoneId zone) {

	/** In which capacity. */
	public enum Role {

		MAYOR, REPRESENTATIVE, MAIN, ALTERNATIVE, NATIONAL_COMMISSION

	}

}
