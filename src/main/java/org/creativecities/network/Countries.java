package org.creativecities.network;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.settings.Remembered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All countries with the periods in which they were members of UNESCO. */
@Component
class Countries {

	private final JdbcClient jdbc;

	private final Remembered<Map<String, Country>> byCode;

	Countries(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.byCode = new Remembered<>(this::read);
	}

	Optional<Country> find(String code) {
		return Optional.ofNullable(this.byCode.get().get(code));
	}

	/** By English name. */
	List<Country> all() {
		return List.copyOf(this.byCode.get().values());
	}

	/** Adds a country, or replaces what is known of it. */
	void write(Country country) {
		this.byCode.forget();
		this.jdbc.sql("""
				INSERT INTO country (code, name_en, name_fr, region, zone) VALUES (?, ?, ?, ?, ?)
				ON CONFLICT (code) DO UPDATE SET name_en = excluded.name_en, name_fr = excluded.name_fr,
				region = excluded.region, zone = excluded.zone""")
			.params(country.code(), country.nameEn(), country.nameFr(), country.region(), country.zone().getId())
			.update();
		this.jdbc.sql("DELETE FROM country_period WHERE country = ?").param(country.code()).update();
		for (var period : country.periods()) {
			this.jdbc.sql("INSERT INTO country_period (country, kind, member_from, member_until) VALUES (?, ?, ?, ?)")
				.params(country.code(), period.kind().name(), period.from(), period.until())
				.update();
		}
	}

	private Map<String, Country> read() {
		var found = new LinkedHashMap<String, Country>();
		this.jdbc.sql("""
				SELECT c.*, p.kind, p.member_from, p.member_until
				FROM country c LEFT JOIN country_period p ON p.country = c.code
				ORDER BY c.name_en COLLATE "C", p.member_from""").query((row) -> {
			var code = row.getString("code");
			var periods = new ArrayList<Country.Period>();
			if (found.containsKey(code)) {
				periods.addAll(found.get(code).periods());
			}
			if (row.getString("kind") != null) {
				periods.add(new Country.Period(Country.Kind.valueOf(row.getString("kind")),
						row.getObject("member_from", LocalDate.class), row.getObject("member_until", LocalDate.class)));
			}
			found.put(code, new Country(code, row.getString("name_en"), row.getString("name_fr"),
					row.getString("region"), ZoneId.of(row.getString("zone")), periods));
		});
		return found;
	}

}
