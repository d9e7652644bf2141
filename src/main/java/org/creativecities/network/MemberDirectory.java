package org.creativecities.network;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The members as the public may see them: those whose designation is published. */
@Service
public class MemberDirectory {

	private final JdbcClient jdbc;

	private final Clock clock;

	MemberDirectory(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** All members today, by name. */
	public List<Entry> all() {
		return this.jdbc.sql("""
				SELECT c.*, k.name_en AS country_en, k.name_fr AS country_fr, k.region, f.id AS field_id,
				f.name_en AS field_en, f.name_fr AS field_fr
				FROM city c JOIN country k ON k.code = c.country JOIN field_membership m ON m.city_id = c.id
				JOIN creative_field f ON f.id = m.field_id
				WHERE c.state IN ('ACTIVE', 'FLAGGED') AND m.voided_on IS NULL
				AND m.from_day <= :day AND (m.until_day IS NULL OR m.until_day > :day)""" + CityRows.BY_NAME)
			.param("day", LocalDate.now(this.clock))
			.query((row, number) -> new Entry(CityRows.city(row, number), row.getString("name_local"),
					row.getString("country_en"), row.getString("country_fr"), row.getString("region"),
					new CreativeField(row.getString("field_id"), row.getString("field_en"), row.getString("field_fr"))))
			.list();
	}

	/**
	 * A member city with what the list shows of it.
	 *
	 * @param localName in its own script; may be {@code null}
	 */
	public record Entry(City city, String localName, String countryEn, String countryFr, String region,
			CreativeField field) {

		public String country(Locale language) {
			return "fr".equals(language.getLanguage()) ? this.countryFr : this.countryEn;
		}

		/** Whether city or country has this text in its name, with or without accents. */
		public boolean named(String text) {
			var part = FoldedName.of(text);
			return Stream.of(this.city.name(), this.localName, this.countryEn, this.countryFr)
				.anyMatch((name) -> name != null && FoldedName.of(name).contains(part));
		}

	}

}
