package org.creativecities.elections;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.ballots.rules.Mode;
import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.ballots.vote.Round;
import org.creativecities.elections.election.Election;
import org.creativecities.elections.election.ElectionOpening;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.FieldLetters;
import org.creativecities.elections.election.Seat;
import org.creativecities.elections.mandate.Announcements;
import org.creativecities.elections.mandate.Committee;
import org.creativecities.elections.mandate.ElectionBallots;
import org.creativecities.elections.mandate.ElectionStop;
import org.creativecities.elections.nomination.Acceptance;
import org.creativecities.elections.nomination.AcceptanceRequest;
import org.creativecities.elections.nomination.Nomination;
import org.creativecities.elections.nomination.Nomination.State;
import org.creativecities.network.CreativeField;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandate.Role;
import org.creativecities.network.Mandates;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.creativecities.settings.SettingsCatalogue;
import org.creativecities.workflow.FormRefused;
import org.creativecities.workflow.InputRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

/** Elections of coordinators, from the call to the handover, through the real engine. */
@ProductTest
class CoordinatorElectionTest extends ThreeCities {

	private static final LocalDate SINCE = LocalDate.of(2022, 6, 1);

	private static final LocalDate END = LocalDate.of(2024, 6, 1);

	@Autowired
	private Ballots ballots;

	@Autowired
	private Roll roll;

	private String acero;

	@BeforeEach
	void begin() {
		this.acero = this.story.member("Monte Acero", "IT");
	}

	@Test
	void cities_elect_a_coordinator_and_a_deputy_of_another_country() {
		this.story.holds(this.cormier, Role.COORDINATOR, SINCE, END);
		var id = opened();
		assertThat(id).isEqualTo("COORD-film-2024");
		assertThat(this.story.readers(id, "call-for-nominations")).as("two contacts of each invented city")
			.hasSize(8)
			.contains("main." + this.alder + "@example.org");

		var ada = this.story.stands(this.alder, "Ada Example", "EITHER");
		var bo = this.story.stands(this.acero, "Bo Example", "EITHER");
		var cy = this.story.stands(this.rowan, "Cy Example", "DEPUTY");
		assertThat(this.story.readers(ada, "accept-nomination")).contains("ada.example@example.org",
				"main." + this.alder + "@example.org");
		assertThat(this.story.dates(this.rowan)).isEqualTo(Map.of("nominations-due", LocalDate.of(2024, 3, 31)));
		this.story.callCloses();
		assertThat(this.story.readers(id, "remind-field")).as("ten days and three days before, who named nobody")
			.containsExactly("alternative." + this.cormier + "@example.org",
					"alternative." + this.cormier + "@example.org", "main." + this.cormier + "@example.org",
					"main." + this.cormier + "@example.org");

		this.story.ballotOpens();
		assertThat(this.ballots.round(id).orElseThrow().options()).as("on the paper as on the page of the election")
			.extracting(Option::key)
			.containsExactlyElementsOf(this.story.bean(ElectionBallots.class)
				.standing(this.story.election())
				.stream()
				.map(Nomination::id)
				.toList());
		this.story.votes(Map.of(ada, 8, bo, 6, cy, 3, "", 1));
		assertThat(this.story.dates(this.rowan)).as("also of those who have voted: nothing tells when")
			.containsEntry("ballot-closes", LocalDate
				.ofInstant(this.ballots.round(id).orElseThrow().closesAt().minusSeconds(1), ZoneId.of("Europe/Paris")));
		this.story.roundIsCounted();
		assertThat(this.story.waiting(id)).as("one decides by the order of votes: no run-off")
			.contains("Activity_CertifyResult");
		this.story.isCertified();

		assertThat(this.story.seatsOn(END)).as("the second is of the country of the first, so the third is deputy")
			.isEqualTo(Map.of(Role.COORDINATOR, this.alder, Role.DEPUTY, this.rowan));
		assertThat(this.story.seatsOn(END.minusDays(1))).as("a vacant seat is taken at once, the other at its end")
			.containsEntry(Role.COORDINATOR, this.cormier);
		assertThat(this.story.readers(id, "announce-coordinators")).hasSize(8);
		assertThat(this.story.says(id, "announce-coordinators", "mandates")).as("the persons, not only their cities")
			.contains("Port Alder (Ada Example)", "Bay Rowan (Cy Example)");
		for (var stood : List.of(ada, bo, cy)) {
			assertThat(this.story.readers(stood, "announce-coordinators")).as("also who was not elected")
				.containsExactly(ElectionStory.address(this.story.nomination(stood).person()));
		}
		assertThat(this.story.dates(this.alder)).containsEntry("mandate-ends", END.plusYears(2).minusDays(1));
		assertThat(this.story.says(id, "announce-coordinators", "root"))
			.isEqualTo(this.ballots.round(id).flatMap(Round::root).orElseThrow());
		assertThat(this.story.says(id, "announce-coordinators", "hash")).matches("[0-9a-f]{64}");

		this.story.handsOver(this.cormier, id, "The list of venues is with the festival office.");
		assertThat(this.story.election(id).note()).hasValue("The list of venues is with the festival office.");
		assertThat(this.story.hasPassed(id, "Event_MandatesHandedOver")).isTrue();
		assertThat(this.story.waiting(id)).isEmpty();
	}

