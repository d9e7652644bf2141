package org.creativecities.network;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A country. One that left UNESCO and returned has several periods.
 *
 * @param code ISO 3166-1 alpha-2; the user-assigned codes XA to XZ are invented countries
 * @param region AFR, ARB, APA, ENA or LAC
 * @param zone its main time zone, used for a contact who names none
 * @param periods when it was a Member State or Associate Member, the oldest first; empty
 * if it never was
 */
public record Country(String code, String nameEn, String nameFr, String region, ZoneId zone, List<Period> periods) {

	/**
	 * Where people of the Network often write French [assumed]; XB is invented.
	 */
	private static final Set<String> FRENCH = Set.of("BE", "BF", "BJ", "CD", "CG", "CH", "CI", "CM", "FR", "GA", "HT",
			"LB", "LU", "MA", "MG", "ML", "SN", "TG", "TN", "XB");

	public Country {
		periods = List.copyOf(periods);
	}

	/** Whether it is a Member State or Associate Member of UNESCO on that day. */
	public boolean isMemberState(LocalDate day) {
		return this.periods.stream().anyMatch((period) -> period.covers(day));
	}

	/** The group of its National Commission. */
	public String nationalCommission() {
		return "natcom-" + this.code;
	}

	/** Whether it was made up for the demonstration. */
	public boolean isInvented() {
		return this.code.startsWith("X");
	}

	/** The language of letters to an invented contact there; real ones choose theirs. */
	public Locale usualLanguage() {
		return FRENCH.contains(this.code) ? Locale.FRENCH : Locale.ENGLISH;
	}

	public String name(Locale language) {
		return "fr".equals(language.getLanguage()) ? this.nameFr : this.nameEn;
	}

	/** As what a country belongs to UNESCO. */
	public enum Kind {

		MEMBER, ASSOCIATE

	}

	/**
	 * A time in UNESCO.
	 *
	 * @param until exclusive; {@code null} while it lasts
	 */
	public record Period(Kind kind, LocalDate from, LocalDate until) {

		boolean covers(LocalDate day) {
			return !day.isBefore(this.from) && (this.until == null || day.isBefore(this.until));
		}

	}

}
