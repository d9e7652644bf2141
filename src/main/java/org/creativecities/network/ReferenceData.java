package org.creativecities.network;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts countries and creative fields into the register at each start, those that are not
 * there yet. What the register knows already stays as it is. Runs before everything that
 * needs a country.
 */
@Component
@Order(ReferenceData.ORDER)
class ReferenceData implements ApplicationRunner {

	static final int ORDER = -1000;

	private static final Logger log = LoggerFactory.getLogger(ReferenceData.class);

	private final JdbcClient jdbc;

	private final Membership membership;

	private final FieldImport fields;

	ReferenceData(JdbcClient jdbc, Membership membership, FieldImport fields) {
		this.jdbc = jdbc;
		this.membership = membership;
		this.fields = fields;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		var added = countries() + this.fields.add(ImportFile.shipped("creative-fields.csv"));
		if (added > 0) {
			log.info("{} countries and creative fields added to the register.", added);
		}
	}

	private int countries() {
		var known = known("SELECT code FROM country");
		var rows = rows("countries.csv", "code", "name_en", "name_fr", "region", "zone").stream()
			.filter((row) -> !known.contains(row.get("code")))
			.toList();
		for (var row : rows) {
			this.membership
				.registerCountry(new Country(row.get("code"), row.get("name_en"), row.get("name_fr"), row.get("region"),
						ZoneId.of(row.get("zone")), periods(row.optional("kind"), row.optional("periods"))));
		}
		return rows.size();
	}

	/**
	 * Intervals as in ISO 8601, {@code 2003-10-01/2018-12-31}, open at the end while they
	 * last.
	 */
	private static List<Country.Period> periods(String kind, String text) {
		var periods = new ArrayList<Country.Period>();
		for (var interval : text.isBlank() ? new String[0] : text.split(" ")) {
			var ends = interval.split("/");
			periods.add(new Country.Period(Country.Kind.valueOf(kind), LocalDate.parse(ends[0]),
					(ends.length > 1) ? LocalDate.parse(ends[1]) : null));
		}
		return periods;
	}

	private HashSet<String> known(String sql) {
		return new HashSet<>(this.jdbc.sql(sql).query(String.class).list());
	}

	private static List<CsvTable.Row> rows(String file, String... columns) {
		var table = CsvTable.read(ImportFile.shipped(file), List.of(columns));
		table.refuseIfDefect();
		return table.rows();
	}

}
