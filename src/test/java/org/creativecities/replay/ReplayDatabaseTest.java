package org.creativecities.replay;

import java.util.Map;

import org.creativecities.commands.CommandLine;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** A replay touches nobody's real data and writes to nobody. */
class ReplayDatabaseTest {

	@Test
	void there_is_no_replay_in_production_not_even_with_its_own_folder() {
		var environment = demonstration();
		environment.setActiveProfiles("production");

		assertThat(ReplayDatabase.refusal(environment)).get().asString().contains("none in production");
	}

	@Test
	void there_is_none_on_another_database() {
		assertThat(ReplayDatabase.refusal(new MockEnvironment())).get().asString().contains("embedded database only");
		assertThat(ReplayDatabase
			.refusal(demonstration().withProperty("spring.datasource.url", "jdbc:postgresql://db.example.org/cities")))
			.get()
			.asString()
			.contains("embedded database only");
	}

	@Test
	void there_is_none_where_letters_leave() {
		assertThat(ReplayDatabase.refusal(demonstration().withProperty("creativecities.mail.embedded", "false"))).get()
			.asString()
			.contains("would send them");
	}

	@Test
	void the_demonstration_replays_in_a_folder_of_its_own() {
		var environment = demonstration();
		environment.setProperty(CommandLine.PROPERTY, "replay");
		new ReplayDatabase().postProcessEnvironment(environment, new SpringApplication());

		assertThat(environment.getProperty("creativecities.data-dir")).contains("creative-cities-replay-");
	}

	@Test
	void only_the_command_line_keeps_the_data_and_no_variable_of_that_name() {
		var environment = new StandardEnvironment();
		environment.getPropertySources()
			.addFirst(new MapPropertySource("variables", Map.of("keep", "yes", "KEEP", "1")));
		assertThat(ReplayDatabase.isKept(environment)).isFalse();

		environment.getPropertySources()
			.addFirst(new SimpleCommandLinePropertySource("replay", "--call", "2019", "--keep"));
		assertThat(ReplayDatabase.isKept(environment)).isTrue();
	}

	private static MockEnvironment demonstration() {
		return new MockEnvironment().withProperty("creativecities.database", "embedded")
			.withProperty("creativecities.mail.embedded", "true")
			.withProperty("creativecities.data-dir", "./data");
	}

}
