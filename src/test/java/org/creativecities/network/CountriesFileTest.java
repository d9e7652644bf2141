package org.creativecities.network;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The countries that come with the product, held against the members that do. */
class CountriesFileTest {

	private static final List<String> COLUMNS = List.of("code", "name_en", "name_fr", "region", "zone");

	private final List<CsvTable.Row> countries = rows("countries.csv", COLUMNS);

	@Test
	void every_country_of_a_member_city_is_there_by_the_same_name_in_the_same_region() {
		var members = rows("members.csv", List.of("city", "country_iso2", "country", "region"));
		var byCode = this.countries.stream().collect(Collectors.toMap(row -> row.get("code"), Function.identity()));

		assertThat(members).hasSize(350).allSatisfy(member -> {
			var country = byCode.get(member.get("country_iso2"));
			assertThat(country).as(member.get("country")).isNotNull();
			assertThat(country.get("name_en")).isEqualTo(member.get("country"));
			assertThat(country.get("region")).isEqualTo(member.get("region"));
		});
	}

	@Test
	void each_stands_there_once_with_a_region_and_a_time_zone_that_exist() {
		assertThat(this.countries).extracting(row -> row.get("code"))
			.doesNotHaveDuplicates()
			.allMatch(code -> code.matches("[A-Z]{2}"));
		assertThat(this.countries).extracting(row -> row.get("name_en")).doesNotHaveDuplicates();
		assertThat(this.countries).extracting(row -> row.get("name_fr")).doesNotHaveDuplicates();
		assertThat(this.countries).allSatisfy(row -> {
			assertThat(Region.codes()).contains(row.get("region"));
			assertThat(ZoneId.getAvailableZoneIds()).contains(row.get("zone"));
		});
	}

	private static List<CsvTable.Row> rows(String file, List<String> columns) {
		var table = CsvTable.read(ImportFile.shipped(file), columns);
		table.refuseIfDefect();
		return table.rows();
	}

}
