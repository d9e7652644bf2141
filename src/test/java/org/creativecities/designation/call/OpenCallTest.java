package org.creativecities.designation.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.creativecities.ClockTravel;
import org.creativecities.Jobs;
import org.creativecities.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativecities.designation.call.DesignationCallStory.CALL;
import static org.creativecities.designation.call.DesignationCallStory.proposal;

/** What an officer may propose, and what a deadline is. */
@ProductTest
class OpenCallTest {

	@Autowired
	private ApplicationContext product;

	private DesignationCallStory call;

	@BeforeEach
	void begin() {
		this.call = new DesignationCallStory(this.product);
	}

	@Test
	void what_is_left_empty_follows_the_settings() {
		this.call.officerProposes(Map.of("year", 2019, "opensOn", "2019-03-15", "lastDay", "2019-06-30"));

		var proposed = this.call.call();
		assertThat(proposed.announcementAt()).as("World Cities Day").isEqualTo(Instant.parse("2019-10-30T23:00:00Z"));
		assertThat(proposed.fields()).hasSize(7).contains("crafts-and-folk-art");
		assertThat(proposed.endorsedLimit()).isEqualTo(4);
		assertThat(proposed.designatedLimit()).isEqualTo(2);
		assertThat(proposed.endorsedFieldsDiffer()).isFalse();
		assertThat(proposed.expertsPerFile()).isEqualTo(2);
		assertThat(proposed.membersPerFile()).isEqualTo(3);
		assertThat(proposed.allowClarification()).isFalse();
		assertThat(proposed.waitOneCall()).isTrue();
	}

	@Test
	void what_is_entered_counts_and_fields_may_be_named() {
		this.call.officerProposes(proposal(Map.of("fields", "Film, media-arts; Musique", "endorsedLimit", 2,
				"endorsedFieldsDiffer", "yes", "allowClarification", "yes", "waitOneCall", "no")));

		var proposed = this.call.call();
		assertThat(proposed.fields()).containsExactly("film", "media-arts", "music");
		assertThat(proposed.endorsedLimit()).isEqualTo(2);
		assertThat(proposed.endorsedFieldsDiffer()).isTrue();
		assertThat(proposed.allowClarification()).isTrue();
		assertThat(proposed.waitOneCall()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "opensOn | 2019-01-31 | The opening day 31 January 2019 is over",
			"lastDay | 2019-03-15 | is not after the opening day",
			"announcedOn | 2019-06-30 | is not after the last day",
			"announcedOn | 2019-09-27 | announce on 28 September 2019 or later", "fields | film, cookery | cookery",
			"designatedLimit | 5 | more designations (5) than endorsements (4)", "lastDay | 2019-02-30 | Last day",
			"year | 1999 | Year", "endorsedLimit | 0 | Endorsements", "lastDay | | Last day" })
	void a_call_that_cannot_be_held_is_refused_at_its_field(String field, String value, String sentence) {
		var wrong = proposal();
		wrong.put(field, (value == null) ? "" : value.matches("\\d+") ? (Object) Integer.valueOf(value) : value);

		assertThatThrownBy(() -> this.call.officerProposes(wrong)).message().contains(sentence);

		assertThat(this.call.calls.all()).isEmpty();
		assertThat(this.call.hasEnded()).as("no instance is left").isTrue();
	}

	@Test
	void the_numbers_of_its_evaluation_are_fixed_with_the_call() {
		this.call.officerProposes(proposal(Map.of("weightRelevance", 30, "weightAssets", 15, "recommendedFrom", 80)))
			.headReturns("Rather forty for relevance.")
			.officerRevises(Map.of("weightRelevance", 40, "weightAssets", 5, "recommendedFrom", 80));

		var scoring = this.product.getBean(Scorings.class).of(CALL);

		assertThat(scoring.shown()).containsEntry("weightRelevance", 40)
			.containsEntry("weightAssets", 5)
			.containsEntry("weightFeasibility", 15)
			.containsEntry("minimumEvaluations", 3);
		assertThat(scoring.recommendedFrom()).isEqualByComparingTo("80");
		assertThat(this.product.getBean(TaskService.class)
			.getVariables(this.product.getBean(TaskService.class)
				.createTaskQuery()
				.processInstanceBusinessKey(CALL)
				.singleResult()
				.getId()))
			.as("the head reads them")
			.containsEntry("weightRelevance", 40L);
	}

	@Test
	void weights_that_do_not_sum_to_a_hundred_and_limits_in_the_wrong_order_are_refused() {
		assertThatThrownBy(() -> this.call
			.officerProposes(proposal(Map.of("weightRelevance", 30, "recommendedFrom", 50, "discussFrom", 60))))
			.message()
			.contains("sum to 110, not to 100", "lies above");
	}

