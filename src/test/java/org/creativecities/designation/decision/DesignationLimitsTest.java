package org.creativecities.designation.decision;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.creativecities.ProductTest;
import org.creativecities.workflow.DecisionTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The decision tables D5 and D6, and the walk through the cities of a country. */
@ProductTest
class DesignationLimitsTest {

	@Autowired
	private DecisionTables tables;

	@Autowired
	private CountryLimit limit;

	@ParameterizedTest
	@CsvSource({ "not-recommended, false, false, 0, not, NOT_RECOMMENDED",
			"insufficient, false, false, 0, choose, INSUFFICIENT", "to-discuss, false, false, 0, choose, TO_DISCUSS",
			"recommended, false, true, 1, not, COUNTRY_SAME_FIELD",
			"recommended, false, true, 2, not, COUNTRY_SAME_FIELD", "recommended, false, false, 2, not, COUNTRY_LIMIT",
			"recommended, false, false, 3, not, COUNTRY_LIMIT", "recommended, true, false, 1, choose, TIE",
			"recommended, false, false, 1, designate, RECOMMENDED",
			"recommended, false, false, 0, designate, RECOMMENDED" })
	void d5_country_limit(String recommendation, boolean tied, boolean sameFieldKept, int kept, String proposal,
			String rule) {
		assertThat(
				this.tables.collect("country-limit",
						Map.of("recommendation", recommendation, "tied", tied, "sameFieldKept", sameFieldKept,
								"keptInCountry", kept, "designatedLimit", 2)))
			.containsExactly(Map.of("proposal", proposal, "rule", rule));
	}

	@ParameterizedTest
	@CsvSource({ "true, false, 50, 50, 20, 20, one", "false, true, 50, 50, 20, 20, other",
			"true, false, 50, 4, 40, 20, one", "true, true, 9.9, 10, 20, 20, one",
			"false, false, 10, 9.9, 20, 20, other", "false, false, 9.9, 10, 40, 20, one",
			"false, false, 4, 6, 17, 18, one", "false, false, 50, 20, 18, 17, other",
			"false, false, 50, 20, 18, 18, people", "true, true, 4, 6, 18, 18, people" })
	void d6_tie_order(boolean withoutMember, boolean otherWithoutMember, BigDecimal share, BigDecimal otherShare,
			int members, int otherMembers, String first) {
		assertThat(this.tables.decide("tie-order",
				Map.of("countryWithoutMember", withoutMember, "otherCountryWithoutMember", otherWithoutMember,
						"regionShare", share, "otherRegionShare", otherShare, "fieldMembers", members,
						"otherFieldMembers", otherMembers, "underRepresentedBelow", BigDecimal.TEN)))
			.isEqualTo(first);
	}

	/** Each city is written as name, field, mean and members of the field. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "A film 90 18; B music 80 47 | A=designate; B=designate",
			"A film 90 18; B film 80 18; C music 70 47 | A=designate; B=not COUNTRY_SAME_FIELD; C=designate",
			"A film 90 18; B music 80 47; C design 70 40 | A=designate; B=designate; C=not COUNTRY_LIMIT",
			"A film 80 18; B music 80 47; C design 80 40 | A=designate; B=not COUNTRY_LIMIT; C=designate",
			"A film 80 18; B film 80 18 | A=choose TIE; B=choose TIE",
			"A film 80 18; B film 80 18; C music 70 47 | A=choose TIE; B=choose TIE; C=designate",
			"A film 80 18; B film 80 18; C film 70 18 | A=choose TIE; B=choose TIE; C=not COUNTRY_SAME_FIELD",
			"A film 90 18; B music 80 40; C design 80 40 | A=designate; B=choose TIE; C=choose TIE",
			"A film 90 18; B music 80 40; C design 80 40; D media 70 17 | A=designate; B=choose TIE; C=choose TIE; D=not COUNTRY_LIMIT",
			"A film 90 18 | A=designate" })
	void the_best_of_a_country_in_different_fields_are_proposed(String cities, String expected) {
		var candidates = Arrays.stream(cities.split(";")).map(String::strip).map(DesignationLimitsTest::city).toList();

		var verdicts = this.limit.judge("CALL-2019", candidates, 2);

		assertThat(told(verdicts)).isEqualTo(expected);
	}

	private static Candidate city(String words) {
		var parts = words.split(" ");
		return new Candidate(parts[0], "it-" + parts[0].toLowerCase(), "IT", parts[1], new BigDecimal(parts[2]),
				"recommended", false, BigDecimal.valueOf(45), Integer.parseInt(parts[3]));
	}

	private static String told(Map<String, CountryLimit.Verdict> verdicts) {
		return new TreeMap<>(verdicts).entrySet().stream().map(entry -> {
			var verdict = entry.getValue();
			var rule = List.of("RECOMMENDED").contains(verdict.rule()) ? "" : " " + verdict.rule();
			return entry.getKey() + "=" + verdict.outcome() + rule;
		}).collect(Collectors.joining("; "));
	}

}
