package org.creativecities.elections.election;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

import org.creativecities.network.Mandate.Role;

/**
 * One seat that an election fills.
 *
 * @param from when the present mandate ends; empty if the seat is vacant: then whoever is
 * elected begins at once
 * @param until of a by-election, exclusive; empty for a full mandate
 * @param mandate with which it was filled; empty before, or if nobody was elected
 * @param interim whether the incumbent stays for some months
 */
public record Seat(Role role, Optional<LocalDate> from, Optional<LocalDate> until, Optional<Long> mandate,
		boolean interim) {

	static Seat due(Role role, LocalDate from, LocalDate until) {
		return new Seat(role, Optional.ofNullable(from), Optional.ofNullable(until), Optional.empty(), false);
	}

	/** As ballots call it. */
	public String key() {
		return key(this.role);
	}

	public static String key(Role role) {
		return role.name().toLowerCase(Locale.ROOT);
	}

	/** The first day of whoever is elected on a day. */
	public LocalDate begins(LocalDate today) {
		return this.from.filter(day -> day.isAfter(today)).orElse(today);
	}

}
