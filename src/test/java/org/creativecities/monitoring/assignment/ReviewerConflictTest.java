package org.creativecities.monitoring.assignment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.ProductTest;
import org.creativecities.workflow.DecisionTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The table {@code reviewer-conflict} (D3), rule by rule. */
@ProductTest
class ReviewerConflictTest {

	@Autowired
	DecisionTables tables;

	@ParameterizedTest
	@CsvSource({ "sameCountry, true, SAME_COUNTRY", "ownReport, true, OWN_REPORT",
			"readEachOther, true, READ_EACH_OTHER", "declaredInterest, true, DECLARED_INTEREST",
			"partner, true, PARTNER", "openFiles, 5, OPEN_FILES", "memberDays, 364, NEW_MEMBER", "openFiles, 4, ",
			"memberDays, 365, " })
	void one_fact_is_one_reason(String fact, String value, String reason) {
		var facts = new HashMap<String, Object>(Map.of("sameCountry", false, "ownReport", false, "readEachOther", false,
				"declaredInterest", false, "partner", false, "openFiles", 0, "openFilesLimit", 5, "memberDays", 400L,
				"memberDaysWanted", 365));
		facts.put(fact, "true".equals(value) ? (Object) true : Long.valueOf(value));

		assertThat(this.tables.collect("reviewer-conflict", facts)).extracting(row -> row.get("reason"))
			.isEqualTo((reason != null) ? List.of(reason) : List.of());
	}

}
