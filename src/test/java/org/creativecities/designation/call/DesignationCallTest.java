package org.creativecities.designation.call;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.creativecities.ProductTest;
import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.decision.Consultations;
import org.creativecities.designation.overview.CallOverview;
import org.creativecities.network.City;
import org.creativecities.network.Contact;
import org.creativecities.settings.SettingsCatalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.creativecities.designation.call.DesignationCallStory.CALL;
import static org.creativecities.designation.call.DesignationCallStory.COMMITTEE;
import static org.creativecities.designation.call.DesignationCallStory.DIRECTOR_GENERAL;
import static org.creativecities.designation.call.DesignationCallStory.HEAD;
import static org.creativecities.designation.call.DesignationCallStory.OFFICER;
import static org.creativecities.designation.call.DesignationCallStory.proposal;
import static org.creativecities.designation.call.DesignationCallStory.row;

/** A call from its proposal to the day when its designations are final. */
@ProductTest
class DesignationCallTest {

	@Autowired
	private ApplicationContext product;

	private DesignationCallStory call;

	@BeforeEach
	void begin() {
		this.call = new DesignationCallStory(this.product);
	}

	@Test
	void a_call_goes_from_its_proposal_to_designations_that_are_final() {
		var member = this.call.member("Old Harbour", "FR", "film");
		this.call.speaker("IT", Contact.Role.NATIONAL_COMMISSION, "National Commission of Italy");
		this.call.opens();
		assertThat(this.call.letters(CALL, "publish-call")).extracting("email")
			.containsExactlyInAnyOrder("office.of.old.harbour@example.org", "national.commission.of.italy@example.org");
		var alder = this.call.submits("Port Alder", "IT", "film");
		var birch = this.call.submits("Birch Falls", "IT", "music");
		var draft = this.call.prepares("Slow Ferry", "FR", "music");

		this.call.allAssessed(Map.of(alder, 81.0, birch, 77.5));
		this.call.consulted().directorGeneralDecides(row(birch, "not", "Its field is strong there already."));

		assertThat(this.call.decisions()).containsEntry(alder, "designate").containsEntry(birch, "not").hasSize(2);
		assertThat(this.call.application(alder).state()).as("under embargo").isEqualTo(State.ASSESSED);
		this.call.announcementDay();
		assertThat(this.call.application(alder).state()).isEqualTo(State.DESIGNATED);
		assertThat(this.call.application(birch).state()).isEqualTo(State.NOT_DESIGNATED);
		assertThat(this.call.application(draft).state()).as("never submitted").isEqualTo(State.PREPARING);
		assertThat(this.call.register.fieldOf("it-port-alder", LocalDate.of(2019, 10, 31))).contains("film");
		assertThat(this.call.register.city("it-birch-falls").state()).isEqualTo(City.State.APPLICANT);
		assertThat(this.call.tasksOf(HEAD)).containsExactly("Activity_WatchPublication");

		this.call.noonOn(LocalDate.of(2019, 11, 7));

		assertThat(this.call.hasEnded()).isTrue();
		assertThat(this.call.hasPassed("Event_DesignationsFinal")).isTrue();
		assertThat(this.call.call().state()).isEqualTo(Call.State.PUBLISHED);
		assertThat(member.isMember()).isTrue();
	}

	@Test
	void a_call_returned_once_is_approved_with_its_new_dates() {
		this.call.officerProposes(proposal()).headReturns("Give cities two more weeks.");
		assertThat(this.call.call().returnReason()).isEqualTo("Give cities two more weeks.");

		this.call.officerRevises(Map.of("lastDay", "2019-07-14")).headApproves();

		assertThat(this.call.call().deadline()).isEqualTo(Instant.parse("2019-07-14T22:00:00Z"));
		assertThat(this.call.call().state()).isEqualTo(Call.State.APPROVED);
		assertThat(this.call.waiting()).contains("Event_OpeningDay");
		assertThat(this.product.getBean(CallOverview.class).of(CALL).changes()).as("who returned and who revised it")
			.extracting(CallOverview.Change::what, CallOverview.Change::by)
			.containsExactly(tuple("revision", OFFICER.id()), tuple("return", HEAD.id()));
	}

	@Test
	void a_call_is_not_returned_without_saying_why() {
		this.call.officerProposes(proposal());

		assertThatThrownBy(() -> this.call.headReturns("")).hasMessageContaining("reason");

		assertThat(this.call.tasksOf(HEAD)).containsExactly("Activity_ApproveCall");
	}

