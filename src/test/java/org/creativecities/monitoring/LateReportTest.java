package org.creativecities.monitoring;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.creativecities.ProductTest;
import org.creativecities.mail.LetterPreview;
import org.creativecities.monitoring.cohort.ReportWanted;
import org.creativecities.monitoring.report.Exemptions;
import org.creativecities.monitoring.report.Extension;
import org.creativecities.monitoring.report.Extensions;
import org.creativecities.monitoring.report.LateReports;
import org.creativecities.monitoring.report.LeavingRequest;
import org.creativecities.monitoring.report.LeavingRequest.State;
import org.creativecities.monitoring.report.LeavingSignatures;
import org.creativecities.monitoring.report.Leavings;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.ReportLog;
import org.creativecities.monitoring.report.Turns;
import org.creativecities.network.City;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.creativecities.monitoring.MonitoringStory.COHORT;
import static org.creativecities.monitoring.MonitoringStory.DIRECTOR_GENERAL;
import static org.creativecities.monitoring.MonitoringStory.HEAD;
import static org.creativecities.monitoring.MonitoringStory.OFFICER;
import static org.creativecities.monitoring.MonitoringStory.form;
import static org.creativecities.monitoring.MonitoringStory.of;

/** A city that does not report, from the first reminder to the end of its membership. */
@ProductTest
class LateReportTest {

	@Autowired
	private ApplicationContext product;

	private MonitoringStory story;

	private City cove;

	private String report;

	@BeforeEach
	void begin() {
		this.story = new MonitoringStory(this.product);
		this.cove = this.story.member("Silent Cove");
		this.story.opens();
		this.report = this.story.report(this.cove).id();
	}

	@AfterEach
	void tidy() {
		this.story.tidy();
	}

	@Test
	void two_written_reminders_reach_ever_more_people_before_the_head_decides() {
		this.story.daysAfterDeadline(this.cove, 0);
		assertThat(this.story.readers(this.report, "first-reminder")).containsExactly(
				"alternative.of.silent.cove@example.org", "main.of.silent.cove@example.org",
				"representative.of.silent.cove@example.org");
		assertThat(this.story.letters(this.report, "second-reminder")).isEmpty();

		this.story.daysAfterDeadline(this.cove, 30);
		assertThat(this.story.readers(this.report, "second-reminder")).contains("mayor.of.silent.cove@example.org",
				"commission@example.org");
		assertThat(this.story.tasksOf(HEAD, this.report)).isEmpty();

		this.story.daysAfterDeadline(this.cove, 60);
		assertThat(this.story.tasksOf(HEAD, this.report)).containsExactly("Activity_DecideLateReport");
		assertThat(this.story.letters(this.report, "first-reminder")).as("told once").hasSize(3);
	}

	@Test
	void nobody_is_invited_to_leave_whom_fewer_than_two_written_reminders_have_reached() {
		late();
		this.story.sql().sql("""
				UPDATE letter SET state = 'FAILED', next_attempt_at = NULL, failure = 'There is no such mailbox.'
				WHERE case_id = ? AND template = 'monitoring/second-reminder'""").param(this.report).update();

		assertThatThrownBy(this::invited).hasMessageContaining("after 2 written reminders");

		assertThat(log()).doesNotContain("late-invite");
		assertThat(this.story.tasksOf(HEAD, this.report)).containsExactly("Activity_DecideLateReport");
	}