	@Test
	void where_nobody_leaves_nobody_has_to_hand_over() {
		var id = opened();
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		this.story.callCloses().ballotOpens().votes(Map.of(ada, 8)).roundIsCounted().isCertified();

		assertThat(this.story.seatsOn(END)).isEqualTo(Map.of(Role.COORDINATOR, this.alder));
		assertThat(this.story.hasPassed(id, "Event_NobodyLeaves")).isTrue();
		assertThat(this.story.waiting(id)).isEmpty();
	}

	@Test
	void a_tie_for_the_deputy_is_voted_on_again_and_then_a_region_that_is_missing_comes_first() {
		this.story.holds(this.story.member("Vale Sorrel", "ES", "music"), Role.COORDINATOR, SINCE, END.plusYears(1));
		opened();
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		var cy = this.story.stands(this.rowan, "Cy Example", "DEPUTY");
		var dee = this.story.stands(this.cormier, "Dee Example", "DEPUTY");
		this.story.callCloses().ballotOpens().votes(Map.of(ada, 8, cy, 4, dee, 4)).roundIsCounted();

		var again = this.ballots.round(this.story.ballot()).orElseThrow();
		assertThat(again.runOff()).isTrue();
		assertThat(again.options()).extracting(option -> option.key()).containsExactlyInAnyOrder(cy, dee);
		this.story.votes(Map.of(cy, 5, dee, 5)).roundIsCounted().isCertified();

		assertThat(this.story.seatsOn(END)).as("Europe is on the committee, Latin America is not")
			.isEqualTo(Map.of(Role.COORDINATOR, this.alder, Role.DEPUTY, this.rowan));
	}

	@Test
	void a_single_nominee_is_confirmed() {
		this.story.holds(this.cormier, Role.DEPUTY, SINCE, END);
		var id = opened();
		var ada = this.story.stands(this.alder, "Ada Example", "EITHER");
		this.story.callCloses().ballotOpens();
		assertThat(this.ballots.get(id).rules().mode()).isEqualTo(Mode.CONFIRMATION);
		this.story.votes(Map.of(ada, 7, "no", 2)).roundIsCounted().isCertified();

		assertThat(this.story.seatsOn(END)).as("the deputy stays for some months: nobody stood for that seat")
			.isEqualTo(Map.of(Role.COORDINATOR, this.alder, Role.DEPUTY, this.cormier));
		assertThat(this.story.seatsOn(END.plusMonths(6))).doesNotContainKey(Role.DEPUTY);
		assertThat(this.story.says(id, "announce-coordinators", "mandates")).as("who was elected")
			.contains("Port Alder")
			.doesNotContain("Cap Cormier");
		assertThat(this.story.says(id, "announce-coordinators", "stay")).as("and who was not").contains("Cap Cormier");
	}

	@Test
	void a_seat_that_nobody_elected_can_take_is_said_to_be_vacant() {
		var id = opened();
		var ada = this.story.stands(this.alder, "Ada Example", "EITHER");
		var bo = this.story.stands(this.acero, "Bo Example", "EITHER");
		this.story.callCloses().ballotOpens().votes(Map.of(ada, 8, bo, 6)).roundIsCounted().isCertified();

		assertThat(this.story.says(id, "announce-coordinators", "mandates")).contains("Ada Example")
			.doesNotContain("Bo Example");
		assertThat(this.story.says(id, "announce-coordinators", "vacant")).as("of one country only one")
			.contains("Deputy coordinator", "Coordination adjointe");
		assertThat(this.story.says(id, "announce-coordinators", "stay")).isEqualTo("[]");
	}

	@Test
	void a_mandate_given_up_on_its_first_day_does_not_end_before_it_begins() {
		var city = this.story.bean(Register.class).city(this.alder);
		var day = LocalDate.of(2027, 1, 16);
		assertThat(this.story.bean(Announcements.class)
			.words(new Mandate(1, "film", Role.COORDINATOR, city, day, day, "officer"))
			.en()).isEqualTo("Coordinator: Port Alder, ended on 16 January 2027, before the first day was over");
	}