	@Test
	void ninety_days_before_the_announcement_are_enough() {
		this.call.officerProposes(proposal(Map.of("announcedOn", "2019-09-28")));

		assertThat(this.call.call().state()).isEqualTo(Call.State.DRAFT);
	}

	@Test
	void everything_that_is_wrong_is_said_at_once() {
		assertThatThrownBy(() -> this.call.officerProposes(proposal(
				Map.of("year", 2020, "opensOn", "2019-01-01", "announcedOn", "2019-07-01", "fields", "cookery"))))
			.message()
			.contains("even year", "is over", "at least 90 days", "cookery");
	}

	@Test
	void an_even_year_is_meant_only_with_a_tick() {
		assertThatThrownBy(() -> this.call.officerProposes(proposal(Map.of("year", 2020)))).message()
			.contains("2020 is an even year");

		this.call.officerProposes(proposal(Map.of("year", 2020, "evenYear", true)));
		assertThat(this.call.calls.get("CALL-2020").year()).isEqualTo(2020);
	}

	@Test
	void a_year_has_one_call_and_two_calls_never_overlap() {
		this.call.officerProposes(proposal());

		assertThatThrownBy(() -> this.call.officerProposes(proposal())).message()
			.contains("There is already a call for 2019 (CALL-2019)");
		assertThatThrownBy(() -> this.call.officerProposes(proposal(
				Map.of("year", 2021, "opensOn", "2019-10-29", "lastDay", "2021-06-30", "announcedOn", "2021-11-08"))))
			.message()
			.contains("CALL-2019, runs from 15 March 2019 to 30 October 2019", "Two calls cannot run at the same time");
		this.call.officerProposes(proposal(
				Map.of("year", 2021, "opensOn", "2019-10-30", "lastDay", "2021-06-30", "announcedOn", "2021-11-08")));
	}

	/** The last day is 23 hours long in March, and 25 hours long in October. */
	@ParameterizedTest
	@CsvSource({ "2019-03-31, 2019-03-31T22:00:00Z", "2019-10-27, 2019-10-27T23:00:00Z",
			"2019-06-30, 2019-06-30T22:00:00Z" })
	void the_deadline_is_the_end_of_the_last_day_in_paris(String lastDay, Instant deadline) {
		this.call
			.officerProposes(proposal(Map.of("lastDay", lastDay, "opensOn", "2019-03-01", "announcedOn", "2020-02-01")))
			.headApproves();

		this.call.at(deadline.minusMillis(500));
		assertThat(this.call.call().isOpen(deadline.minusMillis(500))).isTrue();
		assertThat(this.call.call().isOpen(deadline)).as("late, even if the timer has not run").isFalse();
		this.call.at(deadline);
		assertThat(this.call.call().state()).isEqualTo(Call.State.CLOSED);
	}

	@Test
	void a_call_approved_after_its_last_day_has_to_be_returned() {
		this.call.officerProposes(proposal());
		this.product.getBean(ClockTravel.class).to(LocalDate.of(2019, 7, 1));

		assertThatThrownBy(() -> this.call.headApproves()).message().contains("The last day of this call is over");
		this.call.headReturns("New dates, please.");
	}

	@Test
	void a_deadline_extended_while_its_timer_fires_leaves_the_call_open() throws Exception {
		this.call.opens().noonOn(LocalDate.of(2019, 6, 30));
		var management = this.product.getBean(ManagementService.class);
		var timer = management.createJobQuery().activityId("Event_Deadline").singleResult();
		var moved = new CountDownLatch(1);
		var fires = new CountDownLatch(1);
		var transaction = this.product.getBean(TransactionTemplate.class);
		var head = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
			this.product.getBean(CallChanges.class).moveDeadline(CALL, LocalDate.of(2019, 7, 14), "Floods.", "head");
			moved.countDown();
			await(fires);
		}));
		await(moved);
		this.product.getBean(ClockTravel.class).to(Instant.parse("2019-06-30T22:00:00Z"));
		var executor = CompletableFuture.runAsync(() -> management.executeJob(timer.getId()));
		Thread.sleep(300); // the timer waits for the row that the head holds
		fires.countDown();

		head.get(10, TimeUnit.SECONDS);
		assertThatThrownBy(() -> executor.get(10, TimeUnit.SECONDS)).isNotNull();

		this.product.getBean(Jobs.class).runDue();
		assertThat(this.call.call().state()).isEqualTo(Call.State.OPEN);
		this.call.at(Instant.parse("2019-07-14T22:00:00Z"));
		assertThat(this.call.call().state()).isEqualTo(Call.State.CLOSED);
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException interrupted) {
			throw new IllegalStateException(interrupted);
		}
	}

}