	@Test
	void a_call_opens_on_its_day_and_not_before() {
		this.call.officerProposes(proposal()).headApproves();

		this.call.at(Instant.parse("2019-03-14T22:59:59Z"));
		assertThat(this.call.call().state()).isEqualTo(Call.State.APPROVED);

		this.call.at(Instant.parse("2019-03-14T23:00:00Z"));
		assertThat(this.call.call().state()).isEqualTo(Call.State.OPEN);
		assertThat(this.call.waiting()).contains("Event_Deadline");
	}

	@Test
	void a_deadline_moved_is_the_one_that_counts() {
		this.call.speaker("IT", Contact.Role.NATIONAL_COMMISSION, "National Commission of Italy");
		this.call.opens();
		this.call.prepares("Slow Ferry", "IT", "music");

		this.call.headMovesDeadline(LocalDate.of(2019, 7, 14));

		this.call.deadlinePasses();
		assertThat(this.call.call().state()).isEqualTo(Call.State.OPEN);
		assertThat(this.call.letters(CALL, "move-deadline")).extracting("email")
			.containsExactlyInAnyOrder("national.commission.of.italy@example.org", "office.of.slow.ferry@example.org");
		this.call.at(Instant.parse("2019-07-14T22:00:00Z"));
		assertThat(this.call.call().state()).isEqualTo(Call.State.CLOSED);
	}

	@Test
	void a_call_with_a_grace_closes_after_it_and_is_reminded_of_its_deadline() {
		this.product.getBean(SettingsCatalogue.class)
			.change("designation.call.grace-minutes", "30", "Slow lines.", 0, "olga");
		this.call.opens();
		var draft = this.call.prepares("Slow Ferry", "IT", "music");

		this.call.at(Instant.parse("2019-06-30T22:29:59Z"));
		assertThat(this.call.call().state()).isEqualTo(Call.State.OPEN);
		assertThat(this.call.letters(draft, "remind-draft")).as("30, 7 and 1 days before the deadline").hasSize(3);

		this.call.at(Instant.parse("2019-06-30T22:30:00Z"));
		assertThat(this.call.call().state()).isEqualTo(Call.State.CLOSED);
	}

	@Test
	void a_deadline_is_not_moved_into_the_past_nor_after_it_has_passed_nor_near_the_announcement() {
		this.call.opens().noonOn(LocalDate.of(2019, 6, 1));

		assertThatThrownBy(() -> this.call.headMovesDeadline(LocalDate.of(2019, 5, 31)))
			.hasMessageContaining("deadline-past");
		assertThatThrownBy(() -> this.call.headMovesDeadline(LocalDate.of(2019, 8, 2)))
			.hasMessageContaining("announcement-near");
		assertThatThrownBy(() -> this.call.headMovesDeadline(LocalDate.of(2019, 6, 30)))
			.hasMessageContaining("deadline-same");
		this.call.deadlinePasses();
		assertThatThrownBy(() -> this.call.headMovesDeadline(LocalDate.of(2019, 7, 14)))
			.hasMessageContaining("not-open");
	}

	@Test
	void reminders_go_to_drafts_and_commissions_that_have_not_answered_and_start_again_with_a_new_deadline() {
		this.call.speaker("IT", Contact.Role.NATIONAL_COMMISSION, "National Commission of Italy");
		this.call.opens();
		var draft = this.call.prepares("Slow Ferry", "IT", "music");
		var submitted = this.call.submits("Port Alder", "IT", "film");
		this.call.asksEndorsement(submitted);

		this.call.noonOn(LocalDate.of(2019, 6, 26));
		assertThat(this.call.letters(draft, "remind-draft")).hasSize(2);
		assertThat(this.call.letters(submitted, "remind-draft")).isEmpty();
		assertThat(this.call.letters(submitted, "remind-endorsement")).hasSize(2);

		this.call.headMovesDeadline(LocalDate.of(2019, 7, 3)).noonOn(LocalDate.of(2019, 7, 5));
		assertThat(this.call.letters(draft, "remind-draft")).as("seven days and one day before the new deadline")
			.hasSize(4);
	}

	@Test
	void a_call_without_applications_ends_without_designations() {
		this.call.opens().deadlinePasses();
		assertThat(this.call.waiting()).contains("Event_AnnouncementDay");

		this.call.announcementDay().noonOn(LocalDate.of(2019, 11, 7));

		assertThat(this.call.hasEnded()).isTrue();
		assertThat(this.call.hasPassed("Event_NothingToScreen")).isTrue();
		assertThat(this.call.hasPassed("Event_NothingToDecide")).isTrue();
		assertThat(this.call.call().state()).isEqualTo(Call.State.PUBLISHED);
	}