	@Test
	void a_city_that_waits_for_an_answer_to_a_request_is_not_invited_to_leave() {
		this.story.inOne(() -> extensions().give(this.report, 1, "A first time.", "officer"));
		late();
		assertThat(shownToHead()).extractingByKey("requests").isEqualTo("- None.");

		this.story.inOne(() -> extensions().ask(this.report, 61, false, "Our archive was moved.", of(this.cove).id()));

		assertThat(shownToHead()).extractingByKey("requests")
			.asString()
			.contains("61 more days, asked for on", "Our archive was moved.");
		assertThat(shownToHead()).extractingByKey("requestsFr").asString().contains("61 jours de plus");
		assertThatThrownBy(this::invited).hasMessageContaining("Answer its request first");
		assertThat(log()).doesNotContain("late-invite");

		this.story.headDoes(this.cove, "Activity_DecideExtension",
				form("decision", "refuse", "answer", "An archive is no report."));
		assertThat(shownToHead()).extractingByKey("requests").isEqualTo("- None.");
		invited();
		assertThat(this.product.getBean(LetterPreview.class)
			.inOtherLanguage(this.story.letters(this.report, "invite-to-leave").get(0).id())).get()
			.extracting(LetterPreview.Preview::text)
			.asString()
			.contains("pas arrivé")
			.doesNotContain("demande de délai");
	}

	@Test
	void a_membership_does_not_end_while_the_city_waits_for_an_answer() {
		late();
		invited();
		explains();
		this.story.inOne(() -> this.product.getBean(Exemptions.class).ask(this.report, "A flood.", of(this.cove).id()));

		assertThatThrownBy(() -> this.story.headDoes(this.cove, "Activity_ConcludeLateReport",
				form("decision", "end", "reason", "Too late.")))
			.hasMessageContaining("its membership does not end");
		assertThat(shownToHead()).extractingByKey("requests").asString().contains("To be left out", "A flood.");
	}

	private Map<String, Object> shownToHead() {
		var task = this.product.getBean(TaskService.class)
			.createTaskQuery()
			.processInstanceBusinessKey(this.report)
			.taskDefinitionKeyIn("Activity_DecideLateReport", "Activity_ConcludeLateReport",
					"Activity_SignEndOfMembership")
			.singleResult();
		return this.product.getBean(FormService.class).getTaskFormVariables(task.getId());
	}

	private Extensions extensions() {
		return this.product.getBean(Extensions.class);
	}

	@Test
	void no_letter_and_no_form_claims_reminders_that_did_not_leave() {
		late();
		assertThat(models("second-reminder", "which")).singleElement().asString().contains("Second");
		this.story.sql().sql("""
				UPDATE letter SET state = 'FAILED', next_attempt_at = NULL, failure = 'There is no such mailbox.'
				WHERE case_id = ? AND template LIKE 'monitoring/%-reminder'""").param(this.report).update();
		assertThat(this.product.getBean(LateReports.class).shown(this.report)).extractingByKey("reminders", LIST)
			.containsExactly("None has reached anybody since the deadline.");

		this.story.headDoes(this.cove, "Activity_DecideLateReport", form("decision", "flag", "reason", "No answer."));

		assertThat(models("flag-city", "reminders")).containsExactly("0");
		assertThat(this.product.getBean(LetterPreview.class)
			.inOtherLanguage(this.story.letters(this.report, "flag-city").get(0).id())).get()
			.extracting(LetterPreview.Preview::text)
			.asString()
			.contains("manque toujours.");
	}

	private List<String> models(String letter, String name) {
		return this.story.sql()
			.sql("SELECT DISTINCT model ->> ? FROM letter WHERE case_id = ? AND template = ?")
			.params(name, this.report, "monitoring/" + letter)
			.query(String.class)
			.list();
	}

	@Test
	void those_who_decide_read_what_was_written_when_and_to_whom() {
		late();

		var shown = this.product.getBean(LateReports.class).shown(this.report);
		assertThat(shown).extractingByKey("reminders", LIST)
			.satisfiesExactly(
					first -> assertThat(first).asString()
						.startsWith("1 December 2023: ")
						.contains("main of Silent Cove")
						.doesNotContain("mayor"),
					second -> assertThat(second).asString()
						.startsWith("31 December 2023: ")
						.contains("mayor of Silent Cove"));
		assertThat(shown).extractingByKey("remindersFr", LIST).first().asString().startsWith("1er décembre 2023 : ");
	}

