package org.creativecities.monitoring.review;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import org.camunda.bpm.engine.TaskService;
import org.creativecities.ClockTravel;
import org.creativecities.Jobs;
import org.creativecities.ProductTest;
import org.creativecities.calendar.CalendarEntry;
import org.creativecities.calendar.CityDates;
import org.creativecities.monitoring.ReadingScene;
import org.creativecities.monitoring.answers.RevisionTime;
import org.creativecities.monitoring.report.ReportLog;
import org.creativecities.monitoring.answers.ReportScene;
import org.creativecities.monitoring.answers.Submission;
import org.creativecities.monitoring.answers.Submissions;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.Reports;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A revision has a deadline of its own, and the clock of whoever hands in decides. */
@ProductTest
class RevisionDeadlineTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private ClockTravel clock;

	private ReadingScene scene;

	private MonitoringReadingStory story;

	private Instant until;

	@BeforeEach
	void the_peers_ask_for_a_revision() {
		this.clock.to(ReadingScene.START);
		this.scene = new ReadingScene(this.product);
		this.scene.members(3, "XB", "lace");
		var report = this.scene.handedIn(this.scene.member("Port Alder", "XA", "lace"));
		this.story = new MonitoringReadingStory(this.product, report).assigned()
			.begins()
			.allAccept()
			.handIn("needs-revision", "satisfactory");
		this.until = this.product.getBean(Reports.class).revisionBy(report).orElseThrow();
	}

	@AfterEach
	void remove() {
		this.scene.remove();
	}

	@Test
	void a_revision_in_its_time_is_in_time_although_the_first_deadline_is_over() {
		assertThat(this.until).isAfter(this.story.found().deadline());
		this.clock.to(this.until.minusMillis(500));

		revise();

		assertThat(this.product.getBean(Submissions.class).last(this.story.report)).get()
			.returns(true, Submission::inTime);
	}

	@Test
	void a_revision_is_refused_from_its_deadline_on_although_no_timer_has_run_yet() {
		this.clock.to(this.until);

		assertThatThrownBy(this::revise).hasMessageContaining("time for this revision is over");

		assertThat(this.story.found().state()).isEqualTo(State.REVISING);
		assertThat(this.story.tasks()).containsExactly("Revise report");
	}

	@Test
	void page_and_hand_in_read_the_same_date_also_where_none_of_the_revision_is_written_down() {
		this.story.bean(JdbcClient.class).sql("UPDATE mmr_report SET revision_by = NULL").update();
		this.clock.to(this.story.found().handInBy());

		assertThatThrownBy(this::revise).hasMessageContaining("time for this revision is over");
	}

	@Test
	void a_city_that_asks_gets_more_time_and_everything_follows_the_new_date() {
		var later = paris(this.until, 10);

		asks(10, "The archive moves house.");

		assertThat(this.story.found().handInBy()).isEqualTo(later);
		assertThat(this.story.variables()).containsEntry("revisionBy", later.toString());
		assertThat(this.story.bean(TaskService.class)
			.createTaskQuery()
			.processInstanceBusinessKey(this.story.report)
			.singleResult()
			.getDueDate()
			.toInstant()).isEqualTo(later.minusSeconds(1));
		assertThat(this.story.bean(CityDates.class).of(this.story.found().cityId()))
			.filteredOn(entry -> entry.kind().equals("revision-due"))
			.singleElement()
			.returns(later, CalendarEntry::at)
			.returns(1, CalendarEntry::sequence);
		assertThat(this.story.letters(this.story.report)).contains("monitoring/extend-revision");
		assertThat(this.story.bean(ReportLog.class).of(this.story.report)).extracting(ReportLog.Line::what)
			.contains("revision-extended");
	}

	@Test
	void the_timer_waits_for_the_new_date_and_the_reminders_lead_up_to_it() {
		this.story.bean(Jobs.class).runUntil(this.until.minus(Duration.ofDays(2)));
		assertThat(reminders()).as("of the first date").isEqualTo(1);

		asks(15, "The archive moves house.");
		this.story.bean(Jobs.class).runUntil(this.until.plus(Duration.ofDays(1)));
		assertThat(this.story.found().state()).as("the first date is over").isEqualTo(State.REVISING);
		assertThat(reminders()).isEqualTo(1);

		this.story.bean(Jobs.class).runUntil(this.story.found().handInBy().minusMillis(1));
		assertThat(reminders()).as("of the new date").isEqualTo(3);
		this.story.bean(Jobs.class).runUntil(this.story.found().handInBy().plusSeconds(60));
		assertThat(this.story.found().state()).isEqualTo(State.TO_DECIDE);
	}

	@Test
	void by_itself_a_city_gets_more_time_once_and_within_bounds_and_then_an_officer_gives_it() {
		assertThatThrownBy(() -> asks(16, "A flood.")).hasMessageContaining("review.revision-time.days[15]");
		assertThatThrownBy(() -> asks(5, " ")).hasMessageContaining("monitoring.reason-missing");
		asks(5, "A flood.");
		assertThatThrownBy(() -> asks(5, "Another flood.")).hasMessageContaining("review.revision-time.once");

		this.story.bean(RevisionExtensions.class).give(this.story.report, 30, "Two floods.", "officer");

		assertThat(this.story.found().handInBy()).isEqualTo(paris(this.until, 35));
		this.clock.to(this.story.found().handInBy());
		assertThatThrownBy(() -> asks(5, "Late.")).hasMessageContaining("report.revision-over");
	}

	@Test
	void whoever_does_not_revise_gets_no_time_for_it() {
		revise();

		assertThatThrownBy(() -> asks(5, "A flood.")).hasMessageContaining("monitoring.extension.not-writing");
	}

	private void asks(int days, String reason) {
		this.story.bean(RevisionTime.class).ask(this.story.report, days, reason, "ada");
	}

	private long reminders() {
		return this.story.letters(this.story.report).stream().filter("monitoring/remind-revision"::equals).count();
	}

	/** Midnight in Paris, days later. */
	private static Instant paris(Instant midnight, int days) {
		return midnight.atZone(ZoneId.of("Europe/Paris")).plusDays(days).toInstant();
	}

	private void revise() {
		this.story.revises("summary", ReportScene.value("All new."));
	}

}