	@Test
	void a_call_whose_applications_all_fail_the_screening_has_nothing_to_assess() {
		this.call.opens();
		var alder = this.call.submits("Port Alder", "IT", "film");
		this.call.deadlinePasses().closed(alder);
		assertThat(this.call.waiting()).contains("Activity_AwaitScreening");

		this.call.inadmissible(alder);

		assertThat(this.call.hasPassed("Event_NothingToAssess")).isTrue();
		assertThat(this.call.waiting()).contains("Event_AnnouncementDay");
	}

	@Test
	void the_last_application_lets_the_call_move_on_and_the_head_hears_of_late_ones() {
		this.call.opens();
		var alder = this.call.submits("Port Alder", "IT", "film");
		var birch = this.call.submits("Birch Falls", "FR", "music");
		this.call.deadlinePasses().closed(alder, birch).screened(alder).assessed(alder, "recommended", 80);
		assertThat(this.call.waiting()).contains("Activity_AwaitScreening");

		this.call.noonOn(LocalDate.of(2019, 8, 1));
		assertThat(this.call.letters(CALL, "alert-head")).hasSize(1);

		this.call.screened(birch);
		assertThat(this.call.waiting()).contains("Activity_AwaitAssessments");
		this.call.noonOn(LocalDate.of(2019, 9, 17));
		assertThat(this.call.letters(CALL, "report-late-files")).hasSize(1);

		this.call.assessed(birch, "not-recommended", 40);
		assertThat(this.call.tasksOf(OFFICER)).containsExactly("Activity_ConsolidateDossier");
	}

