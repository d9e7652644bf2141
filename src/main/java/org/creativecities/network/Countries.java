package org.creativecities.network;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads and writes countries with their periods. */
final class Countries {

	private Countries() {
	}

	static List<Country> query(JdbcClient jdbc, String where, Object... params) {
		var found = new LinkedHashMap<String, Country>();
		jdbc.sql("SELECT c.*, p.kind, p.member_from, p.member_until FROM country c "
				+ "LEFT JOIN country_period p ON p.country = c.code " + where
				+ " ORDER BY c.name_en COLLATE \"C\", p.member_from")
			.params(params)
			.query((row) -> {
				var code = row.getString("code");
				var periods = new ArrayList<Country.Period>();
				if (found.containsKey(code)) {
					periods.addAll(found.get(code).periods());
				}
				if (row.getString("kind") != null) {
					periods.add(new Country.Period(Country.Kind.valueOf(row.getString("kind")),
							row.getObject("member_from", LocalDate.class),
							row.getObject("member_until", LocalDate.class)));
				}
				found.put(code, new Country(code, row.getString("name_en"), row.getString("name_fr"),
						row.getString("region"), ZoneId.of(row.getString("zone")), periods));
			});
		return List.copyOf(found.values());
	}

	static void write(JdbcClient jdbc, Country country) {
		jdbc.sql("""
				INSERT INTO country (code, name_en, name_fr, region, zone) VALUES (?, ?, ?, ?, ?)
				ON CONFLICT (code) DO UPDATE SET name_en = excluded.name_en, name_fr = excluded.name_fr,
				region = excluded.region, zone = excluded.zone""")
			.params(country.code(), country.nameEn(), country.nameFr(), country.region(), country.zone().getId())
			.update();
		jdbc.sql("DELETE FROM country_period WHERE country = ?").param(country.code()).update();
		for (var period : country.periods()) {
			jdbc.sql("INSERT INTO country_period (country, kind, member_from, member_until) VALUES (?, ?, ?, ?)")
				.params(country.code(), period.kind().name(), period.from(), period.until())
				.update();
		}
	}

}
