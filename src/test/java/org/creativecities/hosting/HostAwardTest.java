package org.creativecities.hosting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.creativecities.ClockTravel;
import org.creativecities.Jobs;
import org.creativecities.ProductTest;
import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.BallotSubjects;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Preparation;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.hosting.award.Agreements;
import org.creativecities.hosting.award.Awards;
import org.creativecities.hosting.candidature.Candidature.State;
import org.creativecities.hosting.candidature.CandidatureWithdrawals;
import org.creativecities.hosting.candidature.Eligibility;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.vote.Complaints;
import org.creativecities.hosting.vote.HostBallots;
import org.creativecities.mail.Bilingual;
import org.creativecities.network.Membership;
import org.creativecities.settings.SettingsCatalogue;
import org.creativecities.workflow.DateWords;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.creativecities.hosting.HostCityStory.ID;
import static org.creativecities.hosting.HostCityStory.bid;
import static org.creativecities.hosting.HostCityStory.city;
import static org.creativecities.hosting.HostCityStory.town;

/** What happens while members vote on a host, and after the result is announced. */
@ProductTest
class HostAwardTest {

	private static final String AGAIN = ID + "-2";

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Ballots ballots;

	@Autowired
	private BallotSubjects subjects;

	@Autowired
	private HostBallots votes;

	@Autowired
	private Roll roll;

	@Autowired
	private Complaints complaints;

	@Autowired
	private Agreements agreements;

	@Autowired
	private Awards awards;

	@Autowired
	private CandidatureWithdrawals withdrawals;

	@Autowired
	private Membership membership;

	@Autowired
	private TaskList tasks;

	@Autowired
	private Jobs jobs;

	@Autowired
	private ClockTravel clock;

	@Autowired
	private JdbcClient sql;

	private HostCityStory story;

	@BeforeEach
	void begin() {
		this.story = new HostCityStory(this.product);
		this.story.begins();
	}

	@Test
	void a_candidature_withdrawn_while_members_vote_stops_their_vote_and_it_is_held_anew() {
		this.story.stands(1).stands(2).stands(3).callEnds().committeeAdvises().ballotOpens();
		this.story.votes(Map.of(bid(3), 20));
		this.story.withdraws(3);

		assertThat(this.ballots.round(ID).orElseThrow().number()).as("a round anew").isEqualTo(2);
		assertThat(this.ballots.round(ID).orElseThrow().options()).extracting(option -> option.key())
			.containsExactlyInAnyOrder(bid(1), bid(2));
		this.story.votes(Map.of(bid(1), 40, bid(2), 20));
		this.story.isDecided();
		assertThat(this.story.readersOf("congratulate-host")).contains("main.it-town-1@example.org");
		assertThat(this.story.readersOf("thank-candidate")).as("town 3 was no candidate any more")
			.containsExactly("alternative.it-town-2@example.org", "main.it-town-2@example.org");
	}

	@Test
	void if_one_is_left_after_a_withdrawal_members_confirm_it_in_another_ballot() {
		this.story.stands(1).stands(2).callEnds().committeeAdvises().ballotOpens();
		joins("New Town");
		this.story.withdraws(2);

		assertThat(this.ballots.get(ID).state()).isEqualTo(Ballot.State.ANNULLED);
		assertThat(this.votes.last(ID).orElseThrow().id()).isEqualTo(AGAIN);
		assertThat(this.ballots.get(AGAIN).candidates()).extracting(option -> option.key())
			.containsExactly(bid(1), "no");
		assertThat(this.story.waiting(AGAIN)).containsExactly("Activity_PrepareBallot");
		assertThat(this.story.readersOf("publish-booklet")).as("the booklet twice").hasSize(360);
		opensAgain();
		assertThat(this.roll.electorate(AGAIN)).as("those that joined meanwhile do not vote")
			.isEqualTo(this.roll.electorate(ID));
	}

	@Test
	void after_a_result_that_was_set_aside_whoever_is_a_member_then_votes() {
		announced();
		joins("New Town");
		files(20, "Forty cities got no letter.");
		this.story.head("Activity_DecideComplaint", Map.of("answer", "again", "reason", "They got none."));
		opensAgain();

		assertThat(this.roll.electorate(AGAIN)).hasSize(91).anyMatch(elector -> elector.name().equals("New Town"));
	}