	@Test
	void a_report_that_comes_while_the_head_decides_ends_it_all() {
		late();

		this.story.cityHandsIn(this.cove);

		assertThat(this.story.tasksOf(HEAD, this.report)).isEmpty();
		assertThat(this.story.report(this.cove).state()).isNotEqualTo(Report.State.DRAFTING);
		assertThat(this.story.waiting(this.report)).doesNotContain("Activity_RemindCity", "Activity_EscalateReport");
	}

	@Test
	void a_report_that_comes_after_the_invitation_to_leave_makes_it_count_no_more() {
		late();
		invited();
		assertThat(this.story.tasksOf(of(this.cove), this.report)).contains("Activity_AnswerInvitation");

		this.story.cityHandsIn(this.cove);

		assertThat(this.story.tasksOf(of(this.cove), this.report)).isEmpty();
		assertThat(city().isMember()).isTrue();
	}

	@Test
	void days_on_which_the_head_or_the_director_general_decides_do_not_count_for_the_city() {
		late();
		invited();
		this.story.does(of(this.cove), this.report, "Activity_AnswerInvitation",
				form("reply", "explain", "explanation", "We had an earthquake."));
		this.story.noonOn(today().plusDays(5));
		this.story.headDoes(this.cove, "Activity_ConcludeLateReport", form("decision", "end", "reason", "Too late."));
		this.story.noonOn(today().plusDays(7));

		var turns = this.product.getBean(Turns.class).of(this.report);
		assertThat(turns).extracting(Turns.Turn::side)
			.containsExactly(Turns.Side.CITY, Turns.Side.SECRETARIAT, Turns.Side.CITY, Turns.Side.SECRETARIAT);
		assertThat(turns.get(3).days()).as("the head's, then the Director-General's").isEqualTo(12);

		this.story.inOne(() -> this.product.getBean(Extensions.class)
			.give(this.report, 40, "A new mayor asks for it.", "officer"));
		assertThat(this.product.getBean(Turns.class).of(this.report)).extracting(Turns.Turn::side)
			.endsWith(Turns.Side.CITY);
	}

	@Test
	void a_flagged_city_stays_a_member_and_its_report_takes_the_flag_away() {
		late();
		this.story.headDoes(this.cove, "Activity_DecideLateReport", form("decision", "flag", "reason", "No answer."));

		assertThat(city().state()).isEqualTo(City.State.FLAGGED);
		assertThat(this.story.letters(this.report, "flag-city")).isNotEmpty();
		assertThat(this.story.tasksOf(of(this.cove), this.report)).containsExactly("Activity_PrepareReport");

		this.story.cityHandsIn(this.cove);
		assertThat(city().state()).isEqualTo(City.State.ACTIVE);
	}

	@Test
	void a_flagged_city_that_gets_more_time_after_all_is_reminded_again() {
		late();
		this.story.headDoes(this.cove, "Activity_DecideLateReport", form("decision", "flag", "reason", "No answer."));
		var told = this.story.letters(this.report, "first-reminder").size();
		this.story.noonOn(today().plusDays(100));
		assertThat(this.story.letters(this.report, "first-reminder")).as("nobody reminds it").hasSize(told);

		this.story.inOne(() -> this.product.getBean(Extensions.class)
			.give(this.report, 40, "A new mayor asks for it.", "officer"));
		this.story.due();

		this.story.daysAfterDeadline(this.cove, 0);
		assertThat(this.story.letters(this.report, "first-reminder")).hasSize(told + 3);
		this.story.daysAfterDeadline(this.cove, 60);
		assertThat(this.story.tasksOf(HEAD, this.report)).containsExactly("Activity_DecideLateReport");
	}

