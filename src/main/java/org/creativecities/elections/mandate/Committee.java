package org.creativecities.elections.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.creativecities.elections.election.DueSeats;
import org.creativecities.elections.election.Election;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.VacatedSeats;
import org.creativecities.network.CreativeField;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandate.Role;
import org.creativecities.network.Mandates;
import org.creativecities.network.Region;
import org.creativecities.network.Register;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The Coordination Committee as it is today, seat by seat, and which regions of the world
 * are missing on it.
 */
@Service("coordinationCommittee")
@Transactional(readOnly = true)
public class Committee {

	private final Elections elections;

	private final DueSeats due;

	private final VacatedSeats vacated;

	private final Mandates mandates;

	private final Register register;

	private final Clock clock;

	Committee(Elections elections, DueSeats due, VacatedSeats vacated, Mandates mandates, Register register,
			Clock clock) {
		this.elections = elections;
		this.due = due;
		this.vacated = vacated;
		this.mandates = mandates;
		this.register = register;
		this.clock = clock;
	}

	/** All sub-networks, in alphabetical order. */
	public List<Line> lines() {
		var all = this.mandates.all();
		return this.register.fields().stream().map(field -> line(field, all)).toList();
	}

	/** One sub-network. */
	public Line line(CreativeField field) {
		return line(field, this.mandates.all());
	}

	private Line line(CreativeField field, List<Mandate> all) {
		var coordinator = holder(all, field.id(), Role.COORDINATOR);
		var deputy = holder(all, field.id(), Role.DEPUTY);
		return new Line(field, coordinator, deputy, coordinator.isEmpty() && deputy.isPresent(),
				vacated(field.id(), all), this.elections.underWay(field.id()));
	}

	/** Who holds a seat today. */
	public Optional<Mandate> holder(String field, Role role) {
		return holder(this.mandates.all(), field, role);
	}

	private Optional<Mandate> holder(List<Mandate> all, String field, Role role) {
		return all.stream()
			.filter(mandate -> mandate.covers(today()) && mandate.fieldId().equals(field) && mandate.role() == role)
			.findFirst();
	}

	/** Who was elected and begins later, by sub-network and seat. */
	public List<Mandate> coming() {
		return this.mandates.all().stream().filter(mandate -> mandate.from().isAfter(today())).toList();
	}

	/**
	 * Regions without a city on the committee [public: in 2015 the Network co-opted for
	 * missing regions]. Empty if nobody is on it yet.
	 */
	public Set<String> missingRegions() {
		return missing(this.mandates.on(today()));
	}

	/** As they will be when the seats of this election are filled anew. */
	Set<String> regionsMissingWithout(Election election) {
		return missing(this.mandates.on(today())
			.stream()
			.filter(mandate -> !mandate.fieldId().equals(election.field()) || election.seat(mandate.role()).isEmpty())
			.toList());
	}

	/** Seats of the sub-network that are vacant because somebody gave one up or left. */
	private List<Vacated> vacated(String field, List<Mandate> all) {
		return Arrays.stream(Role.values())
			.filter(role -> holder(all, field, role).isEmpty())
			.flatMap(role -> this.due.last(all, field, role).stream())
			.flatMap(last -> this.vacated.of(last.id()).stream().map(seat -> new Vacated(last, seat)))
			.toList();
	}

	/** The last mandate of a seat, present, past or to come. */
	Optional<Mandate> last(String field, Role role) {
		return this.due.last(field, role);
	}

	private Set<String> missing(List<Mandate> present) {
		var regions = Arrays.stream(Region.values()).map(Region::name).collect(Collectors.toCollection(TreeSet::new));
		present.forEach(mandate -> regions.remove(this.register.country(mandate.city().country()).region()));
		return regions;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** A seat that fell vacant before its time. */
	public record Vacated(Mandate mandate, VacatedSeats.Vacated seat) {
	}

	/**
	 * One sub-network.
	 *
	 * @param acts whether the deputy acts for the coordinator, whose seat is vacant
	 * @param vacated seats that somebody gave up, or whose city has left
	 */
	public record Line(CreativeField field, Optional<Mandate> coordinator, Optional<Mandate> deputy, boolean acts,
			List<Vacated> vacated, Optional<Election> election) {
	}

}
