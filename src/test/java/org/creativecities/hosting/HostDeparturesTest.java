package org.creativecities.hosting;

import java.util.Map;
import java.util.Set;

import org.creativecities.Jobs;
import org.creativecities.ProductTest;
import org.creativecities.hosting.award.Agreements;
import org.creativecities.hosting.award.Award;
import org.creativecities.hosting.award.Awards;
import org.creativecities.hosting.award.Changes;
import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.hosting.selection.Reasons;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.selection.SelectionLog;
import org.creativecities.hosting.vote.Complaints;
import org.creativecities.invariants.Invariants;
import org.creativecities.network.Membership;
import org.creativecities.network.events.CityLeft;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.hosting.HostCityStory.ID;
import static org.creativecities.hosting.HostCityStory.bid;
import static org.creativecities.hosting.HostCityStory.city;
import static org.creativecities.hosting.HostCityStory.town;

/** Cities that win and leave the Network, or say early that they do not host. */
@ProductTest
class HostDeparturesTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Agreements agreements;

	@Autowired
	private Awards awards;

	@Autowired
	private Changes changes;

	@Autowired
	private SelectionLog log;

	@Autowired
	private Membership membership;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Invariants invariants;

	@Autowired
	private Jobs jobs;

	private HostCityStory story;

	/** Town 1 before town 2 with town 7 before town 3. */
	@BeforeEach
	void announced() {
		this.story = new HostCityStory(this.product);
		this.story.begins().stands(1).stands(2, 7).stands(3);
		this.story.isVoted(Map.of(bid(1), 50, bid(2), 20, bid(3), 10));
	}

	@Test
	void if_the_winner_leaves_before_it_is_asked_the_next_in_order_is_asked_whether_it_hosts() {
		leaves(1);
		this.story.contestIsOver();

		assertThat(this.awards.of(ID).get(0).state()).isEqualTo(Award.State.FAILED);
		assertThat(this.awards.of(ID).get(0).reason()).hasValue(Reasons.LEFT_NETWORK);
		assertThat(this.story.model("withdraw-award")).contains("has left the Network", "a quitté le Réseau");
		assertThat(this.story.readersOf("offer-hosting")).as("asked first, with its partner").hasSize(4);
		assertThat(this.story.readersOf("offer-agreement")).isEmpty();
		this.story.completes(city(2), ID, "Activity_AcceptHosting", Map.of("answer", "yes")).signs();
		assertThat(this.story.host()).isEqualTo(town(2));
		assertThat(this.invariants.broken()).isEmpty();
	}

	@Test
	void a_city_that_leaves_while_it_is_asked_gives_hosting_to_the_next() {
		this.story.contestIsOver();
		leaves(1);
		assertThat(this.awards.present(ID).orElseThrow().cityId()).as("before it signs").hasValue(town(2));

		leaves(2);
		assertThat(this.awards.present(ID).orElseThrow().cityId()).as("before it answers").hasValue(town(3));
		this.story.completes(city(3), ID, "Activity_AcceptHosting", Map.of("answer", "yes"));
		leaves(3);
		assertThat(this.story.waiting()).as("nobody is left").contains("Activity_DesignateByAgreement");
		assertThat(this.invariants.broken()).isEmpty();
	}

	@Test
	void a_city_that_is_no_member_signs_nothing() {
		this.story.contestIsOver();
		this.membership.leave(town(1), this.story.today());

		assertThat(Sentence.of(() -> this.story.signs())).contains("Town 1 has left the Network and cannot host.");
		assertThat(this.invariants.broken()).singleElement()
			.asString()
			.contains("offered to it-town-1, which has left");
		hearsThatItLeft(1);
		assertThat(this.awards.present(ID).orElseThrow().cityId()).hasValue(town(2));
	}

	@Test
	void if_an_agreed_host_leaves_the_head_decides_on_its_conference() {
		this.story.contestIsOver().signs();
		leaves(2);
		assertThat(this.changes.of(ID)).as("which does not host").isEmpty();

		leaves(1);
		assertThat(this.changes.open(ID).orElseThrow().happened()).contains("Town 1 has left", "a quitté le Réseau");
		assertThat(this.story.readersOf("lose-host")).as("it had no partner")
			.containsExactly("secretariat@example.org");
		this.story.head("Activity_DecideOnConference", Map.of("answer", "cancelled", "reason", "No host is left."));
		assertThat(this.story.selection().state()).isEqualTo(Selection.State.CANCELLED);
		assertThat(this.story.readersOf("tell-of-change")).hasSize(176);
	}

	@Test
	void if_a_partner_of_an_agreed_host_leaves_lead_city_and_officers_are_told_too() {
		leaves(1);
		this.story.contestIsOver();
		this.story.completes(city(2), ID, "Activity_AcceptHosting", Map.of("answer", "yes")).signs();
		assertThat(this.story.readersOf("lose-partner")).isEmpty();
		leaves(7);

		assertThat(this.story.readersOf("lose-partner")).containsExactly("alternative.it-town-2@example.org",
				"main.it-town-2@example.org", "secretariat@example.org");
		assertThat(this.story.model("lose-partner")).contains("\"host\": true", "Town 7");
		assertThat(this.changes.open(ID).orElseThrow().happened()).contains("Town 7 has left");
	}

	@Test
	void if_an_agreed_host_leaves_while_the_head_has_a_report_the_head_decides_on_that_next() {
		leaves(1);
		this.story.contestIsOver();
		this.story.completes(city(2), ID, "Activity_AcceptHosting", Map.of("answer", "yes")).signs();
		reports("The hall is flooded.");
		leaves(2);
		leaves(7);

		assertThat(this.story.readersOf("lose-host")).as("its partner and the officers, at once")
			.containsExactly("alternative.it-town-7@example.org", "main.it-town-7@example.org",
					"secretariat@example.org");
		assertThat(this.story.model("lose-host")).contains("Town 2", "1 July 2024 to 5 July 2024",
				"du 1er juillet 2024 au 5 juillet 2024");
		assertThat(this.changes.of(ID)).as("one after the other").hasSize(1);

		this.story.head("Activity_DecideOnConference", Map.of("answer", "held", "reason", "It is dry again."));
		assertThat(this.changes.open(ID).orElseThrow().happened()).contains("Town 2 + Town 7 has left",
				"a quitté le Réseau");
		assertThat(this.log.of(ID)).filteredOn(entry -> entry.what().equals("reported"))
			.extracting(SelectionLog.Entry::by)
			.as("the product, and an officer before")
			.containsExactly("system", "officer");
		this.story.head("Activity_DecideOnConference", Map.of("answer", "held", "reason", "The region hosts it."));
		assertThat(this.changes.open(ID)).as("each departure is decided on once").isEmpty();
	}

	@Test
	void if_the_conference_is_cancelled_nobody_decides_on_a_host_that_left_meanwhile() {
		this.story.contestIsOver().signs();
		reports("The hall is flooded.");
		leaves(1);
		this.story.head("Activity_DecideOnConference", Map.of("answer", "cancelled", "reason", "No hall is left."));

		assertThat(this.changes.open(ID)).isEmpty();
		assertThat(this.story.selection().state()).isEqualTo(Selection.State.CANCELLED);
	}

	@Test
	void what_follows_from_a_departure_is_done_by_the_product_and_not_by_who_records_it() {
		leaves(1);
		this.story.contestIsOver();
		declines(2, "Elections.");

		assertThat(this.log.of(ID)).filteredOn(entry -> entry.what().equals("city-left"))
			.extracting(SelectionLog.Entry::by)
			.containsExactly("system");
		assertThat(this.log.of(ID)).filteredOn(entry -> entry.what().equals("award-failed"))
			.extracting(SelectionLog.Entry::by)
			.containsOnly("system")
			.hasSize(2);
		assertThat(this.log.of(ID)).filteredOn(entry -> entry.what().equals("declined"))
			.extracting(SelectionLog.Entry::by)
			.as("a person does")
			.containsExactly("main.it-town-2");
	}

	@Test
	void if_a_host_by_agreement_leaves_the_head_decides_too() {
		this.story.contestIsOver();
		leaves(1);
		leaves(2);
		leaves(3);
		this.story.head("Activity_DesignateByAgreement", Map.of("where", "city", "city", "Town 50, IT", "agreed", true,
				"firstDay", "2024-06-03", "lastDay", "2024-06-06", "reason", "It volunteers."));
		leaves(50);

		assertThat(this.changes.open(ID).orElseThrow().happened()).contains("Town 50");
	}

	@Test
	void who_says_before_the_offer_that_it_does_not_host_is_passed_over() {
		declines(1, "The hall burnt down.");
		declines(2, "Elections.");
		assertThat(Sentence.of(() -> declines(2, "Once more."))).contains("not awarded to this city");
		this.story.contestIsOver();

		assertThat(this.awards.of(ID).get(0).reason()).hasValue("The hall burnt down.");
		assertThat(this.story.readersOf("withdraw-award")).containsExactly("alternative.it-town-1@example.org",
				"main.it-town-1@example.org");
		assertThat(this.awards.present(ID).orElseThrow().cityId()).as("the second is passed over").hasValue(town(3));
		assertThat(this.invariants.broken()).isEmpty();
	}

	@Test
	void who_does_not_host_stands_no_more_if_it_is_voted_anew() {
		declines(2, "Elections.");
		this.story.by(city(20), () -> {
			this.product.getBean(Complaints.class).file(ID, town(20), "No letter came.");
			return null;
		});
		this.jobs.runDue();
		this.story.head("Activity_DecideComplaint", Map.of("answer", "again", "reason", "None came."));

		assertThat(this.story.state(2)).isEqualTo(Candidature.State.WITHDRAWN);
		assertThat(this.story.waiting(ID + "-2")).containsExactly("Activity_PrepareBallot");
	}

	private void reports(String happened) {
		this.product.getBean(TaskList.class)
			.start(new Person("officer", Set.of("secretariat")), "host-change",
					Map.of("year", 2024, "happened", happened));
		this.jobs.runDue();
	}

	private void leaves(int number) {
		this.story.leaves(number);
	}

	private void hearsThatItLeft(int number) {
		this.transaction.executeWithoutResult(status -> this.product.publishEvent(new CityLeft(town(number))));
		this.jobs.runDue();
	}

	private void declines(int number, String reason) {
		this.story.by(city(number), () -> {
			this.agreements.decline(ID, town(number), reason);
			return null;
		});
		this.jobs.runDue();
	}

}