	@Test
	void whoever_held_the_seat_last_hands_over_also_if_the_election_came_late() {
		this.story.holds(this.cormier, Role.COORDINATOR, SINCE, END);
		var id = opened();
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		this.story.callCloses().ballotOpens().votes(Map.of(ada, 8)).roundIsCounted();
		this.story.noonOn(END.plusDays(3)).isCertified();

		this.story.handsOver(this.cormier, id, "The grant ends in June.");
		assertThat(this.story.election(id).note()).hasValue("The grant ends in June.");
	}

	@Test
	void a_single_nominee_whom_the_cities_refuse_gets_no_seat() {
		this.story.holds(this.cormier, Role.COORDINATOR, SINCE, END);
		var id = opened();
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		this.story.callCloses().ballotOpens().votes(Map.of(ada, 2, "no", 7)).roundIsCounted().isCertified();

		assertThat(this.story.seatsOn(END)).isEqualTo(Map.of(Role.COORDINATOR, this.cormier));
		assertThat(this.story.readers(id, "prolong-mandates")).hasSize(8);
		assertThat(this.story.says(id, "prolong-mandates", "root")).as("what the file can be checked against")
			.isEqualTo(this.ballots.round(id).flatMap(Round::root).orElseThrow());
		assertThat(this.story.says(id, "prolong-mandates", "hash")).matches("[0-9a-f]{64}");
		assertThat(this.story.election(id).state()).isEqualTo(Election.State.CLOSED);
	}

	@Test
	void a_single_nominee_who_withdraws_before_the_ballot_opens_ends_it_at_once_and_the_incumbent_stays() {
		this.story.holds(this.cormier, Role.COORDINATOR, SINCE, END);
		var id = opened();
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		this.story.callCloses();
		this.story.withdraws(ada);

		assertThat(this.ballots.get(id)).returns(Ballot.State.ANNULLED, Ballot::state);
		assertThat(this.ballots.rounds(id)).isEmpty();
		assertThat(this.story.election(id).state()).isEqualTo(Election.State.CLOSED);
		assertThat(this.story.seatsOn(END)).isEqualTo(Map.of(Role.COORDINATOR, this.cormier));
		assertThat(this.story.readers(id, "prolong-mandates")).hasSize(8);
	}

	@Test
	void where_nobody_stands_the_call_is_open_once_more_and_then_the_incumbents_stay_for_six_months() {
		this.story.holds(this.alder, Role.COORDINATOR, SINCE, END);
		this.story.holds(this.rowan, Role.DEPUTY, SINCE, END);
		var id = opened();
		this.story.callCloses();
		assertThat(this.story.election(id)).returns(true, Election::extended)
			.returns(Election.State.NOMINATING, Election::state);
		assertThat(this.story.readers(id, "extend-call")).hasSize(8);
		assertThat(List.of(said(id, "remind-field"), said(id, "extend-call"))).as("those who are there stay")
			.containsOnly("held: true, vacant: false");

		this.story.callCloses();
		assertThat(this.story.hasPassed(id, "Event_IncumbentsStay")).isTrue();
		assertThat(this.story.seatsOn(LocalDate.of(2024, 11, 30)))
			.isEqualTo(Map.of(Role.COORDINATOR, this.alder, Role.DEPUTY, this.rowan));
		assertThat(this.story.seatsOn(LocalDate.of(2024, 12, 1))).isEmpty();
		assertThat(this.story.readers(id, "prolong-mandates")).hasSize(8);
	}

	@Test
	void where_nobody_stands_for_seats_that_nobody_holds_no_letter_says_that_somebody_stays() {
		var id = opened();
		this.story.callCloses();
		assertThat(List.of(said(id, "remind-field"), said(id, "extend-call")))
			.containsOnly("held: false, vacant: true");

		this.story.callCloses();
		assertThat(this.story.election(id).state()).isEqualTo(Election.State.CLOSED);
		assertThat(this.story.says(id, "prolong-mandates", "stay")).isEqualTo("[]");
	}

	@Test
	void where_one_seat_is_held_and_one_is_vacant_letters_say_both() {
		this.story.holds(this.alder, Role.COORDINATOR, SINCE, END);
		var id = opened();
		this.story.callCloses();
		assertThat(List.of(said(id, "remind-field"), said(id, "extend-call"))).containsOnly("held: true, vacant: true");
	}

	/** What a letter of the call says of the seats. */
	private String said(String election, String letter) {
		return "held: %s, vacant: %s".formatted(this.story.says(election, letter, "held"),
				this.story.says(election, letter, "vacant"));
	}

