package org.creativecities.monitoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;

import org.creativecities.ProductTest;
import org.creativecities.calendar.Calendar;
import org.creativecities.monitoring.report.Report;
import org.creativecities.network.City;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.monitoring.MonitoringStory.HEAD;
import static org.creativecities.monitoring.MonitoringStory.form;

/**
 * Reports that were open when the product learnt to keep a date in their rows: they get
 * the date that their cities were told.
 */
@ProductTest
class DatesOfEarlierRowsTest {

	@Autowired
	private ApplicationContext product;

	private MonitoringStory story;

	private City alder;

	private String report;

	@BeforeEach
	void begin() {
		this.story = new MonitoringStory(this.product);
		this.alder = this.story.member("Port Alder");
		this.story.opens();
		this.report = this.story.report(this.alder).id();
	}

	@AfterEach
	void tidy() {
		this.story.tidy();
	}

	@Test
	void an_invitation_to_leave_is_answered_by_the_date_in_the_calendar_of_the_city() throws IOException {
		this.story.daysAfterDeadline(this.alder, 60);
		this.story
			.does(HEAD, this.report, "Activity_DecideLateReport", form("decision", "invite", "reason", "No answer."))
			.due();
		var told = this.story.reports.answerBy(this.report).orElseThrow();
		this.story.sql().sql("UPDATE mmr_report SET answer_by = NULL").update();

		migrate();

		assertThat(this.story.reports.answerBy(this.report)).contains(told);
	}

	@Test
	void a_revision_is_due_on_the_date_in_the_calendar_of_the_city() throws IOException {
		var told = this.story.now().plusSeconds(86_400);
		this.story.reports.become(this.report, Report.State.REVISING);
		this.story.bean(Calendar.class).enter(this.report, "revision-due", this.alder.id(), told);

		migrate();

		assertThat(this.story.reports.revisionBy(this.report)).contains(told);
	}

	@Test
	void a_publication_is_taken_back_until_the_end_of_its_thirtieth_day() throws IOException {
		this.story.cityHandsIn(this.alder).officerValidates(this.alder, "satisfactory");
		var until = correctUntil();
		this.story.sql().sql("UPDATE mmr_publication SET correct_until = NULL").update();

		migrate();

		assertThat(correctUntil()).isEqualTo(until);
	}

	private OffsetDateTime correctUntil() {
		return this.story.sql()
			.sql("SELECT correct_until FROM mmr_publication WHERE report_id = ?")
			.param(this.report)
			.query(OffsetDateTime.class)
			.single();
	}

	private void migrate() throws IOException {
		var migration = new ClassPathResource("db/migration/V099_1_1__dates_of_earlier_rows.sql")
			.getContentAsString(StandardCharsets.UTF_8);
		this.story.inOne(() -> this.story.sql().sql(migration).update());
	}

}
