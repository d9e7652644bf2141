package org.creativecities.monitoring.review;

import java.time.Duration;
import java.time.Instant;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.monitoring.ReadingScene;
import org.creativecities.workflow.Rows;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What a city is to read, as it finds it on its page. */
@ProductTest
class OpenReadingsTest {

	@Autowired
	private OpenReadings readings;

	@Autowired
	private JdbcClient sql;

	private ReadingScene scene;

	@BeforeEach
	void begin(@Autowired ApplicationContext product, @Autowired ClockTravel clock) {
		clock.to(ReadingScene.START);
		this.scene = new ReadingScene(product);
	}

	@AfterEach
	void remove() {
		this.scene.remove();
	}

	@Test
	void the_most_urgent_stands_first_whether_it_is_to_be_answered_or_handed_in() {
		var reader = this.scene.member("Reed Bay", "XB", "lace");
		asked("A", "Port Alder", reader, "PROPOSED", 30, null);
		asked("B", "Quay Birch", reader, "ACCEPTED", 1, 20);
		asked("C", "Sand Cedar", reader, "PROPOSED", 5, null);

		assertThat(this.readings.of(reader)).extracting(OpenReadings.OpenReading::city)
			.containsExactly("Sand Cedar", "Quay Birch", "Port Alder");
	}

	private void asked(String id, String city, String reader, String state, int answerIn, Integer dueIn) {
		this.sql.sql("""
				INSERT INTO mmr_review (id, report_id, number, round, kind, reader, state, proposed_at, proposed_by,
				  answer_by, due_at) VALUES (?, ?, 1, 0, 'ARBITER', ?, ?, now(), 'x', ?, ?)""")
			.params(id, this.scene.report(this.scene.member(city, "XA", "lace")), reader, state, Rows.utc(in(answerIn)),
					(dueIn != null) ? Rows.utc(in(dueIn)) : null)
			.update();
	}

	private static Instant in(int days) {
		return ReadingScene.START.plus(Duration.ofDays(days));
	}

}