	@Test
	void a_named_person_who_declines_does_not_stand_and_the_city_names_another() {
		opened();
		var first = this.story.names(this.alder, "Ada Example", "EITHER");
		assertThat(this.story.readers(first, "ask-nominee")).containsExactly("ada.example@example.org");
		var token = this.story.token(first);
		this.story.answers(first, false);

		assertThat(this.story.nomination(first).state()).isEqualTo(State.DECLINED);
		assertThat(this.story.readers(first, "tell-nominating-city")).hasSize(2);
		assertThat(this.story.bean(Acceptance.class).answer(token, true, "Ada Example").orElseThrow().answer())
			.as("a link answers once")
			.isEqualTo(AcceptanceRequest.Answer.DECLINED);
		var second = this.story.stands(this.alder, "Bo Example", "EITHER");
		assertThat(this.story.nomination(second).state()).isEqualTo(State.STANDING);
	}

	@Test
	void a_city_does_not_stand_for_a_third_mandate_in_a_row() {
		this.story.holds(this.alder, Role.DEPUTY, LocalDate.of(2020, 6, 1), SINCE);
		this.story.holds(this.alder, Role.COORDINATOR, SINCE, END);
		opened();
		var ada = this.story.names(this.alder, "Ada Example", "COORDINATOR");
		this.story.answers(ada, true);

		assertThat(this.story.nomination(ada).reasons()).containsExactly("TOO_MANY_MANDATES");
		assertThat(sentence(() -> this.story.confirms(ada))).contains("This nomination cannot stand");
		this.story.refuses(ada, "");
		assertThat(this.story.nomination(ada).state()).isEqualTo(State.REFUSED);
		assertThat(this.story.readers(ada, "refuse-nomination")).contains("ada.example@example.org").hasSize(3);
		assertThat(this.story.says(ada, "refuse-nomination", "reasons"))
			.contains("The city has held 2 mandates in a row");
	}

	@Test
	void a_city_whose_report_is_late_does_not_stand_until_it_has_come_though_nobody_has_flagged_it() {
		opened();
		var ada = this.story.names(this.alder, "Ada Example", "EITHER");
		this.story.owesReport(this.alder);
		this.story.answers(ada, true);
		assertThat(this.story.nomination(ada).reasons()).containsExactly("REPORT_OVERDUE");
		assertThat(sentence(() -> this.story.confirms(ada))).contains("This nomination cannot stand");

		this.story.reports(this.alder);
		this.story.confirms(ada);
		assertThat(this.story.nomination(ada).state()).isEqualTo(State.STANDING);
	}

	@Test
	void what_comes_without_a_letter_twice_for_another_seat_or_late_is_refused() {
		this.story.holds(this.cormier, Role.COORDINATOR, SINCE, END.plusYears(1));
		opened();
		var id = this.story.begins(this.alder);
		assertThat(sentence(() -> this.story.describes(id, this.alder, "Ada Example", "DEPUTY")))
			.contains("The mayor’s letter of support is missing");
		assertThat(refusal(() -> this.story.begins(this.alder))).isEqualTo("elections.nominated-already");
		var other = catchThrowableOfType(FormRefused.class,
				() -> this.story.names(this.rowan, "Cy Example", "COORDINATOR"));
		assertThat(other).hasMessageContaining("This election does not fill that seat");

		var asked = this.story.names(this.acero, "Bo Example", "DEPUTY");
		var token = this.story.token(asked);
		this.story.callCloses();
		assertThat(this.story.nomination(id).state()).isEqualTo(State.LAPSED);
		assertThat(this.story.nomination(asked).state()).isEqualTo(State.LAPSED);
		assertThat(this.story.says(asked, "lapse-nomination", "person")).isEqualTo("Bo Example");
		assertThat(this.story.readers(id, "lapse-nomination")).as("which nobody had described").hasSize(2);
		assertThat(this.story.bean(Acceptance.class).answer(token, true, "Bo Example").orElseThrow().answer())
			.isEqualTo(AcceptanceRequest.Answer.EXPIRED);
		this.story.callCloses();
		assertThat(this.story.underWay("film")).isEmpty();
	}

	@Test
	void an_officer_who_is_late_holds_the_election_up_until_the_last_nomination_is_checked() {
		var id = opened();
		var ada = this.story.names(this.alder, "Ada Example", "EITHER");
		this.story.answers(ada, true);
		this.story.callCloses();
		assertThat(this.story.election(id).state()).isEqualTo(Election.State.CHECKING);
		assertThat(this.story.waiting(id)).contains("Event_NominationsChecked");

		assertThat(sentence(() -> this.story.refuses(ada, ""))).contains("Say why it does not stand");
		this.story.confirms(ada);
		assertThat(this.story.election(id)).returns(Election.State.VOTING, Election::state)
			.returns(id, election -> election.ballot().orElseThrow());
	}

