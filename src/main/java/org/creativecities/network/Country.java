package org.creativecities.network;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A country.
 *
 * @param code ISO 3166-1 alpha-2
 * @param region AFR, ARB, APA, ENA or LAC
 * @param zone its main time zone, used for a contact who names none
 */
public record Country(String code, String nameEn, String nameFr, String region, ZoneId zone, LocalDate memberFrom,
		LocalDate memberUntil) {

	/** Whether it is a Member State or Associate Member of UNESCO on that day. */
	public boolean isMemberState(LocalDate day) {
		return this.memberFrom != null && !day.isBefore(this.memberFrom)
				&& (this.memberUntil == null || day.isBefore(this.memberUntil));
	}

	/** The group of its National Commission. */
	public String nationalCommission() {
		return "natcom-" + this.code;
	}

}
