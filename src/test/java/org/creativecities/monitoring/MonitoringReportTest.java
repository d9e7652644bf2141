package org.creativecities.monitoring;

import java.time.LocalDate;
import java.util.Map;

import org.creativecities.ProductTest;
import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.monitoring.cohort.Cohorts;
import org.creativecities.monitoring.report.Report.State;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.monitoring.MonitoringStory.COHORT;
import static org.creativecities.monitoring.MonitoringStory.OFFICER;
import static org.creativecities.monitoring.MonitoringStory.YEAR;

/** A report from the opening of its cohort to the synthesis of the year. */
@ProductTest
class MonitoringReportTest {

	@Autowired
	private ApplicationContext product;

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

}