	@Test
	void a_nominee_who_withdraws_while_cities_vote_stops_the_ballot_and_the_other_is_confirmed() {
		var id = opened();
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		var cy = this.story.stands(this.rowan, "Cy Example", "EITHER");
		this.story.callCloses().ballotOpens().votes(Map.of(ada, 3, cy, 3));
		this.story.withdraws(ada);
		assertThat(this.story.readers(ada, "withdraw-nomination")).containsExactly("ada.example@example.org",
				"alternative." + this.alder + "@example.org", "main." + this.alder + "@example.org");

		assertThat(this.story.ballot()).isEqualTo(id + "-vote-2");
		this.story.ballotOpens().votes(Map.of(cy, 8)).roundIsCounted().isCertified();
		assertThat(this.story.seatsOn(END)).isEqualTo(Map.of(Role.COORDINATOR, this.rowan));
	}

	@Test
	void when_the_coordinator_resigns_the_deputy_acts_and_the_rest_of_the_mandate_is_filled() {
		var planned = LocalDate.of(2025, 6, 1);
		var mandate = this.story.holds(this.alder, Role.COORDINATOR, LocalDate.of(2023, 6, 1), planned);
		this.story.holds(this.rowan, Role.DEPUTY, LocalDate.of(2023, 6, 1), planned);
		this.story.resigns(this.alder, "The person has left the city.");

		var vacancy = "VACANCY-" + mandate;
		assertThat(this.story.readers(vacancy, "let-deputy-act")).hasSize(8);
		assertThat(this.story.says(vacancy, "let-deputy-act", "acting")).isEqualTo("Bay Rowan");
		var line = this.story.bean(Committee.class)
			.lines()
			.stream()
			.filter(one -> one.field().id().equals("film"))
			.findFirst()
			.orElseThrow();
		assertThat(line.acts()).isTrue();
		assertThat(this.story.election().seats()).as("only this seat, and only until its mandate was to end")
			.singleElement()
			.returns(Role.COORDINATOR, Seat::role)
			.returns(planned, seat -> seat.until().orElseThrow());

		var same = this.story.names(this.rowan, "Cy Example", "COORDINATOR");
		this.story.answers(same, true);
		assertThat(this.story.nomination(same).reasons()).containsExactly("HOLDS_OTHER_SEAT");
		this.story.refuses(same, "");
		var dee = this.story.stands(this.cormier, "Dee Example", "COORDINATOR");
		this.story.callCloses().ballotOpens().votes(Map.of(dee, 9)).roundIsCounted().isCertified();
		assertThat(this.story.seatsOn(planned.minusDays(1)))
			.isEqualTo(Map.of(Role.COORDINATOR, this.cormier, Role.DEPUTY, this.rowan));
		assertThat(this.story.seatsOn(planned)).isEmpty();
	}

	@Test
	void a_seat_that_falls_vacant_in_the_last_half_year_waits_for_the_next_election() {
		var mandate = this.story.holds(this.alder, Role.DEPUTY, SINCE, LocalDate.of(2024, 8, 31));
		this.story.leaves(this.alder);

		assertThat(this.story.says("VACANCY-" + mandate, "let-deputy-act", "byElection")).isEqualTo("false");
		assertThat(this.story.readers("VACANCY-" + mandate, "let-deputy-act")).as("who has left is not written to")
			.hasSize(6);
		assertThat(this.story.hasPassed("VACANCY-" + mandate, "Event_SeatWaits")).isTrue();
		assertThat(this.story.underWay("film")).isEmpty();
		this.story.noonOn(LocalDate.of(2024, 5, 1)).calendarRunsFrom(LocalDate.of(2024, 5, 2));
		this.story.noonOn(LocalDate.of(2024, 5, 2));
		assertThat(this.story.underWay("film")).isEmpty();
		this.story.noonOn(LocalDate.of(2024, 5, 3));
		assertThat(this.story.election().seats()).as("120 days before the mandate was to end")
			.extracting(Seat::role, seat -> seat.from().orElseThrow())
			.containsExactly(tuple(Role.COORDINATOR, LocalDate.of(2024, 8, 31)),
					tuple(Role.DEPUTY, LocalDate.of(2024, 8, 31)));
	}

	@Test
	void a_nominee_of_a_city_that_leaves_after_the_vote_is_passed_over() {
		opened();
		var ada = this.story.stands(this.alder, "Ada Example", "EITHER");
		var cy = this.story.stands(this.rowan, "Cy Example", "EITHER");
		var dee = this.story.stands(this.cormier, "Dee Example", "EITHER");
		this.story.callCloses().ballotOpens().votes(Map.of(ada, 9, cy, 6, dee, 2)).roundIsCounted();
		this.story.leaves(this.alder);
		this.story.isCertified();

		assertThat(this.story.seatsOn(END)).isEqualTo(Map.of(Role.COORDINATOR, this.rowan, Role.DEPUTY, this.cormier));
	}

