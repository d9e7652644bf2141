package org.creativecities.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.Set;

import org.creativecities.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Reads the register. A city is a member on a day when its state says so and its dated
 * membership covers the day; "today" is that of the product's clock, in Paris.
 */
@Service
public class Register {

	private final JdbcClient jdbc;

	private final Settings settings;

	private final Clock clock;

	private final Countries countries;

	private final CreativeFields fields;

	Register(JdbcClient jdbc, Settings settings, Clock clock, Countries countries, CreativeFields fields) {
		this.jdbc = jdbc;
		this.countries = countries;
		this.fields = fields;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * @throws IllegalArgumentException if there is no such city
	 */
	public City city(String id) {
		return find(id)
			.orElseThrow(() -> new IllegalArgumentException("There is no city '%s' in the register".formatted(id)));
	}

	public Optional<City> find(String id) {
		return this.jdbc.sql("SELECT * FROM city WHERE id = ?").param(id).query(CityRows::city).optional();
	}

	/**
	 * A city by name and country; upper and lower case, accents and hyphens make no
	 * difference.
	 */
	public Optional<City> cityNamed(String name, String country) {
		return this.jdbc.sql("SELECT * FROM city WHERE country = ? AND folded = ?")
			.params(country, FoldedName.of(name).value())
			.query(CityRows::city)
			.optional();
	}

	/** All member cities, by name. */
	public List<City> members() {
		return membersOn(today());
	}

	/** All cities that were members on a day and have not left since, by name. */
	public List<City> membersOn(LocalDate day) {
		return this.jdbc.sql("SELECT c.* FROM city c WHERE " + CityRows.MEMBER_ON + CityRows.BY_NAME)
			.param("day", day)
			.query(CityRows::city)
			.list();
	}

	/** The member cities of a creative field on a day, by name. */
	public List<City> membersOf(String fieldId, LocalDate day) {
		return this.jdbc.sql("""
				SELECT c.* FROM city c JOIN field_membership m ON m.city_id = c.id
				WHERE c.state IN ('ACTIVE', 'FLAGGED') AND m.field_id = :field AND m.voided_on IS NULL
				AND m.from_day <= :day AND (m.until_day IS NULL OR m.until_day > :day)""" + CityRows.BY_NAME)
			.param("field", fieldId)
			.param("day", day)
			.query(CityRows::city)
			.list();
	}

	/** The creative field of a member city on a day. */
	public Optional<String> fieldOf(String cityId, LocalDate day) {
		return this.jdbc.sql("""
				SELECT m.field_id FROM field_membership m JOIN city c ON c.id = m.city_id
				WHERE m.city_id = :city AND c.state IN ('ACTIVE', 'FLAGGED') AND m.voided_on IS NULL
				AND m.from_day <= :day AND (m.until_day IS NULL OR m.until_day > :day)""")
			.param("city", cityId)
			.param("day", day)
			.query(String.class)
			.optional();
	}

	/** The creative fields that a city has had, the latest first. */
	public List<String> fieldsOf(String cityId) {
		return this.jdbc
			.sql("SELECT field_id FROM field_membership WHERE city_id = ? AND voided_on IS NULL ORDER BY from_day DESC")
			.param(cityId)
			.query(String.class)
			.list();
	}

	/** The day on which a member city joined; empty for one that is no member. */
	public Optional<LocalDate> memberSince(String cityId) {
		return this.jdbc.sql("""
				SELECT min(m.from_day) AS since FROM field_membership m JOIN city c ON c.id = m.city_id
				WHERE m.city_id = ? AND c.state IN ('ACTIVE', 'FLAGGED') AND m.voided_on IS NULL
				HAVING min(m.from_day) IS NOT NULL""").param(cityId).query(LocalDate.class).optional();
	}

	/** Whether a member city joined less than a year before that day. */
	public boolean isFirstYear(String cityId, LocalDate day) {
		return memberSince(cityId).filter((since) -> day.isBefore(since.plusYears(1))).isPresent();
	}

	/**
	 * The year in which a member city reports next: its designation year plus four,
	 * eight, twelve … [seed for 2019], unless the secretariat set another one, from which
	 * the four years then count.
	 * @return the first such year that is not over; empty for a city that is no member
	 */
	public Optional<Integer> mmrDueYear(String cityId) {
		return this.jdbc.sql("SELECT * FROM (" + MmrCohorts.FIRST_DUE + ") d WHERE id = :city")
			.param("interval", interval())
			.param("day", today())
			.param("city", cityId)
			.query((row, number) -> MmrCohorts.next(row.getInt("first_due"), interval(), today().getYear()))
			.optional();
	}

	/** The member cities whose report is due in a year, by name. */
	public List<City> cohort(int year) {
		return this.jdbc
			.sql("SELECT c.* FROM city c JOIN (" + MmrCohorts.FIRST_DUE
					+ ") d ON d.id = c.id WHERE d.first_due <= :year AND (:year - d.first_due) % :interval = 0"
					+ CityRows.BY_NAME)
			.param("interval", interval())
			.param("day", today())
			.param("year", year)
			.query(CityRows::city)
			.list();
	}

	private int interval() {
		return this.settings.count("network.mmr.interval");
	}

	/**
	 * @throws IllegalArgumentException if there is no such country
	 */
	public Country country(String code) {
		return this.countries.find(code)
			.orElseThrow(
					() -> new IllegalArgumentException("There is no country '%s' in the register".formatted(code)));
	}

	/** All countries, by English name. */
	public List<Country> countries() {
		return this.countries.all();
	}

	/**
	 * The creative fields that a city may be designated in today, in alphabetical order.
	 */
	public List<CreativeField> fields() {
		return fields(today());
	}

	/**
	 * The creative fields that a city may be designated in on a day, in alphabetical
	 * order.
	 */
	public List<CreativeField> fields(LocalDate day) {
		return this.fields.openOn(day);
	}

	/**
	 * Who speaks for a city or a National Commission today: the main contact first, then
	 * the alternative, the mayor's representative and the mayor. An address that bounces
	 * goes to the end.
	 */
	public List<Contact> contacts(String party) {
		return this.jdbc.sql("""
				SELECT * FROM contact WHERE party = ? AND valid_until IS NULL
				ORDER BY bounced_at IS NOT NULL,
				array_position(ARRAY['MAIN', 'ALTERNATIVE', 'REPRESENTATIVE', 'MAYOR', 'NATIONAL_COMMISSION'], role)""")
			.param(party)
			.query(CityRows::contact)
			.list();
	}

	/**
	 * Somebody who speaks or spoke for a city or a National Commission.
	 * @throws IllegalArgumentException if there is no such contact
	 */
	public Contact contact(long id) {
		return this.jdbc.sql("SELECT * FROM contact WHERE id = ?")
			.param(id)
			.query(CityRows::contact)
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("There is no contact %d in the register".formatted(id)));
	}

