package org.creativecities.designation.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.ProductTest;
import org.creativecities.workflow.DecisionTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** D3 and D4. */
@ProductTest
class AssessmentTablesTest {

	@Autowired
	DecisionTables tables;

	@ParameterizedTest
	@CsvSource({ "5, 100, 0, recommended", "3, 75, 0, recommended", "3, 74.99, 0, to-discuss", "5, 75, 1, to-discuss",
			"5, 100, 5, to-discuss", "5, 60, 0, to-discuss", "5, 60, 3, to-discuss", "5, 59.99, 0, not-recommended",
			"5, 0, 5, not-recommended", "2, 100, 0, insufficient", "0, 0, 0, insufficient", "2, 10, 2, insufficient" })
	void evaluations_recommend(long evaluations, double mean, long against, String recommendation) {
		assertThat(this.tables.decide("recommendation", Map.of("evaluations", evaluations, "mean", mean, "against",
				against, "minimum", 3L, "recommendedFrom", 75.0, "discussFrom", 60.0)))
			.isEqualTo(recommendation);
	}

	@ParameterizedTest
	@CsvSource({ "nothing, x, ''", "sameCountry, true, SAME_COUNTRY", "applying, true, OWN_APPLICATION",
			"declaredInterest, true, DECLARED_INTEREST", "partner, true, PARTNER", "openFiles, 4, ''",
			"openFiles, 5, OPEN_FILES", "openFiles, 6, OPEN_FILES", "memberDays, 365, ''",
			"memberDays, 364, NEW_MEMBER", "kind, EXPERT, ''" })
	void a_conflict_bars_an_evaluator(String fact, String value, String reason) {
		var facts = facts();
		facts.computeIfPresent(fact, (key, before) -> typed(before, value));

		assertThat(reasons(facts)).isEqualTo(reason.isEmpty() ? List.of() : List.of(reason));
	}

	@ParameterizedTest
	@CsvSource({ "EXPERT, 0", "MEMBER, 1" })
	void only_a_city_can_be_too_new_a_member(String kind, int reasons) {
		var facts = facts();
		facts.put("kind", kind);
		facts.put("memberDays", 0L);

		assertThat(reasons(facts)).hasSize(reasons);
	}

	@ParameterizedTest
	@CsvSource("SAME_COUNTRY, OPEN_FILES")
	void every_reason_is_told(String first, String second) {
		var facts = facts();
		facts.put("sameCountry", true);
		facts.put("openFiles", 9);

		assertThat(reasons(facts)).containsExactly(first, second);
	}

	private List<String> reasons(Map<String, Object> facts) {
		return this.tables.collect("evaluator-conflict", facts)
			.stream()
			.map(each -> each.get("reason").toString())
			.toList();
	}

	private static Map<String, Object> facts() {
		return new HashMap<>(Map.of("sameCountry", false, "applying", false, "declaredInterest", false, "partner",
				false, "openFiles", 0, "openFilesLimit", 5, "kind", "MEMBER", "memberDays", 4_000L, "memberDaysWanted",
				365));
	}

	private static Object typed(Object before, String value) {
		if (before instanceof Boolean) {
			return Boolean.valueOf(value);
		}
		if (before instanceof Integer) {
			return Integer.valueOf(value);
		}
		return (before instanceof Long) ? (Object) Long.valueOf(value) : value;
	}

}
