package org.creativecities.monitoring.review;

import java.time.Instant;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.monitoring.ReadingScene;
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

	private void revise() {
		this.story.revises("summary", ReportScene.value("All new."));
	}

}
