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
 * [assumed: 120 days], and those that are vacant. Of a vacant seat only what is left is
 * filled, and only if that is more than half a year [assumed]; a regular election fills
 * it together with the other seat. Where an election ended and nobody was elected, the
 * calendar waits before it asks the same cities again.
 */
@Component
public class DueSeats {

	/** Half the time that incumbents stay ad interim, which is given in months. */
	private static final int HALF_A_MONTH = 15;

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
		var due = Arrays.stream(Role.values()).flatMap(role -> due(all, field, role, byHand).stream()).toList();
		var begin = due.stream()
			.filter(seat -> seat.until().isEmpty())
			.flatMap(seat -> seat.from().stream())
			.findFirst();
		return (byHand || begin.isEmpty()) ? due : withVacant(due, begin.get(), all, field);
	}

	/** A regular election fills vacant seats, too, from the same day on. */
	private List<Seat> withVacant(List<Seat> due, LocalDate begin, List<Mandate> all, String field) {
		return Arrays.stream(Role.values())
			.flatMap(role -> due.stream()
				.filter(seat -> seat.role() == role)
				.findFirst()
				.or(() -> isVacant(last(all, field, role)) ? Optional.of(Seat.due(role, begin, null))
						: Optional.empty())
				.stream())
			.toList();
	}

	private boolean isVacant(Optional<Mandate> last) {
		return last.filter(mandate -> mandate.until().isAfter(today())).isEmpty();
	}

	private Optional<Seat> due(List<Mandate> all, String field, Role role, boolean byHand) {
		var last = last(all, field, role);
		var leftVacant = this.elections.leftVacant(field, role);
		if (last.isEmpty() && leftVacant.isEmpty() && !byHand) {
			return Optional.empty();
		}
		if (!isVacant(last)) {
			return ending(last.get(), field, role, byHand);
		}
		var tried = !byHand && isLately(leftVacant, last);
		var planned = last.flatMap(mandate -> this.vacated.plannedUntil(mandate.id()))
			.filter(day -> day.isAfter(today()));
		if (planned.filter(day -> !isLong(day)).isPresent()) {
			return planned.filter(day -> isNear(day) && !tried).map(day -> Seat.due(role, day, null));
		}
		return tried ? Optional.empty() : rest(planned.or(() -> endOfOther(all, field, role)), role, byHand);
	}

	/** A seat that is held and will not be for long. */
	private Optional<Seat> ending(Mandate last, String field, Role role, boolean byHand) {
		var until = last.until();
		var planned = this.vacated.plannedUntil(last.id());
		// of one that ends early by hand, the rest; nobody stays who gave it up, so an
		// election without a winner changes nothing
		var rest = planned.filter(this::isLong).filter(until::isBefore);
		var tried = planned.isPresent() ? this.elections.leftVacant(field, role) : this.elections.stopped(field, role);
		var waits = !byHand && (isLately(tried, Optional.of(last)) || stayedLately(field, role));
		return (isNear(until) && !waits) ? Optional.of(Seat.due(role, until, rest.orElse(null))) : Optional.empty();
	}

	/**
	 * A vacant seat, at once. If little is left, it waits for the regular election,
	 * unless an officer asks.
	 */
	private Optional<Seat> rest(Optional<LocalDate> end, Role role, boolean byHand) {
		var rest = end.filter(this::isLong);
		return (byHand || end.isEmpty() || rest.isPresent()) ? Optional.of(Seat.due(role, null, rest.orElse(null)))
				: Optional.empty();
	}

	/** When the other seat is to be filled anew: both end together. */
	private Optional<LocalDate> endOfOther(List<Mandate> all, String field, Role role) {
		return all.stream()
			.filter(mandate -> mandate.fieldId().equals(field) && mandate.role() != role && mandate.covers(today()))
			.findFirst()
			.map(Mandate::until);
	}

	private boolean isNear(LocalDate end) {
		return !end.isAfter(today().plus(this.settings.days("elections.lead")));
	}

	/** Whether enough is left until that day for a by-election. */
	public boolean isLong(LocalDate end) {
		return end.isAfter(today().plusMonths(this.settings.count("elections.by-election")));
	}

	/** A seat given up after that election is another matter. */
	private boolean isLately(Optional<Instant> closed, Optional<Mandate> last) {
		return closed
			.filter(end -> last.flatMap(mandate -> this.vacated.of(mandate.id()))
				.filter(seat -> seat.toldAt().isAfter(end))
				.isEmpty())
			.filter(end -> day(end).plus(this.settings.days("elections.again-after")).isAfter(today()))
			.isPresent();
	}

	/** Whether less than half the time is over for which incumbents stay ad interim. */
	private boolean stayedLately(String field, Role role) {
		var pause = (long) HALF_A_MONTH * this.settings.count("elections.interim");
		return this.elections.stayed(field, role).filter(end -> day(end).plusDays(pause).isAfter(today())).isPresent();
	}

	private LocalDate day(Instant moment) {
		return LocalDate.ofInstant(moment, this.clock.getZone());
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
