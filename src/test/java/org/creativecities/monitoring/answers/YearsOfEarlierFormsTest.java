package org.creativecities.monitoring.answers;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.creativecities.ProductTest;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.Reports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** An answer stored when a day was asked for, where now a year is. */
@ProductTest
class YearsOfEarlierFormsTest {

	private static final Map<String, Object> STORED = Map.of("since", "2014-12-01", "entity", "Office of the harbour");

	@Autowired
	private ApplicationContext product;

	private ReportScene alder;

	@BeforeEach
	void begin() {
		this.alder = new ReportScene(this.product);
	}

	@AfterEach
	void tidy() {
		this.alder.ends();
	}

	@Test
	void nobody_reads_the_day() {
		var said = this.alder.bean(AnswerText.class).of(general(), STORED, Locale.FRENCH);

		assertThat(said).singleElement().asString().contains("2014", "Office of the harbour").doesNotContain("12-01");
	}

	@Test
	void the_same_year_is_no_change() {
		var last = this.alder.opens(2019, Instant.parse("2019-11-30T23:00:00Z")).id();
		this.alder.bean(AnswerRows.class).add(last, "general", 1, STORED, Answer.Origin.WRITTEN, "ada");
		this.alder.bean(Submissions.class).submit(last);
		this.alder.bean(Reports.class).become(last, State.PUBLISHED);

		this.alder.writes("general", Map.of("since", "2014", "entity", "Office of the harbour"));
		assertThat(mark()).isEqualTo("unchanged");

		this.alder.writes("general", Map.of("since", "2015", "entity", "Office of the harbour"));
		assertThat(mark()).isEqualTo("changed");
	}

	private String mark() {
		return this.alder.bean(ReportDesk.class).question(this.alder.id, "general", Locale.ENGLISH).mark();
	}

	private Question general() {
		return this.alder.bean(Questions.class).get("general");
	}

}
