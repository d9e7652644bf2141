package org.creativecities.network;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class FoldedNameTest {

	@ParameterizedTest
	@CsvSource({ "São Paulo, Sao Paulo, sao-paulo", "Şanlıurfa, SANLIURFA, sanliurfa", "Łódź, lodz, lodz",
			"Iaşi, Iași, iasi", "Óbidos, obidos, obidos", "Östersund, ostersund, ostersund",
			"Saint-Étienne, saint  etienne, saint-etienne", "Huai'an, Huai’an, huaian", "Kırşehir, KIRŞEHİR, kirsehir",
			"Tromsø, tromso, tromso", "Gießen, Giessen, giessen", "Đà Nẵng, Da Nang, da-nang",
			"' Biella ', biella, biella" })
	void accents_case_and_signs_make_no_difference(String one, String other, String folded) {
		assertThat(FoldedName.of(one)).isEqualTo(FoldedName.of(other)).isEqualTo(new FoldedName(folded));
	}

	@Test
	void a_name_in_another_script_stays_itself_but_is_no_part_of_an_id() {
		assertThat(FoldedName.of("Київ").isPlain()).isFalse();
		assertThat(FoldedName.of("景德镇").value()).isEqualTo("景德镇");
		assertThat(FoldedName.of("---").isPlain()).isFalse();
	}

}
