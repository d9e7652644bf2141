package org.creativecities.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.creativecities.network.events.MandateEnded;
import org.creativecities.network.events.MandateKept;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.InputRefused.Defect;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The Coordination Committee: a coordinator and a deputy for each sub-network, designated
 * by their fellow cities for two years [seed]. An officer keeps the list until elections
 * write it.
 */
@Service
@Transactional
public class Mandates {

	private static final String SELECT = """
			SELECT m.id AS mandate_id, m.field_id, m.role, m.from_day, m.until_day, m.kept_by, c.*
			FROM mandate m JOIN city c ON c.id = m.city_id""";

	private final Register register;

	private final Settings settings;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Mandates(Register register, Settings settings, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
		this.register = register;
		this.settings = settings;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** Every mandate ever kept, by sub-network, the newest first. */
	public List<Mandate> all() {
		return this.jdbc.sql(SELECT + " ORDER BY m.field_id, m.from_day DESC, m.role").query(Mandates::mandate).list();
	}

	/** Who sits in the Coordination Committee on a day. */
	public List<Mandate> on(LocalDate day) {
		return all().stream().filter((mandate) -> mandate.covers(day)).toList();
	}

	/** The end that is offered for a mandate. */
	public LocalDate usualEnd(LocalDate from) {
		return from.plusYears(this.settings.count("network.mandate.years"));
	}

	/**
	 * Enters a mandate.
	 * @param until exclusive
	 * @return its id
	 * @throws InputRefused with a sentence for each field that is wrong: the city is no
	 * member in that field on the first day, the seat is taken, the city has the other
	 * seat, the days make no sense
	 */
	public long give(String fieldId, Mandate.Role role, String cityId, LocalDate from, LocalDate until, String by) {
		var defects = new ArrayList<Defect>();
		if (role == null) {
			defects.add(new Defect("role", "network.mandate-role-missing", List.of()));
		}
		// two officers at once: the second waits here and then sees the seat taken
		var known = this.jdbc.sql("SELECT name_en FROM creative_field WHERE id = ? FOR UPDATE")
			.param(fieldId)
			.query(String.class)
			.optional();
		if (known.isEmpty()) {
			defects.add(new Defect("field", "network.mandate-field-missing", List.of()));
		}
		checkDays(from, until, defects);
		if (!defects.isEmpty()) {
			throw new InputRefused(defects);
		}
		checkCity(fieldId, cityId, from, defects);
		checkSeats(fieldId, role, cityId, from, until, defects);
		if (!defects.isEmpty()) {
			throw new InputRefused(defects);
		}
		var id = this.jdbc
			.sql("INSERT INTO mandate (field_id, role, city_id, from_day, until_day, kept_by, kept_at) "
					+ "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id")
			.params(fieldId, role.name(), cityId, from, until, by, this.clock.instant().atOffset(ZoneOffset.UTC))
			.query(Long.class)
			.single();
		this.events.publishEvent(new MandateKept(id, fieldId, role.name(), cityId, until, by));
		return id;
	}

	/**
	 * Ends a mandate earlier than planned: the city steps down, or it was entered by
	 * mistake. It stays in the list.
	 * @throws InputRefused if it ended before that day already
	 * @throws IllegalArgumentException if there is no such mandate
	 */
	public void end(long id, LocalDate day, String by) {
		var mandate = this.jdbc.sql(SELECT + " WHERE m.id = ? FOR UPDATE OF m")
			.param(id)
			.query(Mandates::mandate)
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("There is no mandate " + id));
		if (!day.isBefore(mandate.until())) {
			throw new InputRefused("end", "network.mandate-ended", mandate.city().name(), mandate.until());
		}
		var until = day.isBefore(mandate.from()) ? mandate.from() : day;
		this.jdbc.sql("UPDATE mandate SET until_day = ?, ended_by = ?, ended_at = ? WHERE id = ?")
			.params(until, by, this.clock.instant().atOffset(ZoneOffset.UTC), id)
			.update();
		this.events.publishEvent(new MandateEnded(id, mandate.city().id(), mandate.from(), mandate.until(), until, by));
	}

	private void checkDays(LocalDate from, LocalDate until, List<Defect> defects) {
		if (from == null) {
			defects.add(new Defect("from", "network.day-missing", List.of()));
		}
		if (until == null) {
			defects.add(new Defect("until", "network.day-missing", List.of()));
		}
		if (from != null && until != null) {
			var longest = 2 * this.settings.count("network.mandate.years");
			if (!until.isAfter(from)) {
				defects.add(new Defect("until", "network.mandate-ends-first", List.of()));
			}
			else if (until.isAfter(from.plusYears(longest))) {
				defects.add(new Defect("until", "network.mandate-too-long", List.of(longest)));
			}
		}
	}

	private void checkCity(String fieldId, String cityId, LocalDate from, List<Defect> defects) {
		if (!this.register.fieldOf((cityId != null) ? cityId : "", from).filter(fieldId::equals).isPresent()) {
			defects.add(new Defect("city", "network.mandate-city-not-of-field", List.of()));
		}
	}

	private void checkSeats(String fieldId, Mandate.Role role, String cityId, LocalDate from, LocalDate until,
			List<Defect> defects) {
		for (var other : all()) {
			var meets = other.from().isBefore(until) && from.isBefore(other.until());
			if (meets && other.fieldId().equals(fieldId) && other.role() == role) {
				defects.add(new Defect("role", "network.mandate-seat-taken",
						List.of(other.city().name(), other.from(), other.until().minusDays(1))));
			}
			else if (meets && other.city().id().equals(cityId)) {
				defects.add(new Defect("city", "network.mandate-city-has-one",
						List.of(other.city().name(), other.from(), other.until().minusDays(1))));
			}
		}
	}

	private static Mandate mandate(ResultSet row, int number) throws SQLException {
		return new Mandate(row.getLong("mandate_id"), row.getString("field_id"),
				Mandate.Role.valueOf(row.getString("role")), CityRows.city(row, number),
				row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class),
				row.getString("kept_by"));
	}

}
