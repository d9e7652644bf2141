package org.creativecities.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whole calls and cohorts, as the packaged command plays them. Each takes minutes, so
 * that a build plays the call of 2019 and the reports of 2022 only;
 * {@code -Dreplay.calls=2019,2021,2023} and {@code -Dreplay.reports=2020,2021,2022,2023}
 * play all.
 */
class ReplayIT {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static PackagedJar jar;

	private static JsonNode round2019;

	@BeforeAll
	static void play2019(@TempDir Path folder) throws Exception {
		jar = new PackagedJar(folder);
		round2019 = play("--call", "2019");
	}

	@Test
	void after_2019_the_network_counts_246_cities() {
		assertThat(round2019.get("call").asInt()).isEqualTo(2019);
		assertThat(round2019.get("members").asInt()).isEqualTo(246);
		assertThat(numbers(round2019, "byField")).isEqualTo(Map.of("Crafts and Folk Art", 49, "Music", 47, "Design", 40,
				"Literature", 39, "Gastronomy", 36, "Film", 18, "Media Arts", 17));
		assertThat(numbers(round2019, "byRegion")).isEqualTo(Map.of("Europe and North America", 111,
				"Asia and the Pacific", 65, "Latin America and the Caribbean", 44, "Arab States", 15, "Africa", 11));
	}

	@Test
	void sixty_six_cities_are_designated_and_invented_ones_are_refused_each_by_its_rule() {
		var refused = numbers(round2019, "refusedByRule");
		assertThat(round2019.get("designated").asInt()).isEqualTo(66);
		assertThat(refused).containsKeys("ALREADY_MEMBER", "WAIT_ONE_CALL", "MAYOR_LETTER_MISSING",
				"ASSOCIATION_LETTERS", "ENDORSEMENT_LIMIT");
		assertThat(round2019.get("applications").asInt()).isEqualTo(66 + round2019.get("invented").asInt());
		assertThat(round2019.get("letters").asInt()).as("everybody who applied got several")
			.isGreaterThan(5 * round2019.get("applications").asInt());
	}

	@ParameterizedTest(allowZeroInvocations = true)
	@MethodSource("laterCalls")
	void later_calls_end_with_the_members_of_their_year(String call) throws Exception {
		var after = Map.of("2021", 295, "2023", 350);

		assertThat(play("--call", call).get("members").asInt()).isEqualTo(after.get(call));
	}

	static Stream<String> laterCalls() {
		return Stream.of(System.getProperty("replay.calls", "2019").split(",")).filter((call) -> !"2019".equals(call));
	}

	@ParameterizedTest
	@MethodSource("cohorts")
	void the_reports_of_a_year_are_accepted_and_the_next_ones_are_due_four_years_later(String year) throws Exception {
		var cities = Map.of("2020", 13, "2021", 79, "2022", 39, "2023", 115);

		var cohort = play("--mmr", year);

		assertThat(cohort.get("cohort").asInt()).isEqualTo(Integer.parseInt(year));
		assertThat(cohort.get("cities").asInt()).isEqualTo(cities.get(year));
		assertThat(cohort.get("accepted").asInt()).as("all but one invented city, which leaves")
			.isEqualTo(cities.get(year) + cohort.get("invented").asInt() - 1);
		for (var seldom : List.of("revised", "arbitrated", "late", "invitedToLeave")) {
			assertThat(cohort.get(seldom).asInt()).as(seldom).isPositive().isLessThan(cohort.get("invented").asInt());
		}
		assertThat(cohort.get("nextDue").asInt()).isEqualTo(Integer.parseInt(year) + 4);
		assertThat(cohort.get("letters").asInt()).isGreaterThan(5 * cities.get(year));
	}

	static Stream<String> cohorts() {
		return Stream.of(System.getProperty("replay.reports", "2022").split(","));
	}

	private static Map<String, Integer> numbers(JsonNode summary, String name) {
		return JSON.convertValue(summary.get(name),
				JSON.getTypeFactory().constructMapType(Map.class, String.class, Integer.class));
	}

	/** What the command prints. */
	private static JsonNode play(String what, String year) throws IOException, InterruptedException {
		return JSON.readTree(jar.runs("replay", what, year, "--json").wellDone());
	}

}
