package org.creativecities.workflow;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.creativecities.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Data from before gateways left the history are taken on. */
@ProductTest
class PathHistoryTest {

	private static final String OURS = Integer.toString(new PathHistory().getId());

	@Autowired
	JdbcTemplate sql;

	@AfterEach
	void asItWas() {
		level(OURS);
	}

	@Test
	void data_kept_at_the_level_activity_are_taken_on() throws IOException {
		level("1");

		migrate();

		assertThat(level()).isEqualTo(OURS);
	}

	@Test
	void data_kept_at_any_other_level_are_left_for_the_engine_to_refuse() throws IOException {
		level("3");

		migrate();

		assertThat(level()).isEqualTo("3");
	}

	private void migrate() throws IOException {
		this.sql.execute(new ClassPathResource("db/migration/V065__history_level.sql")
			.getContentAsString(StandardCharsets.UTF_8));
	}

	private void level(String level) {
		this.sql.update("UPDATE act_ge_property SET value_ = ? WHERE name_ = 'historyLevel'", level);
	}

	private String level() {
		return this.sql.queryForObject("SELECT value_ FROM act_ge_property WHERE name_ = 'historyLevel'", String.class);
	}

}
