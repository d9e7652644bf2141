package org.creativecities.settings;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SettingTypeTest {

	@ParameterizedTest
	@CsvSource({ "NUMBER, '12,50', 12.5", "NUMBER, 100, 100", "COUNT, 007, 7", "DAYS, 14, P14D", "DAYS, p14d, P14D",
			"YESNO, Oui, true", "YESNO, no, false" })
	void what_people_write_is_kept_in_one_form(SettingType type, String written, String kept) {
		assertThat(type.read(written)).isEqualTo(kept);
	}

	@ParameterizedTest
	@CsvSource({ "NUMBER, twelve", "NUMBER, 1E900", "COUNT, 1.5", "DAYS, P1M", "DAYS, PT5H", "YESNO, maybe",
			"COUNT, ''" })
	void anything_else_is_not_read(SettingType type, String written) {
		assertThatIllegalArgumentException().isThrownBy(() -> type.read(written));
	}

}
