package org.creativecities.elections.election;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.creativecities.network.CreativeField;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandate.Role;
import org.creativecities.network.Mandates;
import org.creativecities.settings.Settings;

import org.springframework.stereotype.Component;

/**
 * Which seats of a sub-network an election should fill now: those whose mandate ends soon
 * [assumed: 120 days], and those that are vacant. Of a mandate that was given up, only
 * what is left of it is filled, and only if that is more than half a year [assumed].
 */
@Component
public class DueSeats {

	private final Elections elections;

	private final VacatedSeats vacated;

	private final Mandates mandates;

	private final Settings settings;

	private final Clock clock;

	DueSeats(Elections elections, VacatedSeats vacated, Mandates mandates, Settings settings, Clock clock) {
		this.elections = elections;
		this.vacated = vacated;
		this.mandates = mandates;
		this.settings = settings;
		this.clock = clock;
	}

	/** The last mandate of a seat, present, past or to come; empty if it had none. */
	public Optional<Mandate> last(String field, Role role) {
		return last(this.mandates.all(), field, role);
	}

	/** As above, of mandates that were read before. */
	public Optional<Mandate> last(List<Mandate> mandates, String field, Role role) {
		return mandates.stream()
			.filter(mandate -> mandate.fieldId().equals(field) && mandate.role() == role)
			.filter(mandate -> mandate.until().isAfter(mandate.from())
					|| this.vacated.plannedUntil(mandate.id()).isPresent())
			.max(Comparator.comparing(Mandate::until).thenComparing(Mandate::id));
	}

	/**
	 * @param byHand whether an officer asks: then a seat that was never filled is due,
	 * and one that the last election left vacant is due at once
	 */
	List<Seat> of(String field, boolean byHand) {
		return of(this.mandates.all(), field, byHand);
	}

	/** Those of the sub-networks in which an officer could have a seat filled. */
	List<CreativeField> withSeatsByHand(List<CreativeField> fields) {
		var all = this.mandates.all();
		return fields.stream().filter(field -> !of(all, field.id(), true).isEmpty()).toList();
	}

	private List<Seat> of(List<Mandate> all, String field, boolean byHand) {
		return Arrays.stream(Role.values())
			.flatMap(role -> due(last(all, field, role), field, role, byHand).stream())
			.toList();
	}

	private Optional<Seat> due(Optional<Mandate> last, String field, Role role, boolean byHand) {
		if (last.isEmpty()) {
			return byHand ? Optional.of(Seat.due(role, null, null)) : Optional.empty();
		}
		var until = last.get().until();
		var early = this.vacated.plannedUntil(last.get().id()).isPresent();
		// nobody stays who gave a mandate up: an election without a winner changes
		// nothing
		var stopped = !byHand && isLately(
				early ? this.elections.leftVacant(field, role) : this.elections.stopped(field, role), last.get());
		if (until.isAfter(today())) {
			// of one that ends early by hand, the rest
			var rest = this.vacated.plannedUntil(last.get().id()).filter(this::isLong).filter(until::isBefore);
			return (isNear(until) && !stopped) ? Optional.of(Seat.due(role, until, rest.orElse(null)))
					: Optional.empty();
		}
		var planned = this.vacated.plannedUntil(last.get().id()).filter(day -> day.isAfter(today()));
		if (planned.filter(day -> !isLong(day)).isPresent()) {
			return planned.filter(day -> isNear(day) && !stopped).map(day -> Seat.due(role, day, null));
		}
		var tried = !byHand && isLately(this.elections.leftVacant(field, role), last.get());
		return tried ? Optional.empty() : Optional.of(Seat.due(role, null, planned.orElse(null)));
	}

	private boolean isNear(LocalDate end) {
		return !end.isAfter(today().plus(this.settings.days("elections.lead")));
	}

	/** Whether enough is left until that day for a by-election. */
	public boolean isLong(LocalDate end) {
		return end.isAfter(today().plusMonths(this.settings.count("elections.by-election")));
	}

	/** A seat given up after that election is another matter. */
	private boolean isLately(Optional<Instant> closed, Mandate last) {
		return closed.filter(end -> this.vacated.of(last.id()).filter(seat -> seat.toldAt().isAfter(end)).isEmpty())
			.filter(end -> LocalDate.ofInstant(end, this.clock.getZone())
				.plus(this.settings.days("elections.again-after"))
				.isAfter(today()))
			.isPresent();
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