	/** All present contacts with an address. */
	public List<Contact> contactsAt(String email) {
		return this.jdbc.sql("SELECT * FROM contact WHERE lower(email) = lower(?) AND valid_until IS NULL ORDER BY id")
			.param(email)
			.query(CityRows::contact)
			.list();
	}

	/**
	 * Whom the people at these addresses speak for: cities and countries by address in
	 * small letters. An address of nobody's is missing.
	 */
	public Map<String, Set<String>> partiesAt(Collection<String> emails) {
		var addresses = emails.stream().map((email) -> email.toLowerCase(Locale.ROOT)).toArray(String[]::new);
		return this.jdbc.sql(
				"SELECT lower(email) AS address, party FROM contact WHERE lower(email) = ANY (?) AND valid_until IS NULL")
			.param(addresses)
			.query((row, number) -> Map.entry(row.getString("address"), row.getString("party")))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Map.Entry::getKey,
					Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
	}

	/** Whether letters to a contact come back. */
	public boolean isBounced(long contact) {
		return this.jdbc.sql("SELECT bounced_at IS NOT NULL FROM contact WHERE id = ?")
			.param(contact)
			.query(Boolean.class)
			.single();
	}

	/** Who holds a role today, whether the address bounces or not. */
	public Optional<Contact> contact(String party, Contact.Role role) {
		return contacts(party).stream().filter((contact) -> contact.role() == role).findFirst();
	}

	/**
	 * Who holds these roles for a city today, by role, whether an address bounces or not.
	 * The National Commission is that of its country; a role that nobody holds is left
	 * out.
	 */
	public List<Contact> speakers(String cityId, Collection<Contact.Role> roles) {
		var country = city(cityId).country();
		return roles.stream()
			.sorted()
			.distinct()
			.flatMap((role) -> contact((role == Contact.Role.NATIONAL_COMMISSION) ? country : cityId, role).stream())
			.toList();
	}

	/** How many real member cities each creative field has; key is the field's id. */
	public Map<String, Integer> membersByField() {
		var day = today();
		var numbers = new LinkedHashMap<String, Integer>();
		fields(day).forEach((field) -> numbers.put(field.id(), 0));
		this.jdbc.sql("""
				SELECT m.field_id AS key, count(*) AS members FROM city c JOIN field_membership m ON m.city_id = c.id
				WHERE c.state IN ('ACTIVE', 'FLAGGED') AND NOT c.invented AND m.voided_on IS NULL
				AND m.from_day <= :day AND (m.until_day IS NULL OR m.until_day > :day) GROUP BY m.field_id""")
			.param("day", day)
			.query((row) -> {
				numbers.put(row.getString("key"), row.getInt("members"));
			});
		return numbers;
	}

	/** How many real member cities each region has; key is the region's code. */
	public Map<String, Integer> membersByRegion() {
		var numbers = new LinkedHashMap<String, Integer>();
		Region.codes().forEach((region) -> numbers.put(region, 0));
		this.jdbc
			.sql("SELECT k.region AS key, count(*) AS members FROM city c JOIN country k ON k.code = c.country "
					+ "WHERE NOT c.invented AND " + CityRows.MEMBER_ON + " GROUP BY k.region")
			.param("day", today())
			.query((row) -> {
				numbers.put(row.getString("key"), row.getInt("members"));
			});
		return numbers;
	}

	private LocalDate today() {
		return LocalDate.now(this.clock);
	}

}