	@Test
	void two_last_ones_at_once_let_the_call_move_on() throws Exception {
		this.call.opens();
		var alder = this.call.submits("Port Alder", "IT", "film");
		var birch = this.call.submits("Birch Falls", "FR", "music");
		this.call.deadlinePasses().closed(alder, birch);
		var counted = new CountDownLatch(1);
		var transaction = this.product.getBean(TransactionTemplate.class);

		var first = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
			this.call.inadmissible(alder);
			counted.countDown();
			sleep();
		}));
		assertThat(counted.await(10, TimeUnit.SECONDS)).isTrue();
		this.call.inadmissible(birch);
		first.get(10, TimeUnit.SECONDS);

		assertThat(this.call.hasPassed("Activity_AwaitScreening")).isTrue();
		assertThat(this.call.waiting()).contains("Event_AnnouncementDay");
	}

	/** Long enough for the other one to arrive at the row that the first one holds. */
	private static void sleep() {
		try {
			Thread.sleep(300);
		}
		catch (InterruptedException interrupted) {
			throw new IllegalStateException(interrupted);
		}
	}

	/** Where a call stands when it is cancelled, and how it came there. */
	enum Stage {

		WITH_THE_HEAD(call -> call.officerProposes(proposal()), "Activity_ApproveCall"),

		RETURNED(call -> call.officerProposes(proposal()).headReturns("Two more weeks."), "Activity_ReviseCall"),

		APPROVED(call -> call.officerProposes(proposal()).headApproves(), "Event_OpeningDay"),

		OPEN(DesignationCallStory::opens, "Event_Deadline"),

		SCREENING(call -> {
			call.opens();
			call.submits("Port Alder", "IT", "film");
			call.deadlinePasses();
		}, "Activity_AwaitScreening"),

		ASSESSING(call -> {
			call.opens();
			var alder = call.submits("Port Alder", "IT", "film");
			call.deadlinePasses().closed(alder).screened(alder);
		}, "Activity_AwaitAssessments"),

		DOSSIER(Stage::assessed, "Activity_ConsolidateDossier"),

		CONSULTATION(call -> {
			assessed(call);
			call.officerConsolidates();
		}, "Activity_GiveOpinion"),

		WITH_THE_DIRECTOR_GENERAL(call -> {
			assessed(call);
			call.consulted();
		}, "Activity_DecideDesignations"),

		UNDER_EMBARGO(call -> {
			assessed(call);
			call.consulted().directorGeneralDecides();
		}, "Event_AnnouncementDay");

		private final Consumer<DesignationCallStory> way;

		private final String waitsAt;

		Stage(Consumer<DesignationCallStory> way, String waitsAt) {
			this.way = way;
			this.waitsAt = waitsAt;
		}

		private static void assessed(DesignationCallStory call) {
			call.opens();
			call.allAssessed(Map.of(call.submits("Port Alder", "IT", "film"), 80.0));
		}

	}

	@ParameterizedTest
	@EnumSource
	void a_call_is_cancelled_wherever_it_stands(Stage stage) {
		stage.way.accept(this.call);
		assertThat(this.call.waiting()).as("the stage is reached").contains(stage.waitsAt);

		this.call.headCancels("The General Conference moved the call to next year.");

		assertThat(this.call.hasEnded()).isTrue();
		assertThat(this.call.hasPassed("Event_CallOver")).isTrue();
		assertThat(this.call.call().state()).isEqualTo(Call.State.CANCELLED);
		for (var person : List.of(HEAD, OFFICER, COMMITTEE, DIRECTOR_GENERAL)) {
			assertThat(this.call.tasksOf(person)).isEmpty();
		}
		assertThat(this.product.getBean(Applications.class).ofCall(CALL)).extracting(Application::state)
			.allMatch(State.CANCELLED::equals);
		assertThatThrownBy(() -> this.call.headCancels("Once more.")).hasMessageContaining("call.over");
		this.call.announcementDay();
		assertThat(this.call.call().state()).as("nothing is published").isEqualTo(Call.State.CANCELLED);
	}

	@Test
	void those_who_heard_of_the_opening_hear_of_the_cancellation() {
		this.call.speaker("IT", Contact.Role.NATIONAL_COMMISSION, "National Commission of Italy");
		this.call.speaker("FR", Contact.Role.NATIONAL_COMMISSION, "National Commission of France");
		this.call.member("Old Harbour", "FR", "film");
		this.call.opens();
		var ferry = this.call.prepares("Slow Ferry", "IT", "music");

		this.call.headCancels("The General Conference moved the call to next year.");

		assertThat(this.call.letters(CALL, "cancel-call")).extracting("email")
			.containsExactlyInAnyOrder("national.commission.of.france@example.org",
					"office.of.old.harbour@example.org");
		assertThat(this.call.letters(ferry, "cancel-application")).extracting("email")
			.as("the Commission of a city that applied reads of the application")
			.containsExactlyInAnyOrder("national.commission.of.italy@example.org", "office.of.slow.ferry@example.org");
	}

	@Test
	void nobody_hears_of_the_cancellation_of_a_call_that_never_opened() {
		this.call.member("Old Harbour", "FR", "film");
		this.call.officerProposes(proposal()).headApproves().headCancels("Not this year.");

		assertThat(this.call.letters(CALL, "cancel-call")).isEmpty();
	}

	@Test
	void a_cancelled_call_gives_its_year_back() {
		this.call.opens().headCancels("Floods.");

		this.call.officerProposes(proposal(Map.of("opensOn", "2019-04-01")));

		assertThat(this.call.calls.get("CALL-2019-2")).returns(2019, Call::year).returns(Call.State.DRAFT, Call::state);
		assertThatThrownBy(() -> this.call.officerProposes(proposal(Map.of("opensOn", "2019-04-01"))))
			.hasMessageContaining("2019");
	}

	@Test
	void a_deadline_moved_to_and_fro_is_told_each_time() {
		this.call.member("Old Harbour", "FR", "film");
		this.call.opens();

		for (var day : List.of(14, 7, 14, 7)) {
			this.call.headMovesDeadline(LocalDate.of(2019, 7, day));
		}

		assertThat(this.call.letters(CALL, "move-deadline")).hasSize(4);
	}

	@Test
	void silence_is_no_objection_and_is_written_down_as_that() {
		this.call.opens();
		this.call.allAssessed(Map.of(this.call.submits("Port Alder", "IT", "film"), 80.0));
		this.call.officerConsolidates();
		assertThat(this.call.tasksOf(COMMITTEE)).containsExactly("Activity_GiveOpinion");
		assertThat(this.call.tasksOf(DIRECTOR_GENERAL)).isEmpty();

		this.call.noonOn(LocalDate.of(2019, 7, 23));

		assertThat(this.product.getBean(Consultations.class).ofCall(CALL)).hasSize(2)
			.allMatch(Consultations.Answer::isSilence)
			.noneMatch(Consultations.Answer::objection);
		assertThat(this.call.tasksOf(DIRECTOR_GENERAL)).containsExactly("Activity_DecideDesignations");
	}

	@Test
	void those_consulted_never_see_scores_or_proposals() {
		this.call.opens();
		this.call.allAssessed(Map.of(this.call.submits("Port Alder", "IT", "film"), 80.0));

		this.call.officerConsolidates();

		assertThat(this.call.variables()).contains("candidates").doesNotContain("proposals", "answers");
	}

}
