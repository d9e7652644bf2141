package org.creativecities.designation.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The decision tables of an application, rule by rule. */
class ApplicationTablesTest {

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	@ParameterizedTest
	@CsvSource({
			// memberState, memberCity, callOpen, liveApplication, waitOneCall,
			// refusalsInARow
			"true,  false, true,  false, true,  0, ELIGIBLE", "true,  false, true,  false, true,  1, ELIGIBLE",
			"true,  false, true,  false, false, 2, ELIGIBLE", "false, false, true,  false, true,  0, NOT_MEMBER_STATE",
			"true,  true,  true,  false, true,  0, ALREADY_MEMBER",
			"true,  false, false, false, true,  0, CALL_NOT_OPEN", "true,  false, true,  true,  true,  0, DUPLICATE",
			"true,  false, true,  false, true,  2, WAIT_ONE_CALL",
			"true,  false, true,  false, true,  3, WAIT_ONE_CALL",
			// the first rule that applies answers
			"false, true,  false, true,  true,  2, NOT_MEMBER_STATE",
			"true,  true,  false, true,  true,  2, ALREADY_MEMBER",
			"true,  false, false, true,  true,  2, CALL_NOT_OPEN", "true,  false, true,  true,  true,  2, DUPLICATE" })
	void eligibility(boolean memberState, boolean memberCity, boolean callOpen, boolean liveApplication,
			boolean waitOneCall, int refusalsInARow, String answer) {
		assertThat(decide("eligibility",
				Map.of("memberState", memberState, "memberCity", memberCity, "callOpen", callOpen, "liveApplication",
						liveApplication, "waitOneCall", waitOneCall, "refusalsInARow", refusalsInARow,
						"refusalsAllowed", 2)))
			.isEqualTo(answer);
	}

	@ParameterizedTest
	@CsvSource({ "memberState, false, NOT_MEMBER_STATE, inadmissible", "inTime, false, LATE, inadmissible",
			"language, es, LANGUAGE, inadmissible", "standardForm, false, FORM_ALTERED, inadmissible",
			"blankSections, 1, SECTION_BLANK, inadmissible", "mayorLetter, false, MAYOR_LETTER_MISSING, inadmissible",
			"endorsement, ENDORSEMENT_MISSING, ENDORSEMENT_MISSING, inadmissible",
			"endorsement, ENDORSEMENT_REFUSED, ENDORSEMENT_REFUSED, inadmissible",
			"endorsement, ENDORSEMENT_LIMIT, ENDORSEMENT_LIMIT, inadmissible",
			"endorsement, ENDORSEMENT_SAME_FIELD, ENDORSEMENT_SAME_FIELD, inadmissible",
			"associationLetters, 1, ASSOCIATION_LETTERS, inadmissible", "photos, 2, PHOTOS, minor",
			"photos, 4, PHOTOS, minor", "rightsForms, 0, RIGHTS_FORM, minor", "signed, false, SIGNATURE, minor",
			"links, 5, TOO_MANY_URLS, minor" })
	void one_defect(String fact, String value, String rule, String outcome) {
		var facts = flawless();
		facts.put(fact, typed(value));
		assertThat(collect(facts)).containsExactly(Map.of("rule", rule, "outcome", outcome));
	}

	@ParameterizedTest
	@CsvSource({ "language, fr", "links, 0", "associationLetters, 3", "rightsForms, 3" })
	void no_defect(String fact, String value) {
		var facts = flawless();
		facts.put(fact, typed(value));
		assertThat(collect(facts)).isEmpty();
	}

	@Test
	void all_defects_of_a_file_are_named() {
		var facts = flawless();
		facts.putAll(Map.of("mayorLetter", false, "photos", 0, "endorsement", "ENDORSEMENT_LIMIT"));
		assertThat(collect(facts)).extracting(found -> found.get("rule"))
			.containsExactly("MAYOR_LETTER_MISSING", "ENDORSEMENT_LIMIT", "PHOTOS");
	}

	@ParameterizedTest
	@CsvSource({ "0, 0, true, complete", "0, 0, false, complete", "0, 2, true, clarify", "0, 1, false, inadmissible",
			"1, 0, true, inadmissible", "1, 1, true, inadmissible" })
	void verdict(int grave, int minor, boolean mayClarify, String verdict) {
		assertThat(decide("screening-verdict",
				Map.of("graveDefects", grave, "minorDefects", minor, "mayClarify", mayClarify)))
			.isEqualTo(verdict);
	}

	@ParameterizedTest
	@CsvSource({ "0, false, false, WITHIN_LIMITS", "3, false, true, WITHIN_LIMITS", "3, true, false, WITHIN_LIMITS",
			"4, false, false, ENDORSEMENT_LIMIT", "4, true, true, ENDORSEMENT_LIMIT",
			"1, true, true, ENDORSEMENT_SAME_FIELD" })
	void one_more_endorsement(int endorsed, boolean sameField, boolean fieldsDiffer, String answer) {
		assertThat(decide("endorsement-limit",
				Map.of("endorsed", endorsed, "endorsedLimit", 4, "sameField", sameField, "fieldsDiffer", fieldsDiffer)))
			.isEqualTo(answer);
	}

	private static Map<String, Object> flawless() {
		var facts = new HashMap<String, Object>();
		facts.putAll(Map.of("memberState", true, "inTime", true, "language", "en", "standardForm", true,
				"blankSections", 0, "mayorLetter", true, "endorsement", "ENDORSED"));
		facts.putAll(Map.of("associationLetters", 2, "photos", 3, "rightsForms", 1, "signed", true, "links", 4));
		facts.putAll(Map.of("associationLettersAsked", 2, "photosAsked", 3, "rightsFormsAsked", 1, "linksAllowed", 4));
		return facts;
	}

	private static Object typed(String value) {
		if (value.matches("\\d+")) {
			return Integer.valueOf(value);
		}
		return value.matches("true|false") ? (Object) Boolean.valueOf(value) : value;
	}

	private static Object decide(String table, Map<String, Object> facts) {
		return evaluate(table, facts).getSingleResult().getSingleEntry();
	}

	private static List<Map<String, Object>> collect(Map<String, Object> facts) {
		return evaluate("screening-defects", facts).getResultList();
	}

	private static DmnDecisionTableResult evaluate(String table, Map<String, Object> facts) {
		try (var file = Files.newInputStream(Path.of("processes", table + ".dmn"))) {
			return ENGINE.evaluateDecisionTable(table, file, facts);
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

}