	@Test
	void a_city_that_is_flagged_a_second_time_is_told_a_second_time() {
		late();
		this.story.headDoes(this.cove, "Activity_DecideLateReport", form("decision", "flag", "reason", "No answer."));
		var told = this.story.letters(this.report, "flag-city").size();
		assertThat(told).isPositive();
		this.story.inOne(() -> this.product.getBean(Extensions.class)
			.give(this.report, 40, "A new mayor asks for it.", "officer"));
		this.story.due();

		late();
		this.story.headDoes(this.cove, "Activity_DecideLateReport",
				form("decision", "flag", "reason", "Silent again."));

		assertThat(this.story.letters(this.report, "flag-city")).hasSize(2 * told);
	}

	@Test
	void more_time_from_the_head_begins_reminders_and_deadline_anew() {
		late();
		assertThatThrownBy(() -> decide("extend", 10)).hasMessageContaining("30");

		decide("extend", 30);

		var again = this.story.report(this.cove);
		assertThat(ChronoUnit.DAYS.between(today(), LocalDate.ofInstant(again.deadline(), MonitoringStory.PARIS)))
			.as("30 days after today, which counts to its end")
			.isEqualTo(31);
		assertThat(this.product.getBean(Extensions.class).of(this.report)).extracting(Extension::decidedBy)
			.as("whoever decided, not the job that carries it out")
			.containsExactly(Optional.of(HEAD.id()));
		assertThat(this.story.dueDate(this.report, "Activity_PrepareReport"))
			.isEqualTo(again.deadline().minusSeconds(1));
		assertThat(this.story.tasksOf(HEAD, this.report)).isEmpty();
		this.story.daysAfterDeadline(this.cove, 60);
		assertThat(this.story.tasksOf(HEAD, this.report)).as("silent again")
			.containsExactly("Activity_DecideLateReport");
		assertThat(this.story.letters(this.report, "second-reminder")).as("of both deadlines").hasSize(10);
	}

	@Test
	void a_city_leaves_when_its_mayor_has_confirmed_some_days_have_passed_and_the_director_general_has_signed() {
		late();
		invited();
		assertThat(this.story.readers(this.report, "invite-to-leave")).contains("mayor.of.silent.cove@example.org",
				"commission@example.org");
		this.product.getBean(Mandates.class)
			.give("film", Mandate.Role.DEPUTY, this.cove.id(), today(), today().plusYears(2), "officer");

		leaves();
		assertThat(this.story.readers(this.report, "ask-mayor-to-confirm")).as("nobody else holds the link")
			.containsExactly("mayor.of.silent.cove@example.org");
		assertThat(this.signatures().find(mayorsLink())).get().returns(State.OPEN, LeavingRequest::state);
		assertThat(this.story.tasksOf(DIRECTOR_GENERAL, this.report)).as("no mayor has confirmed").isEmpty();

		mayor(true);
		assertThat(this.story.letters(this.report, "begin-cooling-period")).isNotEmpty();
		assertThat(this.story.tasksOf(DIRECTOR_GENERAL, this.report)).as("it may be taken back").isEmpty();

		this.story.noonOn(today().plusDays(31));
		assertThat(city().isMember()).as("nobody has signed yet").isTrue();
		this.story.does(DIRECTOR_GENERAL, this.report, "Activity_SignEndOfMembership", form("signature", "sign"));

		assertThat(city().state()).isEqualTo(City.State.WITHDRAWN);
		assertThat(this.product.getBean(Mandates.class).on(today().plusDays(1)))
			.noneMatch(mandate -> mandate.city().id().equals(this.cove.id()));
		assertThat(
				this.product.getBean(JdbcTemplate.class).queryForList("SELECT cause FROM seat_vacancy", String.class))
			.as("its seat is vacant, and elected if enough is left")
			.containsExactly("LEFT");
		assertThat(this.story.report(this.cove).state()).isEqualTo(Report.State.LEFT);
		assertThat(this.story.hasEnded(this.report)).isTrue();
		assertThat(this.story.hasPassed("Event_CityHasLeft")).isTrue();
		assertThat(log()).containsSubsequence("city-leaves", "mayor-confirmed", "end-signed", "left");
		assertThat(this.story.sql()
			.sql("SELECT DISTINCT model ->> 'own' FROM letter WHERE case_id = ? AND template = 'monitoring/confirm-leaving'")
			.param(this.report)
			.query(String.class)
			.list()).containsExactly("true");
		assertThat(this.story.tasksOf(OFFICER, COHORT)).as("the last report of the year has ended")
			.contains("Activity_WriteSynthesis");
	}

