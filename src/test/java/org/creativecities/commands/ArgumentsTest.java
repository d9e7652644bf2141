package org.creativecities.commands;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ArgumentsTest {

	@Test
	void without_a_command_the_product_serves_its_pages() {
		assertThat(Arguments.of()).isEmpty();
		assertThat(Arguments.of("--server.port=8081")).isEmpty();
	}

	@Test
	void options_follow_the_command_with_or_without_a_value() {
		var arguments = Arguments.of("--server.port=8081", "replay", "--call", "2019", "--name=a=b", "--keep", "--json")
			.orElseThrow();

		assertThat(arguments.command()).isEqualTo("replay");
		assertThat(arguments.value("call")).contains("2019");
		assertThat(arguments.value("name")).contains("a=b");
		assertThat(arguments.has("keep")).isTrue();
		assertThat(arguments.value("json")).isEmpty();
		assertThat(arguments.has("json")).isTrue();
		assertThat(arguments.has("server.port")).isFalse();
	}

	@Test
	void a_word_that_belongs_to_no_option_is_kept() {
		var arguments = Arguments.of("verify-ballot", "pack.json", "--root", "ab", "--hash=cd").orElseThrow();

		assertThat(arguments.words()).containsExactly("pack.json");
		assertThat(arguments.value("root")).contains("ab");
	}

}
