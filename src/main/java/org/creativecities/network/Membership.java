package org.creativecities.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes the register: who applies, who joins, who speaks for whom. */
@Service
@Transactional
public class Membership {

	/** Characters of a city's name. */
	private static final int LONGEST_NAME = 120;

	/** Letters and marks of any script, digits, and what stands between them. */
	private static final String NAME = "[\\p{L}\\p{M}\\p{N} .,'’‘`´ʻʼʽʾʿ′()/-]+";

	private final Register register;

	private final ContactBook contacts;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Countries countries;

	private final CreativeFields fields;

	Membership(Register register, ContactBook contacts, JdbcClient jdbc, Clock clock, Countries countries,
			CreativeFields fields) {
		this.countries = countries;
		this.fields = fields;
		this.register = register;
		this.contacts = contacts;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Registers a city that wishes to apply. A city already known, however it is spelled,
	 * is returned as it is.
	 * @throws InputRefused if the name is none, or not in Latin letters, or the country
	 * is unknown
	 */
	public City registerApplicant(String name, String country, boolean invented) {
		var plain = (name != null) ? name.strip().replaceAll("\\s+", " ") : "";
		if (plain.isEmpty()) {
			throw new InputRefused("city", "network.city-name-missing");
		}
		if (plain.length() > LONGEST_NAME) {
			throw new InputRefused("city", "network.name-too-long", LONGEST_NAME);
		}
		var folded = FoldedName.of(plain);
		if (!plain.matches(NAME) || !folded.isPlain()) {
			throw new InputRefused("city", "network.city-name-letters", plain);
		}
		if (country == null || this.countries.find(country).isEmpty()) {
			throw new InputRefused("country", "network.country-unknown", String.valueOf(country));
		}
		this.jdbc
			.sql("INSERT INTO city (id, name, folded, country, state, invented) VALUES (?, ?, ?, ?, 'APPLICANT', ?) "
					+ "ON CONFLICT DO NOTHING")
			.params(City.id(country, folded), plain, folded.value(), country, invented)
			.update();
		return this.register.cityNamed(plain, country).orElseThrow();
	}

	/**
	 * Makes a city a member in a field from that day on; its first report is due four
	 * years later [seed]. Doing it again changes nothing.
	 * @throws IllegalStateException if it is a member in another field already
	 */
	public void admit(String cityId, String fieldId, LocalDate day) {
		var city = lock(cityId);
		var present = openField(cityId);
		if (present.isPresent()) {
			if (!present.get().equals(fieldId)) {
				throw new IllegalStateException("%s is a member in %s already; a change of field is another request"
					.formatted(city.name(), present.get()));
			}
			return;
		}
		open(cityId, fieldId, day);
		this.jdbc.sql("UPDATE city SET state = 'ACTIVE', designation_year = ? WHERE id = ?")
			.params(day.getYear(), cityId)
			.update();
	}

	/**
	 * Takes a designation back that was published by mistake. The record stays, marked
	 * void.
	 * @throws IllegalStateException if the city is no member
	 */
	public void revoke(String cityId, LocalDate day) {
		var city = lock(cityId);
		var voided = this.jdbc.sql(
				"UPDATE field_membership SET voided_on = ? WHERE city_id = ? AND until_day IS NULL AND voided_on IS NULL")
			.params(day, cityId)
			.update();
		if (voided == 0) {
			throw new IllegalStateException(city.name() + " is no member; there is nothing to take back");
		}
		this.jdbc.sql("UPDATE city SET state = 'VOID', designation_year = NULL WHERE id = ?").param(cityId).update();
	}

	/**
	 * Flags a member in the register, or takes the flag away: it owes its report, say. A
	 * flagged city stays a member. Doing it again changes nothing.
	 */
	public void flag(String cityId, boolean flagged) {
		lock(cityId);
		this.jdbc.sql("UPDATE city SET state = ? WHERE id = ? AND state = ?")
			.params(flagged ? "FLAGGED" : "ACTIVE", cityId, flagged ? "ACTIVE" : "FLAGGED")
			.update();
	}

	/**
	 * A city leaves the Network on that day; its years as a member stay on record. Doing
	 * it again changes nothing.
	 */
	public void leave(String cityId, LocalDate day) {
		var city = lock(cityId);
		if (!city.isMember()) {
			return;
		}
		this.jdbc
			.sql("UPDATE field_membership SET until_day = greatest(?::date, from_day + 1) "
					+ "WHERE city_id = ? AND until_day IS NULL AND voided_on IS NULL")
			.params(day, cityId)
			.update();
		this.jdbc.sql("UPDATE city SET state = 'WITHDRAWN' WHERE id = ?").param(cityId).update();
	}

	/**
	 * Moves a member to another creative field from that day on; the years before stay as
	 * they were. Doing it again changes nothing.
	 * @throws IllegalStateException if the city is no member
	 */
	public void changeField(String cityId, String fieldId, LocalDate day) {
		var city = lock(cityId);
		var present = openField(cityId)
			.orElseThrow(() -> new IllegalStateException(city.name() + " is no member; it has no field to change"));
		if (present.equals(fieldId)) {
			return;
		}
		this.jdbc.sql(
				"UPDATE field_membership SET until_day = ? WHERE city_id = ? AND until_day IS NULL AND voided_on IS NULL")
			.params(day, cityId)
			.update();
		open(cityId, fieldId, day);
	}

	/**
	 * Names who speaks for a city or a National Commission; the present holder of the
	 * role steps down. Naming the present holder again, unchanged, changes nothing.
	 * @throws InputRefused if there is no name, no address that letters can reach, or a
	 * language other than English and French
	 */
	public void name(Contact contact) {
		this.contacts.name(contact);
	}

	/**
	 * As {@link #name}, by an officer, who says why; both stay with the contact.
	 * @param seen the contact that the officer saw in the role; 0 if nobody
	 * @throws InputRefused besides if the reason is missing, somebody else has changed
	 * the role meanwhile, or nothing is different
	 */
	public void change(Contact contact, long seen, String reason, String by) {
		this.contacts.change(contact, seen, reason, by);
	}

	/**
	 * Notes that letters to an address come back.
	 * @return the contacts with this address of which that was not known before
	 */
	public List<Long> bounced(String email) {
		return this.contacts.bounced(email);
	}

	/** Notes that letters to a contact arrive after all. */
	public void reachable(long contact) {
		this.contacts.reachable(contact);
	}

	/**
	 * Sets the year of a city's next report, from which the following ones count.
	 * @throws InputRefused if the reason is missing
	 */
	public void setMmrDueYear(String cityId, int year, String reason, String by) {
		if (reason == null || reason.isBlank()) {
			throw new InputRefused("reason", "network.reason-missing");
		}
		var city = lock(cityId);
		if (city.designationYear() == null || year <= city.designationYear()) {
			throw new InputRefused("year", "network.mmr-year-wrong", city.name(), Integer.toString(year));
		}
		this.jdbc.sql("INSERT INTO mmr_due (city_id, due_year, reason, set_by, set_at) VALUES (?, ?, ?, ?, ?)")
			.params(cityId, year, reason.strip(), by, Rows.now(this.clock))
			.update();
	}

	/** Adds a country, or replaces what is known of it: a Member State leaves, say. */
	public void registerCountry(Country country) {
		this.countries.write(country);
	}

	/** Adds a creative field, or renames it. */
	public void registerField(CreativeField field, LocalDate openFrom) {
		this.fields.write(field, openFrom);
	}

	private City lock(String cityId) {
		this.jdbc.sql("SELECT id FROM city WHERE id = ? FOR UPDATE").param(cityId).query(String.class).optional();
		return this.register.city(cityId);
	}

	private Optional<String> openField(String cityId) {
		return this.jdbc
			.sql("SELECT field_id FROM field_membership WHERE city_id = ? AND until_day IS NULL AND voided_on IS NULL")
			.param(cityId)
			.query(String.class)
			.optional();
	}

	private void open(String cityId, String fieldId, LocalDate day) {
		this.jdbc.sql("INSERT INTO field_membership (city_id, field_id, from_day) VALUES (?, ?, ?)")
			.params(cityId, fieldId, day)
			.update();
	}

}
