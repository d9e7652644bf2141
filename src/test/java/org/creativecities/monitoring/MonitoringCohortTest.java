package org.creativecities.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ManagementService;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.network.events.CityLeft;
import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.monitoring.cohort.CohortCity;
import org.creativecities.monitoring.cohort.CohortEnd;
import org.creativecities.monitoring.cohort.Cohorts;
import org.creativecities.monitoring.cohort.OpenCases;
import org.creativecities.monitoring.overview.CohortFilter;
import org.creativecities.monitoring.overview.CohortOverview;
import org.creativecities.monitoring.publication.CohortCounts;
import org.creativecities.monitoring.report.Exemptions;
import org.creativecities.monitoring.report.Offboarding;
import org.creativecities.monitoring.report.Report;
import org.creativecities.network.Membership;
import org.creativecities.settings.SettingsCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativecities.monitoring.MonitoringStory.COHORT;
import static org.creativecities.monitoring.MonitoringStory.OFFICER;
import static org.creativecities.monitoring.MonitoringStory.YEAR;
import static org.creativecities.monitoring.MonitoringStory.form;

/** Who reports in a year. */
@ProductTest
class MonitoringCohortTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Cohorts cohorts;

	@Autowired
	private ManagementService management;

	private MonitoringStory story;

	@BeforeEach
	void begin() {
		this.story = new MonitoringStory(this.product);
	}

	@AfterEach
	void tidy() {
		this.story.tidy();
	}

	@Test
	void a_cohort_opened_twice_is_there_once() {
		this.story.officerOpens(Map.of("year", YEAR));

		assertThatThrownBy(() -> this.story.officerOpens(Map.of("year", YEAR))).hasMessageContaining("open already");

		this.story.member("Late Harbour");
		assertThat(this.cohorts.propose(YEAR, java.util.Optional.empty())).isFalse();
		assertThat(this.cohorts.list(YEAR)).extracting(one -> one.city().id()).doesNotHaveDuplicates();
	}

	@Test
	void the_year_opens_its_cohort_by_itself_on_15_january_at_eight_in_paris() {
		var timer = this.management.createJobQuery().processDefinitionKey("monitoring-year").singleResult();
		var due = timer.getDuedate();
		assertThat(due.toInstant().toString()).endsWith("-01-15T07:00:00Z");
		try {
			this.product.getBean(ClockTravel.class).to(LocalDateTime.of(YEAR, 1, 15, 8, 0));
			this.management.executeJob(timer.getId());

			assertThat(this.cohorts.get(YEAR).state()).isEqualTo(Cohort.State.PROPOSED);
			assertThat(this.story.tasksOf(OFFICER, COHORT)).containsExactly("Activity_ConfirmCohort");
			var next = this.management.createJobQuery().processDefinitionKey("monitoring-year").singleResult();
			assertThat(next.getDuedate()).isEqualTo(Date.from(Instant.parse("2024-01-15T07:00:00Z")));
		}
		finally {
			this.management.createJobQuery()
				.processDefinitionKey("monitoring-year")
				.list()
				.forEach(job -> this.management.setJobDuedate(job.getId(), due));
		}
	}

	@Test
	void the_timer_leaves_a_cohort_alone_that_an_officer_opened_before() {
		this.story.officerOpens(Map.of("year", YEAR));
		this.story.bean(org.creativecities.workflow.Processes.class).start("monitoring-cohort", COHORT, Map.of());

		assertThat(this.story.hasPassed("Event_CohortThereAlready")).isTrue();
		assertThat(this.story.tasksOf(OFFICER, COHORT)).containsExactly("Activity_ConfirmCohort");
	}

	@Test
	void readers_for_a_list_confirmed_late_are_proposed_when_its_reports_are_open() {
		this.story.member("Port Alder");
		this.story.noonOn(LocalDate.of(YEAR, 11, 20)).opens();
		assertThat(this.story.tasksOf(OFFICER, COHORT)).as("nothing is open yet that somebody could read").isEmpty();

		this.story.noonOn(LocalDate.of(YEAR, 11, 21));

		assertThat(this.story.tasksOf(OFFICER, COHORT)).containsExactly("Activity_ApproveAssignment");
	}

	@Test
	void a_cohort_of_nobody_ends_at_once() {
		this.story.opens();

		assertThat(this.story.hasEnded(COHORT)).isTrue();
		assertThat(this.story.hasPassed("Event_NoCityDue")).isTrue();
		assertThat(this.cohorts.get(YEAR).state()).isEqualTo(Cohort.State.CLOSED);
	}

	@Test
	void an_officer_adds_leaves_out_and_defers_with_a_reason() {
		var young = this.story.member("Young Quay", LocalDate.of(2021, 11, 8));
		var flooded = this.story.member("Flooded Mills");
		var merged = this.story.member("Merged Bay");
		this.story.officerOpens(Map.of("year", YEAR));

		this.story.does(OFFICER, COHORT, "Activity_ConfirmCohort",
				form("answer", "change", "changes",
						List.of(row(young.id(), "add", "It asked to report with its field."),
								row(flooded.id(), "defer", "The flood of November."),
								row(merged.id(), "leave-out", "Merged with its neighbour."))));

		assertThat(included()).contains(young.id()).doesNotContain(flooded.id(), merged.id());
		assertThat(this.story.register.mmrDueYear(flooded.id())).contains(YEAR + 1);
		assertThat(this.story.register.mmrDueYear(merged.id())).as("as before").contains(YEAR);
		assertThat(this.story.tasksOf(OFFICER, COHORT)).as("the list is shown again")
			.containsExactly("Activity_ConfirmCohort");
	}

	@Test
	void a_change_that_cannot_be_is_refused_and_nothing_is_kept() {
		var member = this.story.member("Port Alder");
		var young = this.story.member("Young Quay", LocalDate.of(2021, 11, 8));
		this.story.officerOpens(Map.of("year", YEAR));

		assertThatThrownBy(() -> change(row(member.id(), "add", "Twice.")))
			.hasMessageContaining("is on the list already");
		assertThatThrownBy(() -> change(row(member.id(), "leave-out", "One."), row(member.id(), "defer", "Two.")))
			.hasMessageContaining("Port Alder stands in several lines.");
		assertThatThrownBy(() -> change(row(young.id(), "add", "It asked."), row(young.id(), "leave-out", "Not yet.")))
			.hasMessageContaining("Young Quay stands in several lines.");
		assertThat(included()).doesNotContain(young.id());
		assertThat(included()).contains(member.id());
		assertThat(this.story.register.mmrDueYear(member.id())).contains(YEAR);
	}

	@Test
	void reports_are_opened_some_at_a_time() {
		var cities = List.of("One Harbour", "Two Harbours", "Three Harbours", "Four Harbours", "Five Harbours");
		cities.forEach(this.story::member);
		this.story.bean(SettingsCatalogue.class).change("monitoring.cohort.batch", "2", "For this test.", 0, "test");
		this.story.opens();

		assertThat(this.story.reports.ofCohort(YEAR)).hasSize(cities.size());
		assertThat(this.story.waiting(COHORT)).containsExactly("Activity_AwaitReports");
	}

	@Test
	void a_city_that_has_left_since_it_was_listed_is_asked_for_nothing() {
		var stays = this.story.member("One Harbour");
		var leaves = this.story.member("Two Harbours");
		this.story.officerOpens(Map.of("year", YEAR));
		this.story.bean(Membership.class).leave(leaves.id(), LocalDate.of(YEAR, 1, 12));

		this.story.officerConfirms();

		assertThat(this.story.reports.ofCohort(YEAR)).extracting(Report::cityId).containsExactly(stays.id());
		this.story.cityHandsIn(stays).officerValidates(stays, "satisfactory").noonOn(LocalDate.of(YEAR, 3, 20));
		assertThat(this.story.tasksOf(OFFICER, COHORT)).as("nobody waits for the city that left")
			.containsExactly("Activity_WriteSynthesis");
	}

	@Test
	void a_year_whose_cities_have_all_left_before_their_reports_begin_is_summed_up() {
		var first = this.story.member("One Harbour");
		var second = this.story.member("Two Harbours");
		this.story.officerOpens(Map.of("year", YEAR));
		this.story.bean(Membership.class).leave(first.id(), LocalDate.of(YEAR, 1, 12));
		this.story.bean(Membership.class).leave(second.id(), LocalDate.of(YEAR, 1, 12));

		this.story.officerConfirms();

		assertThat(this.story.reports.ofCohort(YEAR)).isEmpty();
		assertThat(this.story.tasksOf(OFFICER, COHORT)).containsExactly("Activity_WriteSynthesis");
		assertThat(this.story.bean(OpenCases.class).of(YEAR)).isEmpty();
	}

	@Test
	void a_year_whose_last_cities_leave_or_are_exempted_is_summed_up() {
		var exempted = this.story.member("One Harbour");
		var leaves = this.story.member("Two Harbours");
		this.story.opens();
		var exemptions = this.story.bean(Exemptions.class);
		this.story.inOne(() -> exemptions.ask(this.story.report(exempted).id(), "A flood.", "ada"));

		this.story.inOne(() -> exemptions.decide(this.story.report(exempted).id(), true, "Of course.", "head"));
		assertThat(this.story.waiting(COHORT)).containsExactly("Activity_AwaitReports");
		this.story.inOne(() -> this.story.bean(Offboarding.class).leave(this.story.report(leaves).id(), false, "dg"));

		assertThat(this.story.tasksOf(OFFICER, COHORT)).containsExactly("Activity_WriteSynthesis");
	}

	@Test
	void a_city_that_leaves_while_reports_are_opened_holds_the_year_up_no_more() {
		var stays = this.story.member("One Harbour");
		var leaves = this.story.member("Two Harbours");
		this.story.opens();
		this.story.sql()
			.sql("UPDATE mmr_cohort_city SET wanted_at = NULL WHERE year = ? AND city_id = ?")
			.params(YEAR, leaves.id())
			.update();

		this.story.inOne(() -> this.product.publishEvent(new CityLeft(leaves.id())));

		assertThat(this.story.bean(CohortEnd.class).stillOpen(YEAR)).containsExactly(stays.id());
	}

	@Test
	void a_year_or_a_last_day_that_makes_no_sense_is_refused() {
		assertThatThrownBy(() -> this.story.officerOpens(Map.of("year", 2030))).hasMessageContaining("Choose a year");
		assertThatThrownBy(() -> this.story.officerOpens(Map.of("year", 2021))).hasMessageContaining("is over");
		assertThatThrownBy(() -> this.story.officerOpens(Map.of("year", YEAR, "lastDay", "2025-02-01")))
			.hasMessageContaining("is not in 2023");
	}

	@Test
	void a_city_that_joined_on_a_leap_day_reports_four_years_later_and_every_four_years_after() {
		var leap = this.story.member("Leap Harbour", LocalDate.of(2020, 2, 29));

		assertThat(this.story.register.mmrDueYear(leap.id())).contains(2024);
		assertThat(this.story.register.cohort(2024)).extracting(city -> city.id()).contains(leap.id());
		assertThat(this.story.register.cohort(2028)).extracting(city -> city.id()).contains(leap.id());
		assertThat(this.story.register.cohort(2025)).extracting(city -> city.id()).doesNotContain(leap.id());
	}

	@Test
	void a_city_whose_due_year_was_shifted_keeps_its_new_rhythm() {
		var shifted = this.story.member("Shifted Sands", LocalDate.of(2018, 10, 31));
		this.story.bean(Membership.class).setMmrDueYear(shifted.id(), YEAR, "They reported together.", "officer");
		this.story.opens();

		this.story.cityHandsIn(shifted).officerValidates(shifted, "satisfactory");

		assertThat(this.story.register.mmrDueYear(shifted.id())).contains(YEAR + 4);
	}

	@Test
	void half_a_year_after_its_end_a_year_is_summed_up_and_open_cases_are_kept() {
		var silent = this.story.member("Silent Cove");
		this.story.opens();

		this.story.noonOn(LocalDate.of(YEAR + 1, 7, 1));

		assertThat(this.story.tasksOf(OFFICER, COHORT)).contains("Activity_WriteSynthesis");
		assertThat(this.story.bean(OpenCases.class).of(YEAR)).containsExactly(silent.id());
		assertThat(this.story.bean(CohortCounts.class).shown(YEAR)).as("the form names them")
			.containsEntry("openCases", List.of("Silent Cove"));
		assertThat(this.story.bean(CohortOverview.class).of(YEAR, CohortFilter.ALL).kept())
			.extracting(line -> line.city().id())
			.containsExactly(silent.id());
		assertThat(this.story.tasksOf(MonitoringStory.of(silent), this.story.report(silent).id()))
			.as("the report goes on by itself")
			.contains("Activity_PrepareReport");
	}

	@SafeVarargs
	private final void change(Map<String, Object>... rows) {
		this.story.does(OFFICER, COHORT, "Activity_ConfirmCohort", form("answer", "change", "changes", List.of(rows)));
	}

	private List<String> included() {
		return this.cohorts.list(YEAR).stream().filter(CohortCity::included).map(one -> one.city().id()).toList();
	}

	private static Map<String, Object> row(String city, String change, String reason) {
		return Map.of("city", city, "change", change, "reason", reason);
	}

}
