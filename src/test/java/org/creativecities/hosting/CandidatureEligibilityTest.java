package org.creativecities.hosting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.creativecities.ProductTest;
import org.creativecities.workflow.DecisionTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** The table {@code candidature-eligibility} (D10). */
@ProductTest
class CandidatureEligibilityTest {

	@Autowired
	private DecisionTables tables;

	static Stream<Arguments> candidatures() {
		return Stream.of(arguments(Map.of(), List.of()), arguments(Map.of("leadActive", false), "LEAD_NOT_ACTIVE"),
				arguments(Map.of("strangers", 1), "PARTNER_NOT_MEMBER"),
				arguments(Map.of("silent", 2), "PARTNER_SILENT"), arguments(Map.of("overdue", true), "REPORT_OVERDUE"),
				arguments(Map.of("yearsSinceHost", 4), "HOSTED_LATELY"),
				arguments(Map.of("yearsSinceHost", 5), List.of()), arguments(Map.of("days", 2), "TOO_SHORT"),
				arguments(Map.of("days", 3), List.of()), arguments(Map.of("days", 5), List.of()),
				arguments(Map.of("days", 6), "TOO_LONG"), arguments(Map.of("inYear", false), "OTHER_YEAR"),
				arguments(Map.of("daysTaken", true), "DAYS_TAKEN"), arguments(Map.of("capacity", 299), "TOO_SMALL"),
				arguments(Map.of("visaForAll", false), "NO_ACCESS"),
				arguments(Map.of("mayorLetter", false), "NO_MAYOR_LETTER"),
				arguments(Map.of("mayorLetter", false, "capacity", 10), List.of("TOO_SMALL", "NO_MAYOR_LETTER")));
	}

	@ParameterizedTest
	@MethodSource("candidatures")
	void names_all_that_stands_against_a_candidature(Map<String, Object> facts, Object defects) {
		var all = new HashMap<String, Object>(Map.of("leadActive", true, "strangers", 0, "silent", 0, "overdue", false,
				"yearsSinceHost", 9999, "days", 5, "inYear", true, "capacity", 300, "visaForAll", true));
		all.putAll(Map.of("mayorLetter", true, "daysTaken", false, "pause", 5, "shortest", 3, "longest", 5,
				"leastCapacity", 300));
		all.putAll(facts);

		assertThat(this.tables.collect("candidature-eligibility", all)).extracting(rule -> rule.get("defect"))
			.isEqualTo((defects instanceof List<?>) ? defects : List.of(defects));
	}

}
