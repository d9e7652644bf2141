package org.creativecities.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.creativecities.ProductTest;
import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.monitoring.cohort.Cohorts;
import org.creativecities.monitoring.publication.Publication;
import org.creativecities.monitoring.publication.PublicationWithdrawals;
import org.creativecities.monitoring.publication.ReportPublications;
import org.creativecities.monitoring.publication.SupportPlans;
import org.creativecities.monitoring.report.Report.Result;
import org.creativecities.monitoring.report.Report.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativecities.monitoring.MonitoringStory.COHORT;
import static org.creativecities.monitoring.MonitoringStory.HEAD;
import static org.creativecities.monitoring.MonitoringStory.OFFICER;
import static org.creativecities.monitoring.MonitoringStory.YEAR;

/** A report from the opening of its cohort to the synthesis of the year. */
@ProductTest
class MonitoringReportTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private ReportPublications publications;

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
	void a_report_goes_from_the_opening_of_its_cohort_to_the_synthesis_of_the_year() {
		var alder = this.story.member("Port Alder");
		this.story.opens();

		var report = this.story.report(alder);
		assertThat(report.deadline()).as("30 November, 23:59 in Paris").isEqualTo("2023-11-30T23:00:00Z");
		assertThat(this.story.readers(report.id(), "invite-city")).containsExactly(
				"alternative.of.port.alder@example.org", "main.of.port.alder@example.org",
				"representative.of.port.alder@example.org");
		assertThat(this.story.tasksOf(MonitoringStory.of(alder), report.id()))
			.containsExactly("Activity_PrepareReport");
		assertThat(this.story.dueDate(report.id(), "Activity_PrepareReport")).isEqualTo("2023-11-30T22:59:59Z");

		this.story.noonOn(LocalDate.of(YEAR, 6, 1)).cityHandsIn(alder);
		assertThat(this.story.tasksOf(MonitoringStory.of(alder), report.id())).isEmpty();
		this.story.officerValidates(alder, "satisfactory");

		assertThat(this.story.report(alder).state()).isEqualTo(State.PUBLISHED);
		assertThat(this.story.register.mmrDueYear(alder.id())).contains(YEAR + 4);
		assertThat(this.story.letters(report.id(), "publish-report")).hasSize(2);
		assertThat(this.story.hasEnded(report.id())).as("it can still be corrected").isFalse();

		this.story.noonOn(LocalDate.of(YEAR, 7, 3));
		assertThat(this.story.hasEnded(report.id())).isTrue();
		assertThat(this.story.tasksOf(OFFICER, COHORT)).as("its cohort has heard of it")
			.containsExactly("Activity_WriteSynthesis");

		this.story.does(OFFICER, COHORT, "Activity_WriteSynthesis",
				Map.of("english", "One city reported, well.", "french", "Une ville a fait rapport, et bien."));

		assertThat(this.story.hasEnded(COHORT)).isTrue();
		assertThat(this.product.getBean(Cohorts.class).get(YEAR).state()).isEqualTo(Cohort.State.CLOSED);
		assertThat(this.story.readers(COHORT, "publish-synthesis")).contains("main.of.port.alder@example.org");
	}

	@Test
	void a_wrong_publication_is_taken_back_corrected_and_published_again() {
		var alder = this.story.member("Port Alder");
		this.story.opens().cityHandsIn(alder).officerValidates(alder, "unsatisfactory");
		var report = this.story.report(alder).id();

		withdraw(report, "The result of another report was entered.");

		assertThat(this.story.report(alder).state()).isEqualTo(State.TO_VALIDATE);
		assertThat(this.story.register.mmrDueYear(alder.id())).as("put back").contains(YEAR);
		assertThat(this.publications.of(report)).isEmpty();
		assertThat(this.story.readers(report, "withdraw-publication")).hasSize(2);

		this.story.officerValidates(alder, "very-satisfactory");
		assertThat(this.publications.of(report)).get()
			.returns(2, Publication::number)
			.returns(Result.VERY_SATISFACTORY, Publication::result);
		assertThat(this.story.register.mmrDueYear(alder.id())).contains(YEAR + 4);
		assertThat(this.story.letters(report, "publish-report")).as("each publication is told").hasSize(4);
	}

	@Test
	void what_was_published_is_final_when_its_time_is_over() {
		var alder = this.story.member("Port Alder");
		this.story.opens().cityHandsIn(alder);
		var report = this.story.report(alder).id();
		assertThatThrownBy(() -> withdraw(report, "Too early.")).hasMessageContaining("publication.final");
		this.story.officerValidates(alder, "satisfactory");
		assertThatThrownBy(() -> withdraw(report, " ")).hasMessageContaining("reason-missing");

		this.story.noonOn(LocalDate.of(YEAR, 2, 20));

		assertThatThrownBy(() -> withdraw(report, "Too late.")).hasMessageContaining("publication.final");
		assertThat(this.story.report(alder).state()).isEqualTo(State.PUBLISHED);
	}

	@Test
	void a_publication_is_taken_back_until_its_time_is_over_and_not_from_then_on_although_no_timer_has_run_yet() {
		var alder = this.story.member("Port Alder");
		this.story.opens().cityHandsIn(alder).officerValidates(alder, "satisfactory");
		var report = this.story.report(alder).id();
		var until = this.story.sql()
			.sql("SELECT correct_until FROM mmr_publication WHERE report_id = ?")
			.param(report)
			.query(java.sql.Timestamp.class)
			.single()
			.toInstant();

		this.story.clockAt(until);
		assertThat(this.publications.isFinal(report)).isTrue();
		assertThatThrownBy(() -> withdraw(report, "Too late.")).hasMessageContaining("publication.final");

		this.story.clockAt(until.minusMillis(500));
		assertThat(this.publications.isFinal(report)).isFalse();
		withdraw(report, "The result of another report was entered.");
		assertThat(this.story.report(alder).state()).isEqualTo(State.TO_VALIDATE);
	}

	@Test
	void two_unsatisfactory_reports_in_a_row_bring_a_support_plan() {
		var alder = this.story.member("Port Alder");
		this.story.opens();
		unsatisfactoryBefore(alder.id());
		this.story.cityHandsIn(alder).officerValidates(alder, "unsatisfactory");
		var report = this.story.report(alder).id();

		this.story.noonOn(LocalDate.of(YEAR, 2, 20));
		assertThat(this.story.tasksOf(HEAD, report)).containsExactly("Activity_AgreeSupportPlan");
		assertThat(this.story.dueDate(report, "Activity_AgreeSupportPlan")).isAfter("2024-02-01T00:00:00Z");
		this.story.headDoes(alder, "Activity_AgreeSupportPlan", Map.of("plan", "A twin city helps."));

		assertThat(this.product.getBean(SupportPlans.class).of(report)).contains("A twin city helps.");
		assertThat(this.story.hasEnded(report)).isTrue();
	}

	@Test
	void one_unsatisfactory_report_is_no_habit() {
		var alder = this.story.member("Port Alder");
		this.story.opens().cityHandsIn(alder).officerValidates(alder, "unsatisfactory");

		this.story.noonOn(LocalDate.of(YEAR, 2, 20));

		assertThat(this.story.hasEnded(this.story.report(alder).id())).isTrue();
	}

	private void withdraw(String report, String reason) {
		this.story.inOne(() -> this.product.getBean(PublicationWithdrawals.class).withdraw(report, reason, "officer"));
	}

	private void unsatisfactoryBefore(String city) {
		this.story.sql()
			.sql("INSERT INTO mmr_cohort (year, state, deadline, proposed_at) VALUES (2019, 'CLOSED', now(), now())")
			.update();
		this.story.reports.open(YEAR - 4, city, Instant.parse("2019-11-30T23:00:00Z"));
		this.story.reports.judge("MMR-2019-" + city, Result.UNSATISFACTORY);
		this.story.reports.become("MMR-2019-" + city, State.PUBLISHED);
	}

}
