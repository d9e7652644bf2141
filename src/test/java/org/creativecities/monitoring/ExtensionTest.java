package org.creativecities.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.creativecities.ProductTest;
import org.creativecities.monitoring.report.Exemptions;
import org.creativecities.monitoring.report.Extension;
import org.creativecities.monitoring.report.Extensions;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.network.City;
import org.creativecities.workflow.DecisionTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativecities.monitoring.MonitoringStory.COHORT;
import static org.creativecities.monitoring.MonitoringStory.HEAD;
import static org.creativecities.monitoring.MonitoringStory.OFFICER;
import static org.creativecities.monitoring.MonitoringStory.YEAR;
import static org.creativecities.monitoring.MonitoringStory.form;
import static org.creativecities.monitoring.MonitoringStory.of;

/** More time for a report, and being left out of a round. */
@ProductTest
class ExtensionTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Extensions extensions;

	@Autowired
	private DecisionTables tables;

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

	@ParameterizedTest
	@CsvSource({ "true, false, 3, 40, 90", "true, true, 1, 0, 0", "true, true, 0, 0, 60", "false, false, 0, 0, 60",
			"false, false, 0, 1, 15", "false, false, 0, 15, 15", "false, false, 0, 16, 0", "false, false, 1, 0, 0",
			"false, true, 1, 0, 0" })
	void a_table_says_what_is_granted_without_asking_anybody(boolean forceMajeure, boolean before, long earlier,
			long late, String days) {
		assertThat(
				this.tables.decide("report-extension",
						Map.of("forceMajeure", forceMajeure, "forceMajeureBefore", before, "earlierExtensions", earlier,
								"daysLate", late, "forceMajeureDays", 90L, "firstDays", 60L, "lateDays", 15L)))
			.isEqualTo(days);
	}

	@Test
	void a_first_request_before_the_deadline_is_granted_at_once_and_everything_follows() {
		this.story.cityAsksForTime(this.alder, 20, false);

		var deadline = Instant.parse("2023-12-20T23:00:00Z");
		assertThat(this.story.report(this.alder).deadline()).isEqualTo(deadline);
		assertThat(this.story.report(this.alder).firstDeadline()).as("as it was").isEqualTo("2023-11-30T23:00:00Z");
		assertThat(this.story.dueDate(this.report, "Activity_PrepareReport")).isEqualTo(deadline.minusSeconds(1));
		assertThat(calendar()).isEqualTo(deadline);
		assertThat(this.story.readers(this.report, "grant-extension")).hasSize(2);
		assertThat(this.story.tasksOf(HEAD, this.report)).isEmpty();

		this.story.noonOn(LocalDate.of(YEAR, 12, 3));
		assertThat(this.story.letters(this.report, "first-reminder")).as("the old deadline reminds of nothing")
			.isEmpty();
		this.story.daysAfterDeadline(this.alder, 59);
		assertThat(this.story.letters(this.report, "first-reminder")).isNotEmpty();
		assertThat(this.story.tasksOf(HEAD, this.report)).isEmpty();
		this.story.daysAfterDeadline(this.alder, 60);
		assertThat(this.story.tasksOf(HEAD, this.report)).containsExactly("Activity_DecideLateReport");
	}

	@Test
	void whoever_asks_for_more_than_the_rule_allows_gets_what_it_allows() {
		this.story.cityAsksForTime(this.alder, 100, false);

		assertThat(this.extensions.of(this.report)).extracting(Extension::daysGranted)
			.containsExactly(java.util.Optional.of(60));
	}

	@Test
	void a_deadline_moved_after_the_reminder_of_a_week_reminds_again_before_the_new_one() {
		this.story.noonOn(LocalDate.of(YEAR, 11, 25));
		var before = this.story.letters(this.report, "remind-report").size();
		assertThat(before).as("90, 30 and 7 days, to two people").isEqualTo(6);

		this.story.cityAsksForTime(this.alder, 30, false);
		this.story.noonOn(LocalDate.of(YEAR, 12, 28));

		assertThat(this.story.letters(this.report, "remind-report")).as("30 and 7 days before the new deadline")
			.hasSize(before + 4);
		assertThat(this.story.letters(this.report, "first-reminder")).isEmpty();
	}

	@Test
	void a_second_request_goes_to_the_head_who_grants_it() {
		this.story.cityAsksForTime(this.alder, 20, false).cityAsksForTime(this.alder, 40, false);
		assertThat(this.story.tasksOf(HEAD, this.report)).containsExactly("Activity_DecideExtension");
		assertThatThrownBy(() -> this.story.cityAsksForTime(this.alder, 5, false))
			.hasMessageContaining("extension.open");
		var task = this.product.getBean(TaskService.class)
			.createTaskQuery()
			.taskDefinitionKey("Activity_DecideExtension")
			.singleResult();
		assertThat(this.product.getBean(FormService.class).getTaskFormVariables(task.getId()))
			.containsEntry("lastDay", "20 December 2023, 23:59 (Paris)")
			.containsEntry("lastDayFr", "20 décembre 2023, 23 h 59 (heure de Paris)");

		this.story.headDoes(this.alder, "Activity_DecideExtension", form("decision", "grant", "days", 10));

		assertThat(this.story.report(this.alder).deadline()).isEqualTo("2023-12-30T23:00:00Z");
		assertThat(this.story.tasksOf(of(this.alder), this.report)).containsExactly("Activity_PrepareReport");
		assertThat(this.story.dueDate(this.report, "Activity_PrepareReport")).isEqualTo("2023-12-30T22:59:59Z");
	}

	@Test
	void an_officer_who_gives_time_meanwhile_takes_the_request_off_the_head() {
		this.story.cityAsksForTime(this.alder, 20, false).cityAsksForTime(this.alder, 40, false);
		var request = this.extensions.of(this.report).get(1).id();

		this.story.inOne(() -> this.extensions.give(this.report, 10, "The mayor telephoned.", "officer"));

		assertThat(this.story.tasksOf(HEAD, this.report)).isEmpty();
		assertThat(this.story.report(this.alder).deadline()).isEqualTo("2023-12-30T23:00:00Z");
		assertThatThrownBy(() -> this.story.inOne(() -> this.extensions.decide(this.report, request, 40, "head")))
			.hasMessageContaining("extension.decided");
		assertThatThrownBy(
				() -> this.story.inOne(() -> this.extensions.refuse(this.report, request, "Too late.", "head")))
			.hasMessageContaining("extension.decided");

		this.story.cityAsksForTime(this.alder, 15, false);
		this.story.headDoes(this.alder, "Activity_DecideExtension", form("decision", "grant", "days", 5));
		assertThat(this.extensions.of(this.report)).extracting(one -> one.daysGranted().orElseThrow())
			.as("what the city asked for last is what the head has decided")
			.containsExactly(20, 10, 5);
	}

	@Test
	void an_officer_who_gives_time_after_the_head_has_decided_gives_more() {
		this.story.cityAsksForTime(this.alder, 20, false).cityAsksForTime(this.alder, 40, false);
		this.story.headDoes(this.alder, "Activity_DecideExtension", form("decision", "grant", "days", 10));

		this.story.inOne(() -> this.extensions.give(this.report, 5, "The mayor telephoned.", "officer"));

		assertThat(this.extensions.of(this.report)).extracting(one -> one.daysGranted().orElseThrow())
			.containsExactly(20, 10, 5);
		assertThat(this.story.tasksOf(HEAD, this.report)).isEmpty();
	}

	@Test
	void a_refused_request_leaves_the_deadline_and_says_why() {
		this.story.cityAsksForTime(this.alder, 20, false).cityAsksForTime(this.alder, 40, false);
		assertThatThrownBy(
				() -> this.story.headDoes(this.alder, "Activity_DecideExtension", form("decision", "refuse")))
			.hasMessageContaining("Reason");

		this.story.headDoes(this.alder, "Activity_DecideExtension",
				form("decision", "refuse", "answer", "Twice is enough."));

		assertThat(this.story.report(this.alder).deadline()).isEqualTo("2023-12-20T23:00:00Z");
		assertThat(this.story.readers(this.report, "refuse-extension")).hasSize(2);
	}

	@Test
	void a_request_that_waits_for_the_head_falls_away_when_the_report_comes() {
		this.story.cityAsksForTime(this.alder, 20, false).cityAsksForTime(this.alder, 40, false);

		this.story.cityHandsIn(this.alder);

		assertThat(this.story.tasksOf(HEAD, this.report)).isEmpty();
		assertThatThrownBy(() -> this.story.cityAsksForTime(this.alder, 5, false))
			.hasMessageContaining("extension.not-writing");
	}

	@Test
	void more_time_given_after_the_invitation_to_leave_calls_it_off() {
		this.story.daysAfterDeadline(this.alder, 60);
		this.story.headDoes(this.alder, "Activity_DecideLateReport", form("decision", "invite", "reason", "Silence."));
		assertThat(this.story.tasksOf(of(this.alder), this.report)).contains("Activity_AnswerInvitation");
		assertThat(dates()).containsExactly("answer-due", "report-due");

		this.story.inOne(() -> this.extensions.give(this.report, 45, "The mayor telephoned.", "officer"));
		this.story.due();

		assertThat(this.story.tasksOf(of(this.alder), this.report)).containsExactly("Activity_PrepareReport");
		assertThat(this.story.dueDate(this.report, "Activity_PrepareReport"))
			.isEqualTo(this.story.report(this.alder).deadline().minusSeconds(1));
		assertThat(dates()).as("no answer is expected any more").containsExactly("report-due");
	}

	@Test
	void the_same_time_given_twice_from_one_page_counts_once() {
		var seen = this.story.report(this.alder).deadline();
		for (var click = 0; click < 2; click++) {
			this.story.inOne(() -> this.extensions.give(this.report, 30, "A flood.", seen, "officer"));
		}

		assertThat(this.extensions.of(this.report)).extracting(one -> one.daysGranted().orElseThrow())
			.containsExactly(30);
		assertThat(this.story.readers(this.report, "grant-extension")).hasSize(2);
		assertThatThrownBy(() -> this.story
			.inOne(() -> this.extensions.give(this.report, 30, "A flood.", seen, "another-officer")))
			.as("whoever did not see that")
			.hasMessageContaining("extension.moved");
		this.story.inOne(() -> this.extensions.give(this.report, 30, "Another flood.",
				this.story.report(this.alder).deadline(), "officer"));
		assertThat(this.extensions.of(this.report)).as("from a page that shows it").hasSize(2);
	}

	@Test
	void more_time_that_ends_on_a_leap_day_ends_with_it() {
		this.story.inOne(() -> this.extensions.give(this.report, 91, "A long winter.", "officer"));

		assertThat(this.story.report(this.alder).deadline()).as("the end of 29 February in Paris")
			.isEqualTo("2024-02-29T23:00:00Z");
	}

	@Test
	void days_out_of_bounds_or_no_reason_are_refused() {
		for (var days : List.of(0, -3, 500)) {
			assertThatThrownBy(() -> this.story.cityAsksForTime(this.alder, days, false))
				.hasMessageContaining("extension.days");
		}
		assertThatThrownBy(() -> this.story.inOne(() -> this.extensions.ask(this.report, 5, false, " ", "city")))
			.hasMessageContaining("reason-missing");
		assertThat(this.extensions.of(this.report)).isEmpty();
	}

	@Test
	void an_exempted_city_has_nothing_to_hand_in() {
		this.story.inOne(() -> this.product.getBean(Exemptions.class).ask(this.report, "A war.", "city"));
		this.story.headDoes(this.alder, "Activity_DecideExemption", form("decision", "exempt"));

		assertThat(this.story.report(this.alder).state()).isEqualTo(State.EXEMPTED);
		assertThat(this.story.hasEnded(this.report)).isTrue();
		assertThat(this.story.hasPassed("Event_ReportExempted")).isTrue();
		assertThat(this.story.readers(this.report, "answer-exemption")).hasSize(2);
		assertThat(this.story.register.cohort(YEAR + 4)).extracting(City::id).contains(this.alder.id());
		assertThat(this.story.tasksOf(OFFICER, COHORT)).containsExactly("Activity_WriteSynthesis");
	}

	@Test
	void a_city_that_is_exempted_after_the_invitation_to_leave_has_no_date_left() {
		this.story.daysAfterDeadline(this.alder, 60);
		this.story.headDoes(this.alder, "Activity_DecideLateReport", form("decision", "invite", "reason", "Silence."));

		exempted();

		assertThat(dates()).isEmpty();
		assertThat(this.story.tasksOf(of(this.alder), this.report)).isEmpty();
	}

	@Test
	void a_flagged_city_that_is_exempted_is_flagged_no_more() {
		this.story.daysAfterDeadline(this.alder, 60);
		this.story.headDoes(this.alder, "Activity_DecideLateReport", form("decision", "flag", "reason", "Silence."));
		assertThat(this.story.register.city(this.alder.id()).state()).isEqualTo(City.State.FLAGGED);

		exempted();

		assertThat(this.story.register.city(this.alder.id()).state()).isEqualTo(City.State.ACTIVE);
	}

	@Test
	void a_city_that_is_not_exempted_still_reports() {
		this.story.inOne(() -> this.product.getBean(Exemptions.class).ask(this.report, "We are tired.", "city"));
		this.story.headDoes(this.alder, "Activity_DecideExemption",
				form("decision", "refuse", "answer", "Take more time instead."));

		assertThat(this.story.tasksOf(of(this.alder), this.report)).containsExactly("Activity_PrepareReport");
		this.story.cityAsksForTime(this.alder, 20, false).cityHandsIn(this.alder);
		assertThat(this.story.report(this.alder).state()).isNotEqualTo(State.DRAFTING);
	}

	private void exempted() {
		this.story.inOne(() -> this.product.getBean(Exemptions.class).ask(this.report, "A war.", "city"));
		this.story.headDoes(this.alder, "Activity_DecideExemption", form("decision", "exempt"));
	}

	/** What the calendar of the city still shows, sorted. */
	private List<String> dates() {
		return this.story.sql()
			.sql("SELECT kind FROM calendar_entry WHERE case_id = ? AND cancelled_at IS NULL ORDER BY kind")
			.param(this.report)
			.query(String.class)
			.list();
	}

	private Instant calendar() {
		return this.story.sql()
			.sql("SELECT at FROM calendar_entry WHERE case_id = ? AND kind = 'report-due' AND cancelled_at IS NULL")
			.param(this.report)
			.query(java.sql.Timestamp.class)
			.single()
			.toInstant();
	}

}
