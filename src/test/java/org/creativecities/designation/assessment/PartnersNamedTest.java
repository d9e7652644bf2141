package org.creativecities.designation.assessment;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class PartnersNamedTest {

	private static final String ANSWERS = """
			{"answers": {"officialPartners": "São Marés; University of Glass-Bay", "impact": "As in Port Alder",
			 "internationalInitiatives": [{"title": "Mole 1", "partners": "Şehir-Łąka, Mole 22"}]}}""";

	@ParameterizedTest
	@CsvSource({ "Sao Mares, true", "SÃO MARÉS, true", "Glass Bay, true", "Mole 22, true", "Mole 2, false",
			"Mole 1, false", "Port Alder, false", "Bay, true", "Glas, false", "'', false" })
	void a_partner_is_found_by_name_in_the_fields_for_partners_alone(String name, boolean named) {
		assertThat(PartnersNamed.in(JsonMapper.shared().readTree(ANSWERS)).name(name)).isEqualTo(named);
	}

	@Test
	void letters_with_a_cedilla_make_no_difference() {
		assertThat(PartnersNamed.in(JsonMapper.shared().readTree(ANSWERS)).name("Sehir Łąka")).isTrue();
	}

}