	@Test
	void the_next_election_begins_by_itself_120_days_before_the_mandates_end_and_once_only() {
		this.story.holds(this.alder, Role.COORDINATOR, SINCE, LocalDate.of(2024, 7, 31));
		this.story.holds(this.rowan, Role.DEPUTY, SINCE, LocalDate.of(2024, 7, 31));
		this.story.calendarRunsFrom(LocalDate.of(2024, 3, 30)).noonOn(LocalDate.of(2024, 4, 1));
		assertThat(this.story.underWay("film")).as("121 days before").isEmpty();
		this.story.noonOn(LocalDate.of(2024, 4, 2));
		assertThat(this.story.election().id()).isEqualTo("COORD-film-2024");

		this.story.noonOn(LocalDate.of(2024, 4, 20));
		assertThat(this.story.bean(Elections.class).all()).as("other sub-networks never had a mandate").hasSize(1);
		var bo = this.story.stands(this.acero, "Bo Example", "COORDINATOR");
		var dee = this.story.stands(this.cormier, "Dee Example", "DEPUTY");
		this.story.callCloses().ballotOpens().votes(Map.of(dee, 8, bo, 3)).roundIsCounted().isCertified();
		this.story.noonOn(LocalDate.of(2024, 8, 10));
		assertThat(this.story.bean(Elections.class).all()).hasSize(1);
		this.story.calendarRunsFrom(LocalDate.of(2026, 4, 1)).noonOn(LocalDate.of(2026, 4, 1));
		assertThat(this.story.underWay("film")).isEmpty();
		this.story.noonOn(LocalDate.of(2026, 4, 2));
		assertThat(this.story.election().id()).isEqualTo("COORD-film-2026");
	}

	@Test
	void one_act_opens_the_elections_of_all_sub_networks() {
		var fields = this.story.bean(Committee.class).lines().size();
		assertThat(this.story.bean(ElectionOpening.class).prospect().small()).as("without enough members")
			.hasSize(fields - 1);
		this.story.bean(Committee.class)
			.lines()
			.stream()
			.map(line -> line.field().id())
			.filter(field -> !field.equals("film"))
			.forEach(field -> this.story.voters(field, "Town of " + field, 3));
		assertThat(this.story.officerOpensAll()).hasSize(fields)
			.contains("COORD-film-2024", "COORD-crafts-and-folk-art-2024");
		assertThat(refusal(() -> this.story.officerOpensAll())).isEqualTo("elections.nothing-to-open");
		assertThat(this.story.bean(Elections.class).all()).hasSize(fields);
	}

	/** Or cities nominate for weeks, and then the ballot cannot be opened. */
	@Test
	void no_election_is_opened_where_fewer_may_vote_than_have_to() {
		var members = this.story.bean(FieldLetters.class).voters("film").size();
		this.story.bean(SettingsCatalogue.class)
			.change("ballots.fewest-votes", String.valueOf(members + 1), "For this test.", 0, "head");

		assertThat(this.story.bean(ElectionOpening.class).prospect().small()).extracting(CreativeField::id)
			.contains("film");
		assertThat(refusal(() -> this.story.officerOpensAll())).isEqualTo("elections.nothing-to-open");
	}

	@Test
	void a_quorum_is_a_share_so_it_is_6_of_18_cities_and_15_of_49() {
		var crafts = "crafts-and-folk-art";
		var quay = this.story.member("Stone Quay", "FR", crafts);
		this.story.voters(crafts, "Craft Town", 48).officerOpensAll();
		var ada = this.story.stands(this.alder, "Ada Example", "EITHER");
		var dee = this.story.in(crafts).stands(quay, "Dee Example", "EITHER");
		this.story.callCloses().ballotOpens().votes(Map.of(dee, 14));
		var small = this.story.in("film").ballotOpens().ballot();
		this.story.votes(Map.of(ada, 6));
		this.story.roundIsCounted();

		assertThat(this.roll.electorate(small)).hasSize(18);
		assertThat(this.ballots.round(small).orElseThrow().prolonged()).isFalse();
		var large = this.story.in(crafts).ballot();
		assertThat(this.roll.electorate(large)).hasSize(49);
		assertThat(this.ballots.round(large).orElseThrow().prolonged()).as("14 of 49 are too few").isTrue();
		this.story.votes(Map.of("no", 1)).roundIsCounted().isCertified();
		this.story.in("film").isCertified();

		assertThat(this.story.seatsOn(END)).isEqualTo(Map.of(Role.COORDINATOR, this.alder));
		assertThat(this.story.bean(Mandates.class).on(END)).extracting(mandate -> mandate.city().id())
			.containsExactlyInAnyOrder(this.alder, quay);
	}

