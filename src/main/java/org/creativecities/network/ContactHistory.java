package org.creativecities.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.creativecities.network.Contact.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who speaks and spoke for cities, as officers see it: with gaps, reasons and dates. */
@Service
public class ContactHistory {

	private final JdbcClient jdbc;

	ContactHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Everybody who ever spoke for a city, its National Commission included; the latest
	 * first.
	 */
	public List<Entry> of(City city) {
		return this.jdbc.sql("SELECT * FROM contact WHERE party IN (?, ?) ORDER BY valid_from DESC, id DESC")
			.params(city.id(), city.country())
			.query(ContactHistory::entry)
			.list();
	}

	/** All cities of the register, by name, members or not. */
	public List<Line> cities() {
		return this.jdbc.sql("""
				SELECT c.*, k.name_en AS country_en, k.name_fr AS country_fr, held.roles, held.bounced
				FROM city c JOIN country k ON k.code = c.country CROSS JOIN LATERAL (
				  SELECT array_agg(t.role) AS roles, coalesce(bool_or(t.bounced_at IS NOT NULL), FALSE) AS bounced
				  FROM contact t WHERE t.valid_until IS NULL AND t.party IN (c.id, c.country)) held
				""" + CityRows.BY_NAME).query(ContactHistory::line).list();
	}

	private static Entry entry(ResultSet row, int number) throws SQLException {
		return new Entry(CityRows.contact(row, number), moment(row, "valid_from").orElseThrow(),
				moment(row, "valid_until"), moment(row, "bounced_at"), Optional.ofNullable(row.getString("set_by")),
				Optional.ofNullable(row.getString("reason")));
	}

	private static Line line(ResultSet row, int number) throws SQLException {
		var array = row.getArray("roles");
		var held = (array == null) ? Set.<Role>of()
				: Arrays.stream((String[]) array.getArray()).map(Role::valueOf).collect(Collectors.toSet());
		return new Line(CityRows.city(row, number), row.getString("country_en"), row.getString("country_fr"),
				Stream.of(Role.values()).filter((role) -> !held.contains(role)).toList(), row.getBoolean("bounced"));
	}

	private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
	}

	/**
	 * One person's time in a role.
	 *
	 * @param until empty for whoever holds it today
	 * @param bounced since when letters come back; empty if they arrive
	 * @param by the officer who entered it; empty if a process did
	 */
	public record Entry(Contact contact, Instant since, Optional<Instant> until, Optional<Instant> bounced,
			Optional<String> by, Optional<String> reason) {
	}

	/**
	 * A city in the list.
	 *
	 * @param unheld the roles that nobody holds
	 * @param bounced whether letters to anybody who speaks for it come back
	 */
	public record Line(City city, String countryEn, String countryFr, List<Role> unheld, boolean bounced) {

		public String country(Locale language) {
			return "fr".equals(language.getLanguage()) ? this.countryFr : this.countryEn;
		}

		/** Whether city or country has this text in its name, with or without accents. */
		public boolean named(String text) {
			var part = FoldedName.of(text);
			return Stream.of(this.city.name(), this.countryEn, this.countryFr)
				.anyMatch((name) -> FoldedName.of(name).contains(part));
		}

	}

}