	@Test
	void a_lead_city_that_leaves_after_the_close_does_not_stand_when_members_vote_anew() {
		announced();
		this.story.leaves(2);
		assertThat(this.story.state(2)).as("too late for this vote").isEqualTo(State.ELIGIBLE);
		files(20, "Forty cities got no letter.");
		this.story.head("Activity_DecideComplaint", Map.of("answer", "again", "reason", "They got none."));

		assertThat(this.votes.get(AGAIN).booklet()).containsExactlyInAnyOrder(bid(1), bid(3));
		assertThat(this.story.state(2)).isEqualTo(State.WITHDRAWN);
		assertThat(this.story.readersOf("withdraw-candidature")).contains("main.it-town-7@example.org");
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void if_one_is_left_before_the_opening_nobody_prepares_or_waits_for_a_ballot_that_cannot_be_held(
			boolean announced) {
		this.story.stands(1).stands(2).callEnds().committeeAdvises();
		if (announced) {
			this.story.prepared();
			this.story.does("officer", "Activity_PrepareBallot", Map.of("prepared", true));
		}
		this.story.withdraws(2);

		assertThat(this.ballots.get(ID).state()).isEqualTo(Ballot.State.ANNULLED);
		assertThat(this.ballots.rounds(ID)).isEmpty();
		assertThat(this.story.waiting()).as("at the first ballot")
			.doesNotContain("Activity_PrepareBallot", "Event_Opening");
		assertThat(this.votes.last(ID).orElseThrow().id()).isEqualTo(AGAIN);
		assertThat(this.ballots.get(AGAIN).candidates()).extracting(option -> option.key())
			.containsExactly(bid(1), "no");
		assertThat(this.story.waiting(AGAIN)).containsExactly("Activity_PrepareBallot");
	}

	@Test
	void after_the_close_nobody_withdraws() {
		this.story.stands(1).stands(2).callEnds().committeeAdvises().ballotOpens();
		this.story.votes(Map.of(bid(1), 40, bid(2), 20));
		this.clock.to(this.ballots.round(ID).orElseThrow().closesAt());

		assertThat(refusal(() -> this.withdrawals.withdraw(bid(1), "Too late."))).isNotEmpty();
		assertThat(this.story.state(1).isAlive()).isTrue();
	}

	@Test
	void if_the_quorum_is_missed_the_head_decides_whether_the_result_counts() {
		this.story.stands(1).stands(2).callEnds().committeeAdvises().ballotOpens();
		this.story.votes(Map.of(bid(1), 7, bid(2), 3));
		this.story.timeIsOver();
		this.story.isDecided();
		assertThat(this.story.waiting()).contains("Activity_DecideOnResult");
		assertThat(this.story.readersOf("announce-result")).isEmpty();

		this.story.head("Activity_DecideOnResult", Map.of("decision", "stands", "reason", "Time presses."));
		assertThat(this.story.model("announce-result")).contains("10 of 90 cities voted", "\"quorum\": false");
	}

	@Test
	void if_nobody_votes_the_head_says_how_the_choice_goes_on() {
		this.story.stands(1).stands(2).callEnds().committeeAdvises().ballotOpens();
		this.story.timeIsOver().timeIsOver();

		assertThat(this.votes.of(ID)).as("nothing is voted anew by itself").hasSize(1);
		this.story.head("Activity_DecideHowToGoOn", Map.of("answer", "anew", "reason", "After the holidays."));
		assertThat(this.story.waiting(AGAIN)).containsExactly("Activity_PrepareBallot");
	}

	@Test
	void a_result_without_quorum_that_does_not_count_is_voted_anew() {
		this.story.stands(1).stands(2).callEnds().committeeAdvises().ballotOpens();
		this.story.votes(Map.of(bid(1), 3));
		this.story.timeIsOver();
		this.story.isDecided();
		this.story.head("Activity_DecideOnResult", Map.of("decision", "annul", "reason", "Hardly anybody voted."));
		assertThat(this.votes.of(ID)).as("nothing is voted anew by itself").hasSize(1);
		this.story.head("Activity_DecideHowToGoOn", Map.of("answer", "anew", "reason", "After the holidays."));

		assertThat(this.story.waiting(AGAIN)).containsExactly("Activity_PrepareBallot");
	}

	@Test
	void a_complaint_that_is_rejected_leaves_the_result_and_the_rest_of_the_time() {
		announced();
		files(20, "We got no letter.");
		files(21, "Nor did we.");
		assertThat(refusal(() -> this.story.by(city(20), () -> {
			this.complaints.file(ID, town(20), "Once more.");
			return null;
		}))).contains("Town 20 has contested this result already.");
		this.story.head("Activity_DecideComplaint", Map.of("answer", "stands", "reason", "It was sent."));
		this.story.head("Activity_DecideComplaint", Map.of("answer", "stands", "reason", "It was sent, too."));

		assertThat(this.story.readersOf("decide-complaint")).hasSize(4);
		assertThat(this.sql
			.sql("SELECT model ->> 'complaint' FROM letter WHERE template = 'hosting/decide-complaint' "
					+ "AND email LIKE 'main.%' ORDER BY email")
			.query(String.class)
			.list()).as("each reads its own").containsExactly("We got no letter.", "Nor did we.");
		assertThat(this.story.waiting()).doesNotContain("Activity_ConcludeHostAgreement");
		this.story.contestIsOver();
		assertThat(this.story.waiting()).contains("Activity_ConcludeHostAgreement");
		assertThat(refusal(() -> this.complaints.file(ID, town(22), "Late."))).contains("cannot be contested just now");
	}

	@Test
	void a_complaint_that_is_upheld_sets_the_result_aside_and_it_is_voted_anew() {
		announced();
		files(20, "Forty cities got no letter.");
		files(21, "Nor did we.");
		this.story.head("Activity_DecideComplaint", Map.of("answer", "again", "reason", "They got none."));

		assertThat(this.complaints.of(ID)).as("nobody waits").allMatch(each -> each.stands().isPresent());
		assertThat(this.story.readersOf("decide-complaint")).contains("main.it-town-21@example.org").hasSize(4);
		assertThat(this.story.readersOf("set-result-aside")).hasSize(180);
		assertThat(this.votes.get(ID).setAside()).isTrue();
		assertThat(this.story.waiting(AGAIN)).containsExactly("Activity_PrepareBallot");
		assertThat(this.ballots.get(ID).state()).as("what was published stays").isEqualTo(Ballot.State.PUBLISHED);
		assertThat(this.subjects.fallen(ID)).get()
			.extracting(Bilingual::en, STRING)
			.contains("no longer holds: a complaint against it was upheld");
	}

	@Test
	void a_vote_that_chose_nobody_is_contested_and_held_anew() {
		this.story.stands(1).isVoted(Map.of(bid(1), 20, "no", 30));
		files(20, "The paper said nothing of the dates.");
		this.story.head("Activity_DecideComplaint", Map.of("answer", "again", "reason", "It did not."));

		assertThat(this.story.waiting(AGAIN)).containsExactly("Activity_PrepareBallot");
		assertThat(this.ballots.get(AGAIN).candidates()).extracting(option -> option.key())
			.containsExactly(bid(1), "no");
	}

	@Test
	void who_had_no_vote_or_says_nothing_cannot_contest() {
		announced();
		var late = joins("New Town");

		assertThat(refusal(() -> this.complaints.file(ID, late, "Why?"))).contains("New Town had no vote");
		assertThat(refusal(() -> this.complaints.file(ID, town(20), " "))).contains("Say in at most");
	}

	@Test
	void if_the_winner_does_not_sign_the_next_in_order_is_asked_and_hosts() {
		announced();
		this.story.contestIsOver();
		this.story.officer("Activity_ConcludeHostAgreement", Map.of("answer", "failed", "reason", "No hall any more."));
		assertThat(this.story.readersOf("withdraw-award")).containsExactly("alternative.it-town-1@example.org",
				"main.it-town-1@example.org");
		assertThat(this.story.model("withdraw-award")).contains("No hall any more.");
		assertThat(this.story.readersOf("offer-hosting")).as("with the partner").hasSize(4);

		this.story.completes(city(2), ID, "Activity_AcceptHosting", Map.of("answer", "yes")).signs();
		assertThat(this.story.host()).isEqualTo(town(2));
		assertThat(this.story.selection().state()).isEqualTo(Selection.State.AGREED);
	}

	@Test
	void if_nobody_signs_answers_or_accepts_a_host_is_found_by_agreement() {
		announced();
		this.story.contestIsOver();
		assertThat(refusal(() -> declines(2, "We do not want it."))).contains("not awarded to this city");
		assertThat(this.story.dates(1)).hasSize(1).first().asString().startsWith("host-agreement-due");
		declines(1, "The hall burnt down.");
		assertThat(this.story.dates(1)).isEmpty();
		assertThat(this.story.dates(2)).hasSize(1).first().asString().startsWith("host-answer-due");
		assertThat(this.story.waiting()).as("offered to the second").contains("Activity_AcceptHosting");
		this.story.at(this.awards.present(ID).orElseThrow().until());
		assertThat(this.story.readersOf("offer-hosting")).as("no answer: then the third").hasSize(6);
		this.story.completes(city(3), ID, "Activity_AcceptHosting", Map.of("answer", "yes"));
		this.story.at(this.awards.present(ID).orElseThrow().until());

		assertThat(this.story.waiting()).as("sixty days without a signature").contains("Activity_DesignateByAgreement");
		assertThat(this.story.selection().state()).isEqualTo(Selection.State.SEEKING);
		var nothing = new HashMap<>(designated("Town 50, IT"));
		nothing.remove("agreed");
		assertThat(refusal(() -> this.story.head("Activity_DesignateByAgreement", nothing))).as("no word of the city")
			.isNotEmpty();
		assertThat(refusal(() -> this.story.head("Activity_DesignateByAgreement", designated("Nowhere, IT"))))
			.contains("“Nowhere, IT” is no member city");
		var nowhere = new HashMap<String, Object>(Map.of("where", "nowhere", "reason", "Nobody can."));
		this.story.head("Activity_DesignateByAgreement", nowhere);
		assertThat(this.story.selection().state()).isEqualTo(Selection.State.NO_HOST);
		assertThat(this.story.readersOf("end-without-host")).hasSize(180);
		assertThat(this.story.waiting()).isEmpty();
	}

	@Test
	void an_agreement_has_days_that_make_sense() {
		announced();
		this.story.contestIsOver();

		assertThat(refusal(() -> agrees("2030-01-01", "2024-07-01", "2024-07-05"))).contains("later than today");
		assertThat(refusal(() -> agrees("2021-12-01", "2025-07-01", "2025-07-05"))).contains("Both days lie in 2024.");
		assertThat(refusal(() -> agrees("2021-12-01", "2024-07-05", "2024-07-01")))
			.contains("The last day cannot be before the first.");
		assertThat(refusal(() -> agrees("2021-12-01", "2024-07-01", "2024-07-06"))).contains("lasts 3 to 5 days.");
	}

	@Test
	void two_conferences_are_not_held_on_the_same_days() {
		another(2023, "2024-07-05");
		this.story.opensBid(1).describes(1, Map.of());
		assertThat(this.product.getBean(Eligibility.class).defects(bid(1))).extracting(defect -> defect.en())
			.containsExactly("On these days another agreed conference is held.");
	}

	@Test
	void a_postponed_conference_meets_no_other_and_lasts_as_long_as_any() {
		hosted();
		another(2025, "2025-07-05");
		reports();
		assertThat(refusal(() -> postpones("2025-07-01", "2025-07-12"))).contains("lasts 3 to 5 days.");
		assertThat(refusal(() -> postpones("2025-07-01", "2025-07-05")))
			.contains("On these days the conference of 2025 is held");
		this.story.head("Activity_DecideOnConference", Map.of("answer", "postponed", "firstDay", "2025-07-01",
				"lastDay", "2025-07-05", "later", true, "reason", "A pandemic."));
		assertThat(this.awards.agreed("HOST-2025").orElseThrow().from()).as("moved along")
			.hasValue(LocalDate.parse("2026-07-05"));
	}

	@Test
	void the_clock_decides_whether_an_agreement_is_in_time_and_not_the_timer() {
		announced();
		this.story.contestIsOver();
		this.clock.to(this.awards.present(ID).orElseThrow().until());
		assertThat(refusal(() -> agrees("2021-12-01", "2024-07-01", "2024-07-05")))
			.contains("The time to answer is over");

		this.jobs.runDue();
		this.clock.to(this.awards.present(ID).orElseThrow().until());
		assertThat(refusal(() -> this.story.completes(city(2), ID, "Activity_AcceptHosting", Map.of("answer", "yes"))))
			.contains("The time to answer is over");
	}

	@Test
	void a_city_that_does_not_host_when_asked_says_why() {
		announced();
		this.story.contestIsOver();
		declines(1, "The hall burnt down.");
		assertThat(refusal(() -> this.story.completes(city(2), ID, "Activity_AcceptHosting", Map.of("answer", "no"))))
			.isNotEmpty();
		this.story.completes(city(2), ID, "Activity_AcceptHosting", Map.of("answer", "no", "reason", "Elections."));

		assertThat(this.awards.of(ID).get(1).reason()).hasValue("Elections.");
		assertThat(this.awards.present(ID).orElseThrow().cityId()).hasValue(town(3));
	}

	@Test
	void what_is_reported_meanwhile_does_not_change_what_members_are_told() {
		hosted();
		reports();
		decidesNow(Map.of("answer", "postponed", "firstDay", "2026-07-06", "lastDay", "2026-07-10", "reason",
				"A pandemic."));
		reports();
		this.jobs.runDue();

		assertThat(this.story.model("tell-of-change")).contains("\"postponed\": true", "6 July 2026", "A pandemic.");
		this.story.head("Activity_DecideOnConference", Map.of("answer", "held", "reason", "Borders are open."));
		assertThat(this.story.readersOf("tell-of-change")).as("one letter to each").hasSize(180);
	}

	@Test
	void force_majeure_postpones_a_conference_and_all_members_are_told() {
		hosted();
		assertThat(this.sql.sql("SELECT day::text FROM city_fact WHERE removed_at IS NULL").query(String.class).list())
			.containsExactly("2024-07-01");
		reports();
		assertThat(refusal(this::reports)).contains("The head already decides on the conference of 2024.");
		assertThat(refusal(() -> postpones("2024-05-01", "2024-05-04")))
			.contains("A postponed conference begins after");
		assertThat(refusal(() -> postpones("2029-05-01", "2029-05-04"))).contains("at most 4 years");
		postpones("2026-07-06", "2026-07-10");

		assertThat(this.story.readersOf("tell-of-change")).hasSize(180);
		assertThat(this.story.model("tell-of-change")).contains("6 July 2026", "10 juillet 2026", "A pandemic.");
		assertThat(this.sql.sql("SELECT day::text FROM city_fact WHERE removed_at IS NULL").query(String.class).list())
			.as("remembered on the new day")
			.containsExactly("2026-07-06");
		assertThat(this.story.selection().state()).isEqualTo(Selection.State.AGREED);
	}

	@Test
	void force_majeure_cancels_a_conference() {
		hosted();
		reports();
		this.story.head("Activity_DecideOnConference", Map.of("answer", "cancelled", "reason", "War."));

		assertThat(this.story.selection().state()).isEqualTo(Selection.State.CANCELLED);
		assertThat(this.story.model("tell-of-change")).contains("\"postponed\": false", "War.");
		assertThat(this.sql.sql("SELECT count(*) FROM city_fact WHERE removed_at IS NULL").query(Long.class).single())
			.isZero();
		assertThat(refusal(() -> this.story.begins()))
			.contains("The conference of 2024 was cancelled, and the year stays without one. Choose another year.");
	}

	@Test
	void nothing_is_signed_before_the_time_to_contest_the_result_is_over() {
		announced();
		this.story.contestIsOver();
		var offered = this.story.today();

		assertThat(refusal(() -> agrees(offered.minusDays(1).toString(), "2024-07-01", "2024-07-05")))
			.contains("The agreement cannot be signed before " + DateWords.day(offered, Locale.ENGLISH));
		agrees(offered.toString(), "2024-07-01", "2024-07-05");
		assertThat(this.story.host()).isEqualTo(town(1));
	}

	@Test
	void a_year_without_a_host_cannot_be_postponed() {
		assertThat(refusal(this::reports)).contains("No host is agreed for 2024.");
	}

	@Test
	void where_candidate_cities_may_not_choose_themselves_they_choose_another_or_abstain() {
		this.product.getBean(SettingsCatalogue.class).change("hosting.self-vote", "no", "For this test.", 0, "head");
		this.story.stands(1).stands(2, 7).callEnds().committeeAdvises().ballotOpens();

		assertThat(refusal(() -> this.story.votes(town(1), bid(1)))).contains("do not vote for themselves");
		assertThat(refusal(() -> this.story.votes(town(7), bid(2)))).contains("do not vote for themselves");
		this.story.votes(town(1), bid(2));
		this.story.votes(town(7), "");
	}

	/** Town 1 before town 2 with town 7 before town 3. */
	private void announced() {
		this.story.stands(1).stands(2, 7).stands(3).isVoted(Map.of(bid(1), 50, bid(2), 20, bid(3), 10));
	}

	private void hosted() {
		announced();
		this.story.contestIsOver().signs();
	}

	private void files(int number, String words) {
		this.story.by(city(number), () -> {
			this.complaints.file(ID, town(number), words);
			return null;
		});
		this.jobs.runDue();
	}

	private String joins(String name) {
		var city = this.membership.registerApplicant(name, "IT", true).id();
		this.membership.admit(city, "film", this.story.today());
		return city;
	}

	/** The second ballot is prepared and open. */
	private void opensAgain() {
		var preparation = this.product.getBean(Preparation.class);
		HostCityStory.HOLDERS
			.forEach(holder -> this.story.by(new Person(holder, Set.of()), () -> preparation.takeSheet(AGAIN)));
		for (var officer : List.of("officer", "officer2")) {
			this.story.by(new Person(officer, Set.of()), () -> {
				preparation.bind(AGAIN, "the heron stood on one leg for " + officer);
				return null;
			});
		}
		this.story.completes(new Person("officer", Set.of("secretariat")), AGAIN, "Activity_PrepareBallot",
				Map.of("prepared", true));
		this.story.at(this.ballots.get(AGAIN).opensAt());
	}

	private void declines(int number, String reason) {
		this.story.by(city(number), () -> {
			this.agreements.decline(ID, town(number), reason);
			return null;
		});
		this.jobs.runDue();
	}

	private void agrees(String signedOn, String firstDay, String lastDay) {
		this.story.officer("Activity_ConcludeHostAgreement",
				Map.of("answer", "signed", "signedOn", signedOn, "firstDay", firstDay, "lastDay", lastDay));
	}

	private static Map<String, Object> designated(String city) {
		return Map.of("where", "city", "city", city, "agreed", true, "firstDay", "2024-06-03", "lastDay", "2024-06-06",
				"reason", "It volunteers.");
	}

	private void reports() {
		this.tasks.start(new Person("officer", Set.of("secretariat")), "host-change",
				Map.of("year", 2024, "happened", "Borders are closed."));
	}

	private void postpones(String firstDay, String lastDay) {
		this.story.head("Activity_DecideOnConference",
				Map.of("answer", "postponed", "firstDay", firstDay, "lastDay", lastDay, "reason", "A pandemic."));
	}

	/** The head decides, while no job runs. */
	private void decidesNow(Map<String, Object> entered) {
		var head = new Person("head", java.util.Set.of("secretariat-head"));
		this.tasks.complete(head, this.tasks.find(head, ID, "Activity_DecideOnConference").orElseThrow(), entered);
	}

	/** At Headquarters the conference of another year is agreed, for four days. */
	private void another(int year, String firstDay) {
		this.sql.sql("""
				INSERT INTO host_selection (id, year, state, deadline, opened_by, opened_at)
				VALUES ('HOST-' || :year, :year, 'AGREED', '2021-01-01', 'officer', '2021-01-01')""")
			.param("year", year)
			.update();
		this.sql.sql("""
				INSERT INTO host_award (selection_id, state, offered_at, until, from_day, until_day)
				VALUES ('HOST-' || :year, 'AGREED', '2021-01-01', '2021-01-01', CAST(:first AS date),
				  CAST(:first AS date) + 3)""").param("year", year).param("first", firstDay).update();
	}

	private static String refusal(ThrowingCallable action) {
		return Sentence.of(action);
	}

}