	@Test
	void an_officer_stops_an_election_and_nothing_of_it_goes_on_until_an_officer_opens_another() {
		this.story.holds(this.cormier, Role.COORDINATOR, SINCE, END);
		var id = opened();
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		var cy = this.story.names(this.rowan, "Cy Example", "EITHER");
		var token = this.story.token(cy);
		var begun = this.story.begins(this.acero);
		assertThat(refusal(() -> this.story.stops("officer", " "))).isEqualTo("workflow.reason");

		this.story.stops("officer", "The seat is filled by agreement.");
		assertThat(this.story.election(id)).returns(Election.State.CLOSED, Election::state)
			.returns(Optional.of("The seat is filled by agreement."), Election::stopReason);
		for (var nomination : List.of(ada, cy, begun)) {
			assertThat(this.story.nomination(nomination).state()).isEqualTo(State.STOPPED);
			assertThat(this.story.waiting(nomination)).isEmpty();
		}
		assertThat(this.story.waiting(id)).isEmpty();
		assertThat(this.story.hasPassed(id, "Event_Stopped")).isTrue();
		assertThat(this.story.readers(id, "stop-election")).as("all cities, and both people who were asked")
			.hasSize(10)
			.contains("ada.example@example.org", "cy.example@example.org");
		assertThat(this.story.bean(Acceptance.class).answer(token, true, "Cy Example").orElseThrow().answer())
			.isEqualTo(AcceptanceRequest.Answer.STOPPED);
		assertThat(this.story.dates(this.rowan)).doesNotContainKey("nominations-due");

		this.story.calendarRunsFrom(LocalDate.of(2024, 3, 2)).noonOn(LocalDate.of(2024, 3, 20));
		assertThat(this.story.underWay("film")).as("the calendar leaves it alone").isEmpty();
		assertThat(this.story.officerOpensAll()).containsExactly("COORD-film-2024-2");
	}

	@Test
	void the_head_stops_an_election_that_is_voted_on_and_nobody_opens_the_votes() {
		var id = opened();
		var ada = this.story.stands(this.alder, "Ada Example", "EITHER");
		var cy = this.story.stands(this.rowan, "Cy Example", "EITHER");
		this.story.callCloses().ballotOpens().votes(Map.of(ada, 4, cy, 3));
		assertThat(refusal(() -> this.story.stops("officer", "A wrong list."))).isEqualTo("elections.stop-head");

		this.story.stops("head", "A wrong list.");
		assertThat(this.ballots.get(id).state()).isEqualTo(Ballot.State.ANNULLED);
		assertThat(this.story.readers(id, "stop-election")).isNotEmpty();
		assertThat(this.story.bean(JdbcClient.class)
			.sql("SELECT email FROM letter WHERE template = 'ballots/annul-ballot'")
			.query(String.class)
			.list()).as("one letter from one act").isEmpty();
		assertThat(this.story.waiting(id)).as("of the election, its ballot and its round").isEmpty();
		assertThat(this.story.seatsOn(END)).isEmpty();
		assertThat(this.story.dates(this.cormier)).doesNotContainKey("ballot-closes");
		assertThat(this.story.underWay("film")).isEmpty();
	}

	@Test
	void an_election_whose_result_is_published_is_not_stopped() {
		var id = opened();
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		this.story.callCloses().ballotOpens().votes(Map.of(ada, 9)).roundIsCounted().isCertified();

		var stop = this.story.bean(ElectionStop.class);
		assertThat(refusal(() -> stop.stop(id, "Too late."))).isEqualTo("elections.stop-late");
	}

	@Test
	void a_nominee_whose_city_loses_rights_before_the_call_closes_stands_no_more() {
		opened();
		var ada = this.story.stands(this.alder, "Ada Example", "EITHER");
		var cy = this.story.stands(this.rowan, "Cy Example", "EITHER");
		this.story.bean(Membership.class).flag(this.alder, true);
		this.story.callCloses();

		assertThat(this.story.nomination(ada)).returns(State.REFUSED, Nomination::state)
			.returns(List.of("NOT_ACTIVE"), Nomination::reasons);
		assertThat(this.story.readers(ada, "refuse-nomination")).contains("ada.example@example.org");
		assertThat(this.story.nomination(cy).state()).isEqualTo(State.STANDING);
		assertThat(this.ballots.get(this.story.ballot()).rules().mode()).isEqualTo(Mode.CONFIRMATION);
	}

