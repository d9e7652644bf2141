package org.creativecities.settings;

import java.util.Locale;

import org.creativecities.ProductTest;
import org.creativecities.workflow.InputRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@ProductTest
class SettingsTest {

	private static final String INTERVAL = "network.mmr.interval";

	@Autowired
	private Settings settings;

	@Autowired
	private SettingsCatalogue catalogue;

	@Autowired
	private MessageSource messages;

	@Test
	void a_change_holds_at_once_and_stays_on_record() {
		assertThat(this.settings.count(INTERVAL)).isEqualTo(4);

		this.catalogue.change(INTERVAL, " 5 ", "Asked by the members", 0, "olga");
		this.catalogue.change(INTERVAL, "6", "Asked again", 1, "piet");

		assertThat(this.settings.count(INTERVAL)).isEqualTo(6);
		assertThat(this.catalogue.setting(INTERVAL)).matches(Setting::isChanged)
			.returns("piet", Setting::changedBy)
			.returns(2, Setting::version);
		assertThat(this.catalogue.history(INTERVAL)).extracting(SettingChange::oldValue, SettingChange::newValue)
			.containsExactly(org.assertj.core.api.Assertions.tuple("5", "6"),
					org.assertj.core.api.Assertions.tuple("4", "5"));
	}

	@ParameterizedTest
	@CsvSource({ "many, settings.not-a-count", "4.5, settings.not-a-count", "'', settings.not-a-count",
			"0, settings.out-of-bounds", "11, settings.out-of-bounds", "4, settings.unchanged",
			"1e1, settings.not-a-count", "99999999999999999999999, settings.not-a-count" })
	void a_value_that_makes_no_sense_is_refused_in_a_sentence(String value, String code) {
		var refused = refused(() -> this.catalogue.change(INTERVAL, value, "A reason", 0, "olga"));

		assertThat(refused.defects()).extracting(InputRefused.Defect::field, InputRefused.Defect::code)
			.containsExactly(org.assertj.core.api.Assertions.tuple("value", code));
		for (var language : new Locale[] { Locale.ENGLISH, Locale.FRENCH }) {
			assertThat(this.messages.getMessage(code, refused.defects().get(0).arguments().toArray(), language))
				.doesNotContain("{")
				.endsWith(".");
		}
		assertThat(this.settings.count(INTERVAL)).isEqualTo(4);
	}

	@Test
	void a_change_without_a_reason_is_refused() {
		var refused = refused(() -> this.catalogue.change(INTERVAL, "5", "  ", 0, "olga"));

		assertThat(refused.defects()).extracting(InputRefused.Defect::field).containsExactly("reason");
	}

	@Test
	void whoever_changes_second_is_told_who_was_first() {
		this.catalogue.change(INTERVAL, "5", "A reason", 0, "olga");

		var refused = refused(() -> this.catalogue.change(INTERVAL, "6", "A reason", 0, "piet"));

		assertThat(refused.defects().get(0).code()).isEqualTo("settings.changed-meanwhile");
		assertThat(refused.defects().get(0).arguments()).containsExactly("olga", "5");
		assertThat(this.settings.count(INTERVAL)).isEqualTo(5);
	}

	@Test
	void a_setting_nobody_knows_is_a_mistake_in_the_code() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.settings.count("network.luck"))
			.withMessageContaining("network.luck");
		assertThatIllegalArgumentException().isThrownBy(() -> this.settings.days(INTERVAL));
	}

	private static InputRefused refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable change) {
		return catchThrowableOfType(InputRefused.class, change);
	}

}
