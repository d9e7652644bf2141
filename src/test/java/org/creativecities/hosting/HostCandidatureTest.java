package org.creativecities.hosting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.documents.Documents;
import org.creativecities.hosting.candidature.Bidders;
import org.creativecities.hosting.candidature.Candidature.State;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.hosting.candidature.Examinations;
import org.creativecities.hosting.candidature.PartnerAnswers;
import org.creativecities.hosting.candidature.Partners;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.network.City;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.hosting.HostCityStory.ID;
import static org.creativecities.hosting.HostCityStory.bid;
import static org.creativecities.hosting.HostCityStory.city;
import static org.creativecities.hosting.HostCityStory.town;

/** A candidature to host, from its opening to the head's decision. */
@ProductTest
class HostCandidatureTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Candidatures candidatures;

	@Autowired
	private Partners partners;

	@Autowired
	private PartnerAnswers answers;

	@Autowired
	private Bidders bidders;

	@Autowired
	private Membership membership;

	@Autowired
	private ClockTravel clock;

	@Autowired
	private Examinations examinations;

	@Autowired
	private Selections selections;

	@Autowired
	private Documents documents;

	@Autowired
	private Register register;

	@Autowired
	private JdbcClient sql;

	@Autowired
	private TransactionTemplate transaction;

	private HostCityStory story;

	@BeforeEach
	void begin() {
		this.story = new HostCityStory(this.product);
		this.story.begins();
	}

	@Test
	void what_stands_against_a_candidature_is_mended_once_and_then_decided() {
		this.story.opensBid(1).describes(1, Map.of("capacity", 120, "lastDay", "2024-07-01"));
		assertThat(refusal(() -> this.story.passes(1).confirms(1, "eligible")))
			.contains("Something still stands against the candidature");
		assertThat(this.story.waiting(bid(1))).contains("Activity_ConfirmEligibility");

		this.story.opensBid(2).describes(2, Map.of("capacity", 120)).wantsMended(2, "And name the hall.");
		assertThat(this.story.model("mend-candidature")).contains("The venue takes at least 300 people.",
				"And name the hall.");
		this.story.mends(2, Map.of("capacity", 310));
		assertThat(refusal(() -> this.story.wantsMended(2, "Once more."))).contains("was mended once");
		this.story.passes(2).confirms(2, "eligible");

		assertThat(this.story.state(2)).isEqualTo(State.ELIGIBLE);
	}

	@Test
	void a_city_that_does_not_mend_is_refused_by_the_head_with_a_reason_and_the_call_goes_on() {
		this.story.opensBid(1).describes(1, Map.of("visaForAll", false)).wantsMended(1, "");
		this.story.callEnds();
		assertThat(this.story.waiting(bid(1))).as("ten days are over long ago").contains("Activity_ExamineCandidature");
		assertThat(this.story.waiting()).contains("Activity_AwaitExaminations");
		this.story.passes(1).confirms(1, "refused");

		assertThat(this.story.state(1)).isEqualTo(State.REFUSED);
		assertThat(this.story.model("decide-eligibility")).contains("We looked twice.");
		assertThat(this.story.selection().extended()).as("nobody stands").isTrue();
		assertThat(refusal(() -> this.story.opensBid(1)))
			.startsWith("The candidature of Town 1 for this year was refused.");
		this.story.opensBid(2, 1);
		assertThat(this.bidders.names(bid(2))).as("as a partner").isEqualTo("Town 2 + Town 1");
	}

	@Test
	void nothing_is_sent_back_without_saying_what_is_wrong() {
		this.story.opensBid(1).describes(1, Map.of());

		assertThat(refusal(() -> this.story.wantsMended(1, ""))).contains("Nothing was found against the candidature");
	}

	@Test
	void a_partner_does_not_stand_alone_too_nor_in_another_candidature() {
		this.story.opensBid(1, 7).opensBid(2);

		assertThat(refusal(() -> this.story.opensBid(7))).contains("Town 7 stands for this year already.");
		assertThat(refusal(() -> this.partners.add(bid(2), town(7)))).contains("Town 7 stands for this year already.");
		assertThat(refusal(() -> this.partners.add(bid(2), town(1)))).contains("Town 1 stands for this year already.");
		assertThat(refusal(() -> this.partners.add(bid(2), town(2)))).contains("Town 2 stands for this year already.");
		assertThat(this.bidders.names(bid(2))).isEqualTo("Town 2");
	}

	@Test
	void a_city_that_asks_twice_at_once_stands_once() throws Exception {
		Callable<String> ask = () -> refusal(() -> this.story.by(city(3), () -> this.candidatures.open(ID, town(3))));
		var both = Executors.newFixedThreadPool(2);
		try {
			var answers = both.invokeAll(List.of(ask, ask)).stream().map(answer -> {
				try {
					return answer.get();
				}
				catch (Exception broken) {
					return broken.toString();
				}
			}).toList();
			assertThat(answers).containsExactlyInAnyOrder("",
					"Town 3 stands for this year already. " + "A city stands once, alone or as a partner.");
		}
		finally {
			both.shutdown();
		}
		assertThat(this.candidatures.of(ID)).hasSize(1);
	}

	@Test
	void a_partner_that_is_no_member_is_refused() {
		var stranger = this.membership.registerApplicant("Far Away", "IT", true).id();
		this.story.opensBid(1);

		assertThat(refusal(() -> this.partners.add(bid(1), stranger)))
			.contains("Far Away is no member of the Network.");
		assertThat(refusal(() -> this.partners.add(bid(1), "it-nowhere"))).contains("Choose a city of the register.");
		assertThat(refusal(() -> this.candidatures.open(ID, stranger))).contains("only members can host");
	}

	@Test
	void a_partner_that_says_nothing_stands_against_the_candidature() {
		this.story.opensBid(1);
		this.story.by(city(1), () -> {
			this.partners.add(bid(1), town(7));
			return null;
		});
		assertThat(this.story.readersOf("ask-partner")).containsExactly("alternative.it-town-7@example.org",
				"main.it-town-7@example.org");
		this.story.describes(1, Map.of()).passes(1);
		assertThat(refusal(() -> this.story.confirms(1, "eligible"))).contains("Something still stands");
		this.story.agree(1, 7).confirms(1, "eligible");

		assertThat(this.story.readersOf("answer-lead-city")).containsExactly("alternative.it-town-1@example.org",
				"main.it-town-1@example.org");
		assertThat(this.story.state(1)).isEqualTo(State.ELIGIBLE);
	}

	@Test
	void a_partner_that_says_no_after_the_decision_is_told_to_write_to_the_lead_city() {
		this.story.stands(1, 7);

		assertThat(refusal(() -> this.answers.decline(bid(1), town(7)))).contains("decided on already");
		assertThat(refusal(() -> this.answers.agree(bid(1), town(8)))).contains("Town 8 is no partner");
		assertThat(this.bidders.names(bid(1))).isEqualTo("Town 1 + Town 7");
	}

	@Test
	void a_partner_that_is_named_again_is_asked_again() {
		this.story.opensBid(1, 7);
		this.story.by(city(1), () -> {
			this.partners.remove(bid(1), town(7));
			this.partners.add(bid(1), town(7));
			return null;
		});

		assertThat(this.bidders.silent(bid(1))).containsExactly(town(7));
	}

	@Test
	void what_is_due_stands_in_the_calendar_of_the_lead_city() {
		this.story.opensBid(1);
		assertThat(this.story.dates(1)).containsExactly("host-candidature-due 2021-11-14T23:00:00Z");
		this.story.describes(1, Map.of("capacity", 120));
		assertThat(this.story.dates(1)).isEmpty();
		this.story.wantsMended(1, "");
		assertThat(this.story.dates(1)).containsExactly("host-mending-due 2021-09-25T22:00:00Z");
		this.story.withdraws(1);

		assertThat(this.story.dates(1)).isEmpty();
	}

	@Test
	void a_partner_that_leaves_the_network_stands_against_the_candidature() {
		this.story.opensBid(1, 7).describes(1, Map.of());
		this.story.leaves(7);

		assertThat(refusal(() -> this.story.passes(1).confirms(1, "eligible"))).contains("Something still stands");
		assertThat(this.story.state(1)).isEqualTo(State.HANDED_IN);
		assertThat(this.story.readersOf("lose-partner")).contains("main.it-town-1@example.org",
				"secretariat@example.org");
		assertThat(this.story.model("lose-partner")).contains("\"removed\": false", "Town 7");
	}

	@Test
	void what_is_eligible_stands_without_a_partner_that_leaves_the_network() {
		this.story.stands(1, 7).stands(2);
		var file = this.documents.ofCase(bid(1)).get(0).id();
		this.story.leaves(7);
		assertThat(this.bidders.names(bid(1))).isEqualTo("Town 1");
		assertThat(this.story.readersOf("lose-partner")).containsExactly("alternative.it-town-1@example.org",
				"main.it-town-1@example.org", "secretariat@example.org");
		assertThat(this.story.model("lose-partner")).contains("\"removed\": true", "Town 7");
		assertThat(this.documents.readable(file, "seventh", Set.of("city-" + town(7)))).isEmpty();

		this.story.isVoted(Map.of(bid(1), 50, bid(2), 20));
		assertThat(this.story.readersOf("congratulate-host")).containsExactly("alternative.it-town-1@example.org",
				"main.it-town-1@example.org");
	}

	@Test
	void a_city_leaves_the_network_also_where_its_candidature_is_over() {
		this.story.stands(1);
		this.transaction.executeWithoutResult(status -> this.selections.become(ID, Selection.State.NO_HOST));
		this.story.leaves(1);

		assertThat(this.register.city(town(1)).state()).isEqualTo(City.State.WITHDRAWN);
		assertThat(this.story.state(1)).isEqualTo(State.ELIGIBLE);
	}

	@Test
	void the_head_who_decides_while_the_city_withdraws_waits_before_the_candidature_is_taken() throws Exception {
		this.story.opensBid(1).describes(1, Map.of()).passes(1);
		var head = Executors.newSingleThreadExecutor();
		try {
			var decided = this.transaction.execute(status -> {
				this.selections.lock(ID);
				var deciding = head.submit(() -> this.examinations.decide(bid(1), true, ""));
				waitsForALock();
				this.sql.sql("SET LOCAL lock_timeout = '5s'").update();
				this.candidatures.lock(bid(1));
				return deciding;
			});
			decided.get(30, TimeUnit.SECONDS);
		}
		finally {
			head.shutdown();
		}
		assertThat(this.story.state(1)).isEqualTo(State.ELIGIBLE);
	}

	@Test
	void a_lead_city_that_leaves_the_network_stands_no_more() {
		this.story.stands(1).stands(2);
		this.story.leaves(1);
		this.story.callEnds();

		assertThat(this.story.state(1)).isEqualTo(State.WITHDRAWN);
		assertThat(this.story.waiting(bid(1))).isEmpty();
		assertThat(this.candidatures.standing(ID)).extracting(each -> each.cityId()).containsExactly(town(2));
	}

	@Test
	void the_clock_decides_whether_a_candidature_is_in_time_and_not_the_timer() {
		this.story.opensBid(1).opensBid(2);
		var deadline = this.story.selection().deadline();
		assertThat(deadline).isEqualTo("2021-11-14T23:00:00Z");

		this.clock.to(deadline.minus(Duration.ofMillis(500)));
		this.story.describesNow(1);
		this.clock.to(deadline);
		assertThat(refusal(() -> this.story.describesNow(2))).contains("The time is over");
		assertThat(refusal(() -> this.story.opensBid(3))).contains("The call for host cities of 2024 is over.");

		this.story.callEnds();
		assertThat(List.of(this.story.state(1), this.story.state(2))).containsExactly(State.HANDED_IN, State.LAPSED);
	}

	@Test
	void a_conference_that_ends_before_it_begins_is_refused_at_its_field() {
		this.story.opensBid(1);

		assertThat(refusal(() -> this.story.describes(1, Map.of("lastDay", "2024-06-01"))))
			.contains("The last day cannot be before the first.");
		assertThat(refusal(() -> this.story.describes(1, Map.of("currency", "euro")))).isNotEmpty();
		for (var none : new String[] { "XXX", "XAU", "QQQ" }) {
			assertThat(refusal(() -> this.story.describes(1, Map.of("currency", none))))
				.contains(none + " is not a currency of ISO 4217");
		}
		assertThat(refusal(() -> this.story.describes(1, Map.of("vision", "word ".repeat(501))))).contains("500");
	}

	@Test
	void a_year_has_one_choice_and_days_that_make_sense() {
		assertThat(refusal(() -> this.story.begins(Map.of("year", 2024)))).contains("The host of 2024 is being chosen");
		assertThat(refusal(() -> this.story.begins(Map.of("year", 2021)))).contains("for the years 2022 to 2025");
		assertThat(refusal(() -> this.story.begins(Map.of("year", 2025, "lastDay", "2021-09-14")))).contains("is over");
		assertThat(refusal(
				() -> this.story.begins(Map.of("year", 2025, "lastDay", "2021-10-01", "ballotOn", "2021-09-30"))))
			.contains("The ballot opens after 1 October 2021");
		assertThat(refusal(
				() -> this.story.begins(Map.of("year", 2025, "lastDay", "2021-10-01", "ballotOn", "2021-10-09"))))
			.as("a week to read the booklet")
			.contains("If the call ends on 1 October 2021, the ballot opens on 10 October 2021 at the earliest");
		this.story.begins(Map.of("year", 2025, "lastDay", "2021-10-01", "ballotOn", "2021-10-10"));
	}

	@Test
	void a_candidature_is_withdrawn_and_taken_up_again_while_the_call_is_open() {
		this.story.opensBid(1, 7).describes(1, Map.of()).withdraws(1);
		assertThat(this.story.waiting(bid(1))).isEmpty();
		this.story.opensBid(7);
		assertThat(refusal(() -> this.story.opensBid(7))).contains("stands for this year already");

		assertThat(this.story.state(1)).isEqualTo(State.WITHDRAWN);
		assertThat(this.story.readersOf("withdraw-candidature")).contains("secretariat@example.org").hasSize(5);
	}

	@Test
	void a_candidature_that_is_taken_up_again_is_told_again_what_was_decided() {
		this.story.opensBid(1, 7).describes(1, Map.of("capacity", 120)).wantsMended(1, "");
		var file = this.documents.ofCase(bid(1)).get(0).id();
		assertThat(this.documents.readable(file, "seventh", Set.of("city-" + town(7)))).isPresent();
		this.story.withdraws(1);
		later();
		this.story.opensBid(1);
		assertThat(this.documents.readable(file, "seventh", Set.of("city-" + town(7)))).as("no partner any more")
			.isEmpty();
		this.story.describes(1, Map.of("capacity", 130)).wantsMended(1, "");
		assertThat(this.story.readersOf("mend-candidature")).as("two cities, then one").hasSize(4 + 2);

		this.story.mends(1, Map.of()).passes(1).confirms(1, "eligible").withdraws(1);
		later();
		this.story.opensBid(1).describes(1, Map.of()).passes(1).confirms(1, "refused");
		assertThat(this.story.readersOf("decide-eligibility")).as("twice").hasSize(4);
		assertThat(this.story.state(1)).isEqualTo(State.REFUSED);
	}

	private void later() {
		this.clock.to(this.clock.now().plusSeconds(3600));
	}

	private void waitsForALock() {
		while (this.sql.sql("SELECT count(*) FROM pg_locks WHERE NOT granted").query(Long.class).single() == 0) {
			Thread.onSpinWait();
		}
	}

	private static String refusal(ThrowingCallable action) {
		return Sentence.of(action);
	}

}