	@Test
	void a_city_may_take_back_that_it_leaves_until_the_last_moment_of_the_cooling_period() {
		late();
		invited();
		leaves();
		mayor(true);
		var until = leavings().last(this.report).orElseThrow().coolingUntil().orElseThrow();
		assertThat(LocalDate.ofInstant(until, MonitoringStory.PARIS)).isEqualTo(today().plusDays(31));

		this.story.clockAt(until);
		assertThatThrownBy(() -> takesBack("Too late.")).hasMessageContaining("monitoring.leaving.too-late");
		this.story.clockAt(until.minusMillis(500));
		assertThatThrownBy(() -> takesBack(" ")).hasMessageContaining("monitoring.reason-missing");
		takesBack("The new council wishes to stay.");

		assertThat(city().isMember()).isTrue();
		assertThat(this.story.letters(this.report, "take-leaving-back")).isNotEmpty();
		assertThat(this.story.tasksOf(HEAD, this.report)).containsExactly("Activity_ConcludeLateReport");
		assertThat(this.product.getBean(LateReports.class).shownAgain(this.report)).extractingByKey("explanation")
			.isEqualTo("The city took back that it leaves: The new council wishes to stay.");
		assertThat(this.story.at(until.plusSeconds(60)).tasksOf(DIRECTOR_GENERAL, this.report)).isEmpty();
	}

	@Test
	void a_mayor_who_says_that_the_city_stays_keeps_it() {
		late();
		invited();
		leaves();
		var link = mayorsLink();

		mayor(false);

		assertThat(city().isMember()).isTrue();
		assertThat(log()).contains("mayor-declines").doesNotContain("mayor-confirmed");
		assertThat(this.story.tasksOf(HEAD, this.report)).containsExactly("Activity_ConcludeLateReport");
		assertThat(signatures().answer(link, true, "Somebody else")).as("the link answers once")
			.get()
			.returns(State.STAYS, LeavingRequest::state);
	}

	@Test
	void a_city_whose_mayor_does_not_confirm_has_not_left() {
		late();
		invited();
		leaves();
		var link = mayorsLink();

		this.story.noonOn(today().plusDays(15));

		assertThat(log()).contains("mayor-silent");
		assertThat(this.story.tasksOf(HEAD, this.report)).containsExactly("Activity_ConcludeLateReport");
		assertThat(signatures().answer(link, true, "Mayor Cove")).get().returns(State.EXPIRED, LeavingRequest::state);
		assertThat(city().isMember()).isTrue();
	}

	@Test
	void a_mayor_whose_letter_was_lost_gets_another_link() {
		late();
		invited();
		leaves();
		this.story.noonOn(today().plusDays(10));

		this.story.inOne(() -> leavings().askAgain(this.report));
		this.story.noonOn(today().plusDays(10));

		assertThat(this.story.letters(this.report, "ask-mayor-to-confirm")).hasSize(2);
		mayor(true);
		assertThat(log()).contains("mayor-confirmed");
		assertThatThrownBy(() -> this.story.inOne(() -> leavings().askAgain(this.report)))
			.hasMessageContaining("monitoring.leaving.no-link-wanted");
	}

	@Test
	void a_report_that_comes_while_the_mayor_is_asked_makes_it_count_no_more() {
		late();
		invited();
		leaves();
		var link = mayorsLink();

		this.story.cityHandsIn(this.cove);

		assertThat(signatures().answer(link, true, "Mayor Cove")).get().returns(State.DROPPED, LeavingRequest::state);
		assertThat(city().isMember()).isTrue();
	}