	@Test
	void a_city_may_leave_during_a_run_off_and_who_is_left_takes_the_seat() {
		opened();
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		var cy = this.story.stands(this.rowan, "Cy Example", "DEPUTY");
		var dee = this.story.stands(this.cormier, "Dee Example", "DEPUTY");
		this.story.callCloses().ballotOpens().votes(Map.of(ada, 8, cy, 4, dee, 4)).roundIsCounted();
		this.story.leaves(this.cormier);
		this.story.isCertified();

		assertThat(this.story.seatsOn(END)).isEqualTo(Map.of(Role.COORDINATOR, this.alder, Role.DEPUTY, this.rowan));
	}

	@Test
	void a_mandate_given_up_before_it_begins_leaves_the_present_coordinator_where_he_is() {
		this.story.holds(this.cormier, Role.COORDINATOR, SINCE, END);
		var coming = this.story.holds(this.alder, Role.COORDINATOR, END, END.plusYears(2));
		this.story.holds(this.rowan, Role.DEPUTY, SINCE, END);
		this.story.resigns(this.alder, "The person has left the city.");

		assertThat(this.story.says("VACANCY-" + coming, "let-deputy-act", "acting")).isEmpty();
		assertThat(this.story.seatsOn(END.minusDays(1))).containsEntry(Role.COORDINATOR, this.cormier);
		assertThat(this.story.election().seats()).extracting(Seat::role, seat -> seat.from().orElseThrow())
			.contains(tuple(Role.COORDINATOR, END));
		assertThat(this.story.dates(this.alder)).doesNotContainKey("mandate-ends");
	}

	@Test
	void two_seats_vacant_one_after_the_other_are_filled_one_after_the_other() {
		var planned = LocalDate.of(2026, 2, 28);
		this.story.holds(this.alder, Role.COORDINATOR, LocalDate.of(2024, 2, 28), planned);
		this.story.holds(this.rowan, Role.DEPUTY, LocalDate.of(2024, 2, 28), planned);
		this.story.resigns(this.alder, "The person has left the city.");
		this.story.resigns(this.rowan, "The deputy, too.");
		assertThat(this.story.bean(Committee.class).lines()).noneMatch(Committee.Line::acts);
		assertThat(this.story.election().seats()).extracting(Seat::role).containsExactly(Role.COORDINATOR);

		var dee = this.story.stands(this.cormier, "Dee Example", "COORDINATOR");
		this.story.callCloses().ballotOpens().votes(Map.of(dee, 9)).roundIsCounted().isCertified();
		var today = LocalDate.ofInstant(this.story.bean(ClockTravel.class).now(), ZoneId.of("Europe/Paris"));
		this.story.calendarRunsFrom(today).noonOn(today.plusDays(1));
		assertThat(this.story.election().seats()).extracting(Seat::role, seat -> seat.until().orElseThrow())
			.containsExactly(tuple(Role.DEPUTY, planned));
	}

	@Test
	void a_seat_that_an_officer_or_a_leaving_city_ends_is_vacant_all_the_same() {
		var planned = LocalDate.of(2025, 6, 1);
		var mandate = this.story.holds(this.alder, Role.COORDINATOR, LocalDate.of(2023, 6, 1), planned);
		this.story.holds(this.rowan, Role.DEPUTY, LocalDate.of(2023, 6, 1), planned);
		this.story.officerEnds(mandate, ElectionStory.BEGINNING);

		assertThat(this.story.says("VACANCY-" + mandate, "let-deputy-act", "acting")).isEqualTo("Bay Rowan");
		assertThat(this.story.election().seats()).extracting(Seat::role, seat -> seat.until().orElseThrow())
			.containsExactly(tuple(Role.COORDINATOR, planned));
		assertThat(refusal(() -> this.story.holds(this.cormier, Role.COORDINATOR, ElectionStory.BEGINNING, planned)))
			.as("cities elect it just now")
			.isEqualTo("elections.seat-being-elected");
		var mistake = this.story.holds(this.story.member("Vale Sorrel", "ES", "music"), Role.DEPUTY, SINCE, planned);
		this.story.officerEnds(mistake, SINCE);
		assertThat(this.story.readers("VACANCY-" + mistake, "let-deputy-act")).as("it never began").isEmpty();
	}

	private String opened() {
		this.story.officerOpensAll();
		return this.story.election().id();
	}

	/** What one reads in Tasklist. */
	private static String sentence(ThrowingCallable work) {
		var refused = catchThrowableOfType(FormRefused.class, work);
		return (refused != null) ? refused.getMessage() : "";
	}

	private static String refusal(ThrowingCallable work) {
		var refused = catchThrowableOfType(InputRefused.class, work);
		return (refused != null) ? refused.defects().get(0).code() : "";
	}

}
