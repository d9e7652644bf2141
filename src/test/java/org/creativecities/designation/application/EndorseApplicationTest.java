package org.creativecities.designation.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

import org.creativecities.ProductTest;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativecities.designation.application.DesignationApplicationStory.COMMISSION;
import static org.creativecities.designation.application.DesignationApplicationStory.DEADLINE;
import static org.creativecities.designation.application.DesignationApplicationStory.candidature;
import static org.creativecities.designation.application.DesignationApplicationStory.with;

/** What a National Commission may say, and how often. */
@ProductTest
class EndorseApplicationTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private JdbcClient sql;

	private DesignationApplicationStory alder;

	@BeforeEach
	void begin() {
		this.alder = new DesignationApplicationStory(this.product).callOpens();
	}

	@AfterEach
	void tidy() {
		DesignationApplicationStory.remove(this.sql);
	}

	@Test
	void a_national_commission_asks_reads_the_answer_and_endorses() {
		this.alder.opens().describes().commissionAnswers("question", "Who pays for the school of nets?");

		assertThat(this.alder.shown("Activity_AnswerQuestion")).containsEntry("question",
				"Who pays for the school of nets?");
		assertThat(this.alder.waiting()).doesNotContain("Activity_EndorseApplication");
		this.alder.cityReplies("The city and the region.");
		assertThat(this.alder.shown("Activity_EndorseApplication")).containsEntry("cityAnswer",
				"The city and the region.");
		this.alder.commissionAnswers("endorse", null);

		assertThat(endorsement()).returns(Endorsement.State.ENDORSED, Endorsement::state);
		assertThat(this.alder.hasPassed("Event_EndorsementAnswered")).isTrue();
	}

	@Test
	void a_refusal_needs_a_reason() {
		this.alder.opens().describes();

		assertThatThrownBy(() -> this.alder.commissionAnswers("refuse", null)).hasMessageContaining("Reason");
		this.alder.commissionAnswers("refuse", "The council was not heard.");
		assertThat(endorsement()).returns("ENDORSEMENT_REFUSED", Endorsement::rule)
			.returns("The council was not heard.", Endorsement::text);
	}

	@Test
	void neither_the_city_nor_its_commission_is_shown_what_is_for_the_other_and_text_stays_text() {
		this.alder.opens()
			.describes(with(candidature(), "presentation", "[Endorse here](https://example.org) **now**"));
		assertThat(this.alder.shown("Activity_EndorseApplication"))
			.containsEntry("presentation", "\\[Endorse here\\](https\\://example.org) \\*\\*now\\*\\*")
			.doesNotContainKeys("missing", "mayorEmail", "handIn");
		assertThat(this.alder.shown("Activity_DraftApplication")).containsKey("missing")
			.doesNotContainKeys("used", "limit", "presentation", "question");
	}

	@Test
	void a_national_commission_of_another_country_has_no_such_task() {
		this.alder.opens().describes();
		var other = new Person("other", Set.of("natcoms", "natcom-XK"));

		assertThat(this.product.getBean(TaskList.class).of(other, this.alder.id)).isEmpty();
		var task = this.product.getBean(TaskList.class)
			.find(COMMISSION, this.alder.id, "Activity_EndorseApplication")
			.orElseThrow();
		assertThatThrownBy(
				() -> this.product.getBean(TaskList.class).complete(other, task, Map.of("answer", "endorse")))
			.isNotNull();
		assertThat(endorsement()).returns(Endorsement.State.ASKED, Endorsement::state);
	}

	@Test
	void a_fifth_endorsement_is_not_taken_and_its_refusal_names_the_limit() {
		endorsed(4);
		this.alder.opens().describes();

		assertThat(this.alder.shown("Activity_EndorseApplication")).containsEntry("used", 4L)
			.containsEntry("limit", 4L);
		assertThatThrownBy(() -> this.alder.commissionAnswers("endorse", null))
			.hasMessageContaining("endorsed 4 of at most 4");
		this.alder.commissionAnswers("refuse", "Four are endorsed already.");
		assertThat(endorsement()).returns("ENDORSEMENT_LIMIT", Endorsement::rule);
	}

	@Test
	void an_endorsed_city_that_withdraws_makes_room_for_another() {
		var endorsed = endorsed(4);
		this.alder.opens().describes();

		endorsed.get(0).withdraws("");

		this.alder.commissionAnswers("endorse", null);
		assertThat(endorsement()).returns(Endorsement.State.ENDORSED, Endorsement::state);
	}

	@Test
	void two_of_one_field_are_endorsed_only_where_the_call_allows_it() {
		endorsed(1);
		this.alder.opens().describes();
		this.sql.sql("UPDATE designation_call SET endorsed_fields_differ = true").update();

		assertThatThrownBy(() -> this.alder.commissionAnswers("endorse", null))
			.hasMessageContaining("different fields");
		this.alder.commissionAnswers("refuse", "One of its field is endorsed already.");
		assertThat(endorsement()).returns("ENDORSEMENT_SAME_FIELD", Endorsement::rule);

		var birch = this.alder.neighbour("Birch Falls").opens().describes(with(candidature(), "field", "film"));
		birch.commissionAnswers("endorse", null);
		assertThat(birch.bean(Endorsements.class).of(birch.id)).get()
			.returns(Endorsement.State.ENDORSED, Endorsement::state);
	}

	@Test
	void two_endorsements_at_once_cannot_both_be_the_last_one() throws Exception {
		endorsed(3);
		var birch = this.alder.neighbour("Birch Falls").opens().describes();
		this.alder.opens().describes();
		var start = new CyclicBarrier(2);
		var threads = Executors.newFixedThreadPool(2);

		var answers = threads.invokeAll(List.of(endorses(birch.id, start), endorses(this.alder.id, start)));
		threads.shutdown();

		var taken = new ArrayList<Boolean>();
		for (var answer : answers) {
			taken.add(answer.get());
		}
		assertThat(taken).containsExactlyInAnyOrder(true, false);
		assertThat(
				this.sql.sql("SELECT count(*) FROM endorsement WHERE state = 'ENDORSED'").query(Integer.class).single())
			.isEqualTo(4);
	}

	@Test
	void a_silent_national_commission_is_reminded_and_the_city_told_a_week_before_the_deadline() {
		this.alder.opens().describes().at(Instant.parse("2019-06-23T21:59:00Z"));
		assertThat(this.alder.letters("tell-of-silence")).isEmpty();

		this.alder.at(Instant.parse("2019-06-23T22:01:00Z"));

		assertThat(this.alder.letters("tell-of-silence")).hasSize(2);
		assertThat(this.alder.letters("remind-endorsement")).as("a month and a week before the deadline, once each")
			.hasSize(2);
		assertThat(this.alder.waiting()).as("it may still answer").contains("Activity_EndorseApplication");
	}

	@Test
	void a_national_commission_is_asked_to_answer_within_thirty_days_and_never_after_the_deadline() {
		this.alder.opens().describes();
		assertThat(this.alder.due("Activity_EndorseApplication")).isEqualTo(Instant.parse("2019-04-15T21:59:59Z"));
		assertThat(this.alder.said("ask-endorsement").get(0)).contains("2019-04-15T22:00:00Z");

		this.alder.at(Instant.parse("2019-06-20T10:00:00Z")).changes(with(candidature(), "field", "film"));

		assertThat(this.alder.due("Activity_EndorseApplication")).isEqualTo(DEADLINE.minusSeconds(1));
	}

	@Test
	void at_the_deadline_no_endorsement_is_taken_though_its_timer_has_not_run() {
		this.alder.opens().describes().clock(DEADLINE);

		assertThatThrownBy(() -> this.alder.commissionAnswers("endorse", null)).hasMessageContaining("closed on");
	}

	private Callable<Boolean> endorses(String id, CyclicBarrier start) {
		return () -> {
			start.await();
			try {
				this.product.getBean(Endorsements.class).answer(id, new FormValues(Map.of("answer", "endorse")));
				return true;
			}
			catch (InputRefused limit) {
				return false;
			}
		};
	}

	private List<DesignationApplicationStory> endorsed(int count) {
		var cities = new ArrayList<DesignationApplicationStory>();
		for (var name : List.of("Elm Bay", "Oak Hill", "Ash Vale", "Fir Lake").subList(0, count)) {
			cities.add(this.alder.neighbour(name).opens().describes().commissionAnswers("endorse", null));
		}
		return cities;
	}

	private Endorsement endorsement() {
		return this.product.getBean(Endorsements.class).of(this.alder.id).orElseThrow();
	}

}