	@Test
	void nobody_leaves_whose_mayor_cannot_be_asked_apart_from_the_contact() {
		late();
		invited();
		this.story.sql()
			.sql("UPDATE contact SET email = 'main.of.silent.cove@example.org' WHERE party = ? AND role = 'MAYOR'")
			.param(this.cove.id())
			.update();
		assertThatThrownBy(this::leaves).hasMessageContaining("which is the address of a contact");

		this.story.sql()
			.sql("UPDATE contact SET valid_until = valid_from WHERE party = ? AND role = 'MAYOR'")
			.param(this.cove.id())
			.update();
		assertThatThrownBy(this::leaves).hasMessageContaining("knows no mayor");
		assertThat(log()).doesNotContain("city-leaves");
	}

	@Test
	void what_else_a_city_that_leaves_still_owed_falls_away_with_it() {
		late();
		var earlier = Report.id(MonitoringStory.YEAR - 4, this.cove.id());
		this.story.sql()
			.sql("INSERT INTO mmr_cohort SELECT year - 4, state, deadline, proposed_at FROM mmr_cohort WHERE year = ?")
			.param(MonitoringStory.YEAR)
			.update();
		this.story.inOne(() -> this.product.publishEvent(new ReportWanted(MonitoringStory.YEAR - 4, this.cove.id(),
				this.story.now().plus(60, ChronoUnit.DAYS))));
		this.story.due();
		assertThat(this.story.tasksOf(of(this.cove), earlier)).contains("Activity_PrepareReport");
		invited();
		leaves();
		mayor(true);
		this.story.noonOn(today().plusDays(31));

		this.story.does(DIRECTOR_GENERAL, this.report, "Activity_SignEndOfMembership", form("signature", "sign"));

		assertThat(this.story.reports.get(earlier).state()).isEqualTo(Report.State.LEFT);
		assertThat(this.story.hasEnded(earlier)).isTrue();
		assertThat(this.story.sql()
			.sql("SELECT count(*) FROM calendar_entry WHERE city_id = ? AND cancelled_at IS NULL")
			.param(this.cove.id())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void a_city_that_says_it_leaves_stays_where_the_director_general_does_not_sign() {
		late();
		invited();
		leaves();
		mayor(true);
		this.story.noonOn(today().plusDays(31));

		this.story.does(DIRECTOR_GENERAL, this.report, "Activity_SignEndOfMembership",
				form("signature", "return", "reason", "Ask the council, too."));

		assertThat(city().isMember()).isTrue();
		assertThat(this.story.tasksOf(HEAD, this.report)).containsExactly("Activity_ConcludeLateReport");
		assertThat(this.product.getBean(LateReports.class).shownAgain(this.report)).extractingByKey("explanation")
			.isEqualTo("The end of the membership was not signed: Ask the council, too.");
	}

	@Test
	void a_silent_city_loses_its_membership_only_with_the_signature_of_the_director_general() {
		late();
		invited();
		this.story.noonOn(today().plusDays(62));
		assertThat(log()).contains("city-silent");
		this.story.headDoes(this.cove, "Activity_ConcludeLateReport", form("decision", "end", "reason", "Silence."));
		assertThat(shownToHead()).containsEntry("headReason", "Silence.")
			.containsEntry("appeal", "The city did not answer");
		assertThat(city().isMember()).as("nobody has signed yet").isTrue();

		this.story.does(DIRECTOR_GENERAL, this.report, "Activity_SignEndOfMembership", form("signature", "sign"));

		assertThat(city().state()).isEqualTo(City.State.WITHDRAWN);
		assertThat(this.story.hasEnded(this.report)).isTrue();
		assertThat(log()).containsSubsequence("late-invite", "city-silent", "late-end", "end-signed", "left");
	}

	@Test
	void what_is_not_signed_goes_back_to_the_head_who_keeps_the_city() {
		late();
		invited();
		this.story.does(of(this.cove), this.report, "Activity_AnswerInvitation",
				form("reply", "explain", "explanation", "Our office burnt down."));
		this.story.headDoes(this.cove, "Activity_ConcludeLateReport", form("decision", "end", "reason", "Too late."));
		assertThat(shownToHead()).as("those who sign read the appeal")
			.containsEntry("headReason", "Too late.")
			.containsEntry("appeal", "Our office burnt down.")
			.containsEntry("appealFr", "Our office burnt down.");
		assertThatThrownBy(() -> this.story.does(DIRECTOR_GENERAL, this.report, "Activity_SignEndOfMembership",
				form("signature", "return")))
			.hasMessageContaining("Say why");

		this.story.does(DIRECTOR_GENERAL, this.report, "Activity_SignEndOfMembership",
				form("signature", "return", "reason", "A fire is no fault."));
		this.story.headDoes(this.cove, "Activity_ConcludeLateReport", form("decision", "flag", "reason", "Agreed."));

		assertThat(city().state()).isEqualTo(City.State.FLAGGED);
		assertThat(this.story.tasksOf(of(this.cove), this.report)).containsExactly("Activity_PrepareReport");
	}

	@Test
	void an_explanation_has_words() {
		late();
		invited();

		assertThatThrownBy(() -> this.story.does(of(this.cove), this.report, "Activity_AnswerInvitation",
				form("reply", "explain")))
			.hasMessageContaining("Say what holds you up");
	}

	@Test
	void an_answer_counts_until_its_deadline_and_not_from_then_on_although_no_timer_has_run_yet() {
		late();
		invited();
		var until = this.story.reports.answerBy(this.report).orElseThrow();

		this.story.clockAt(until);
		assertThatThrownBy(this::explains).hasMessageContaining("time to answer is over");
		assertThat(log()).doesNotContain("city-explains");

		this.story.clockAt(until.minusMillis(500));
		explains();
		assertThat(log()).contains("city-explains");
	}

	private void explains() {
		this.story.does(of(this.cove), this.report, "Activity_AnswerInvitation",
				form("reply", "explain", "explanation", "Our office burnt down."));
	}

	private void leaves() {
		this.story.does(of(this.cove), this.report, "Activity_AnswerInvitation", form("reply", "leave"));
	}

	private void mayor(boolean leaves) {
		assertThat(signatures().answer(mayorsLink(), leaves, "Mayor Cove")).isPresent();
	}

	private String mayorsLink() {
		return this.story.sql()
			.sql("""
					SELECT model ->> 'link' FROM letter WHERE case_id = ? AND template = 'monitoring/ask-mayor-to-confirm'
					ORDER BY number DESC LIMIT 1""")
			.param(this.report)
			.query(String.class)
			.single()
			.substring("/sign/leaving/".length());
	}

	private void takesBack(String reason) {
		leavings().takeBack(this.report, reason, of(this.cove).id());
	}

	private Leavings leavings() {
		return this.product.getBean(Leavings.class);
	}

	private LeavingSignatures signatures() {
		return this.product.getBean(LeavingSignatures.class);
	}

	private void late() {
		this.story.daysAfterDeadline(this.cove, 60);
	}

	private void invited() {
		this.story.headDoes(this.cove, "Activity_DecideLateReport",
				form("decision", "invite", "reason", "Two reminders stayed without an answer."));
	}

	private void decide(String decision, int days) {
		this.story.headDoes(this.cove, "Activity_DecideLateReport",
				form("decision", decision, "days", days, "reason", "They need it."));
	}

	private City city() {
		return this.story.register.city(this.cove.id());
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.story.now(), MonitoringStory.PARIS);
	}

	private List<String> log() {
		return this.product.getBean(ReportLog.class).of(this.report).stream().map(ReportLog.Line::what).toList();
	}

}
