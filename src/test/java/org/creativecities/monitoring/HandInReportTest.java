package org.creativecities.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.ManagementService;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.monitoring.answers.Answer;
import org.creativecities.monitoring.answers.Answers;
import org.creativecities.mail.LetterArchive;
import org.creativecities.mail.PostOffice;
import org.creativecities.monitoring.answers.HandingIn;
import org.creativecities.monitoring.answers.Progress;
import org.creativecities.monitoring.answers.Submissions;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.ReportLetters;
import org.creativecities.network.City;
import org.creativecities.network.Contact.Role;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativecities.monitoring.MonitoringStory.YEAR;
import static org.creativecities.monitoring.MonitoringStory.handIn;

/**
 * A report is written, checked and handed in, with whatever happens at the same moment.
 */
@ProductTest
class HandInReportTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Submissions submissions;

	@Autowired
	private ClockTravel clock;

	private MonitoringStory story;

	private City alder;

	private String id;

	@BeforeEach
	void begin() {
		this.story = new MonitoringStory(this.product);
		this.alder = this.story.member("Port Alder");
		this.story.opens();
		this.id = this.story.report(this.alder).id();
	}

	@AfterEach
	void tidy() {
		this.story.tidy();
	}

	@Test
	void a_new_report_begins_with_what_the_network_knows() {
		assertThat(this.product.getBean(Answers.class).current(this.id).values()).isNotEmpty()
			.allMatch(answer -> answer.origin() == Answer.Origin.KNOWN);
	}

	@Test
	void a_report_that_is_not_complete_comes_back_with_a_list_and_does_not_count() {
		this.story.does(city(), this.id, "Activity_PrepareReport", handIn());

		assertThat(this.story.tasksOf(city(), this.id)).containsExactly("Activity_PrepareReport");
		assertThat(this.submissions.all(this.id)).isEmpty();
		assertThat(this.story.report(this.alder).state()).isEqualTo(State.DRAFTING);
		assertThat(shown("missing")).contains("Executive summary: an answer is missing");
		assertThat(shown("missingFr")).contains("Résumé : il manque une réponse");
	}

	@Test
	void from_its_page_only_a_complete_report_is_handed_in_through_the_same_task() {
		assertThat(fromPage().isComplete()).isFalse();
		this.story.cityWrites(this.alder);

		assertThat(fromPage().isComplete()).isTrue();

		assertThat(this.story.tasksOf(city(), this.id)).isEmpty();
		assertThat(this.submissions.last(this.id)).hasValueSatisfying(submission -> {
			assertThat(submission.by()).isEqualTo(city().id());
			assertThat(submission.inTime()).isTrue();
		});
		assertThatThrownBy(this::fromPage).isInstanceOf(InputRefused.class).hasMessageContaining("report.closed");
	}

	@Test
	void the_city_gets_a_receipt_that_takes_the_date_out_of_its_calendar() {
		this.story.cityWrites(this.alder);
		this.story.bean(PostOffice.class).deliver();

		fromPage();
		this.story.bean(PostOffice.class).deliver();

		var submission = this.submissions.last(this.id).orElseThrow();
		assertThat(this.story.readers(this.id, "receive-report")).as("whoever was asked for it has its date")
			.isEqualTo(this.story.readers(this.id, "invite-city"))
			.hasSize(3);
		assertThat(this.story.letters(this.id, "receive-report")).allSatisfy(letter -> {
			assertThat(letter.text()).contains("has come in", "Submission number: 1", submission.sha256(),
					"Who may read it: The city ");
			assertThat(this.story.bean(LetterArchive.class).attachments(letter.id())).singleElement()
				.satisfies(file -> assertThat(file.content()).contains("METHOD:CANCEL",
						"Membership Monitoring Report of Port Alder is due"));
		});
	}

	@Test
	void a_mayor_who_was_reminded_hears_that_it_is_in() {
		this.story.cityWrites(this.alder);
		this.story.inOne(() -> this.story.bean(ReportLetters.class)
			.to(this.story.report(this.alder), Role.MAYOR)
			.write("invite-city", "mayor", Map.of("deadline", this.story.report(this.alder).deadline(), "page", "/")));

		fromPage();

		assertThat(this.story.readers(this.id, "receive-report")).contains("mayor.of.port.alder@example.org")
			.hasSize(4);
	}

	@Test
	void half_a_second_before_the_deadline_is_in_time() {
		var deadline = this.story.report(this.alder).deadline();
		this.story.cityWrites(this.alder);

		this.clock.to(deadline.minusMillis(500));
		fromPage();
		assertThat(this.submissions.last(this.id)).hasValueSatisfying(last -> assertThat(last.inTime()).isTrue());
	}

	@Test
	void a_late_report_counts_and_says_that_it_was_late() {
		this.story.cityWrites(this.alder);

		this.clock.to(this.story.report(this.alder).deadline());
		fromPage();

		assertThat(this.submissions.last(this.id)).hasValueSatisfying(last -> assertThat(last.inTime()).isFalse());
		assertThat(this.story.report(this.alder).state()).isNotEqualTo(State.DRAFTING);
	}

	@Test
	void before_the_deadline_a_city_is_told_how_far_it_is_and_nobody_who_handed_in_is_reminded() {
		this.story.noonOn(LocalDate.of(YEAR, 9, 15));

		var letters = this.story.letters(this.id, "remind-report");
		assertThat(letters).hasSize(2);

		this.story.cityWrites(this.alder);
		fromPage();
		this.story.noonOn(LocalDate.of(YEAR, 12, 31));
		assertThat(this.story.letters(this.id, "remind-report")).hasSize(2);
		assertThat(this.story.letters(this.id, "first-reminder")).isEmpty();
	}

	@RepeatedTest(3)
	void two_colleagues_hand_in_at_once_and_one_submission_is_kept() throws Exception {
		this.story.cityWrites(this.alder);

		var results = together(() -> as("ada"), () -> as("bo"));

		assertThat(results.stream().filter(HandInReportTest::succeeded)).hasSize(1);
		assertThat(this.submissions.all(this.id)).hasSize(1);
	}

	/** The reminder of the deadline falls due in the second of the submission. */
	@RepeatedTest(3)
	void a_submission_and_the_timer_of_the_deadline_in_the_same_second() throws Exception {
		this.story.cityWrites(this.alder);
		var deadline = this.story.report(this.alder).deadline();
		this.story.at(deadline.minusSeconds(60));
		this.clock.to(deadline);
		var timer = timer(deadline);

		var results = together(() -> as("ada"), () -> {
			this.product.getBean(ManagementService.class).executeJob(timer);
			return null;
		});

		assertThat(succeeded(results.get(0))).as("the city is not told to try again").isTrue();
		var letters = this.story.letters(this.id, "first-reminder").size();
		assertThat(letters).as("sent before the submission, or not at all")
			.isIn(succeeded(results.get(1)) ? List.of(0, 3) : List.of(0));
		this.story.at(deadline.plusSeconds(120L * 24 * 3600));
		assertThat(this.story.letters(this.id, "first-reminder")).as("none follows").hasSize(letters);
		assertThat(this.story.letters(this.id, "second-reminder")).isEmpty();
		assertThat(this.submissions.all(this.id)).hasSize(1);
	}

	@Test
	void after_the_submission_its_timer_reminds_nobody() {
		this.story.cityWrites(this.alder);
		this.story.at(this.story.report(this.alder).deadline().minusMillis(1));

		fromPage();

		this.story.noonOn(LocalDate.of(YEAR + 1, 3, 1));
		assertThat(this.story.letters(this.id, "first-reminder")).isEmpty();
	}

	@Test
	void after_the_timer_the_submission_still_ends_all_reminders() {
		this.story.cityWrites(this.alder);
		this.story.at(this.story.report(this.alder).deadline());
		assertThat(this.story.letters(this.id, "first-reminder")).hasSize(3);

		fromPage();

		this.story.noonOn(LocalDate.of(YEAR + 1, 3, 1));
		assertThat(this.story.letters(this.id, "first-reminder")).hasSize(3);
		assertThat(this.story.letters(this.id, "second-reminder")).isEmpty();
	}

	private Person city() {
		return MonitoringStory.of(this.alder);
	}

	private Progress fromPage() {
		return as(city().id());
	}

	private Progress as(String person) {
		return this.product.getBean(TaskList.class)
			.as(new Person(person, city().groups()),
					() -> this.product.getBean(HandingIn.class).handIn(this.id, "yes", List.of()));
	}

	private String timer(Instant due) {
		return this.product.getBean(ManagementService.class)
			.createJobQuery()
			.timers()
			.active()
			.list()
			.stream()
			.filter(job -> job.getDuedate() != null && job.getDuedate().toInstant().equals(due))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No timer is due at " + due))
			.getId();
	}

	private String shown(String name) {
		var tasks = this.product.getBean(org.camunda.bpm.engine.TaskService.class);
		var task = tasks.createTaskQuery().processInstanceBusinessKey(this.id).singleResult();
		return String.valueOf(tasks.getVariable(task.getId(), name));
	}

	@SafeVarargs
	private static List<Future<Object>> together(Callable<Object>... works) throws InterruptedException {
		var threads = Executors.newFixedThreadPool(works.length);
		try {
			var start = new CyclicBarrier(works.length);
			return threads.invokeAll(java.util.Arrays.stream(works).map(work -> (Callable<Object>) () -> {
				start.await();
				return work.call();
			}).toList());
		}
		finally {
			threads.shutdown();
		}
	}

	private static boolean succeeded(Future<Object> result) {
		try {
			result.get();
			return true;
		}
		catch (Exception refused) {
			return false;
		}
	}

}
