package org.creativecities.designation.application;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.creativecities.ProductTest;
import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.application.CaseLog.What;
import org.creativecities.documents.Documents;
import org.creativecities.settings.SettingsCatalogue;
import org.creativecities.workflow.FormNumbers;
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
import static org.creativecities.designation.application.DesignationApplicationStory.DEADLINE;
import static org.creativecities.designation.application.DesignationApplicationStory.candidature;
import static org.creativecities.designation.application.DesignationApplicationStory.draft;
import static org.creativecities.designation.application.DesignationApplicationStory.with;

/** A city describes, drafts and submits, as often as it likes, until the deadline. */
@ProductTest
class PrepareApplicationTest {

	private static final Map<String, Object> INITIATIVE = Map.of("title", "School of nets", "text", "Fishers teach.",
			"budget", 20_000);

	@Autowired
	private ApplicationContext product;

	private DesignationApplicationStory alder;

	@Autowired
	private JdbcClient sql;

	@BeforeEach
	void begin() {
		this.alder = new DesignationApplicationStory(this.product).callOpens().opens();
	}

	@Test
	void the_link_of_the_mayor_goes_to_no_contact_of_the_city() {
		assertThatThrownBy(
				() -> this.alder.describes(with(candidature(), "mayorEmail", "Representative+unesco@example.org")))
			.hasMessageContaining("must be another than those of the contacts");

		this.alder.describes().daysPass(15);
		assertThatThrownBy(() -> this.alder.does(this.alder.city(), "Activity_RenewLink",
				Map.of("mayorAddressee", "main+unesco@example.org")))
			.hasMessageContaining("must be another than those of the contacts");
		this.alder.does(this.alder.city(), "Activity_RenewLink", Map.of("mayorAddressee", "town.hall@example.org"));
	}

	@Test
	void the_only_submission_of_a_call_counts_though_the_timer_fires_before_it_is_committed() throws Exception {
		this.alder.describes().clock(DesignationApplicationStory.DEADLINE.minusMillis(500));
		var submitted = new CountDownLatch(1);
		var commit = new CountDownLatch(1);

		var city = CompletableFuture.runAsync(() -> this.alder.inOneTransaction(() -> {
			this.alder.submitsUnseen();
			submitted.countDown();
			return await(commit);
		}));
		await(submitted);
		var timer = CompletableFuture.runAsync(() -> this.alder.callCloses());
		waitsForALock();
		commit.countDown();
		city.get(20, TimeUnit.SECONDS);
		timer.get(20, TimeUnit.SECONDS);

		assertThat(this.alder.application().state()).isEqualTo(State.SCREENING);
		assertThat(this.alder.hasPassed("Event_NothingToScreen")).isFalse();
	}

	private static boolean await(CountDownLatch latch) {
		try {
			return latch.await(20, TimeUnit.SECONDS);
		}
		catch (InterruptedException interrupted) {
			throw new IllegalStateException(interrupted);
		}
	}

	/** Returns when somebody waits for a row that somebody else holds. */
	private void waitsForALock() throws InterruptedException {
		for (var tries = 0; tries < 200; tries++) {
			if (this.sql.sql("SELECT count(*) FROM pg_locks WHERE NOT granted").query(Integer.class).single() > 0) {
				return;
			}
			Thread.sleep(50);
		}
		throw new AssertionError("Nobody waits: the call closes without minding the submission.");
	}

	@AfterEach
	void tidy() {
		DesignationApplicationStory.remove(this.sql);
	}

	@Test
	void within_the_grace_of_the_call_what_comes_is_taken() {
		this.sql.sql("UPDATE designation_call SET grace_minutes = 10").update();
		this.alder.describes().clock(DEADLINE.plusSeconds(599)).submitsUnseen();
		assertThat(this.alder.versions()).hasSize(1);

		this.alder.clock(DEADLINE.plusSeconds(600));

		assertThatThrownBy(() -> this.alder.submitsUnseen()).hasMessageContaining("closed on");
	}

	@Test
	void how_many_words_fit_is_set_by_the_secretariat() {
		this.alder.bean(SettingsCatalogue.class)
			.change("designation.words.presentation", "5", "Shorter is better.", 0, "olga");

		assertThatThrownBy(() -> this.alder.describes()).hasMessageContaining("at most 5 words");
		assertThat(FormNumbers.fill("At most @designation.words.presentation@ words.")).isEqualTo("At most 5 words.");
		this.alder.describes(with(candidature(), "presentation", "We cook with the tide."));
		assertThat(this.alder.application().state()).isEqualTo(State.PREPARING);
	}

	@Test
	void sections_1_to_6_change_until_the_deadline() {
		this.alder.describes().mayorSigns().commissionAnswers("endorse", null);

		this.alder.changes(with(candidature(), "presentation", "Port Alder smokes its fish, too."));

		assertThat(this.alder.shown("Activity_ChangeCandidature")).containsEntry("presentation",
				"Port Alder smokes its fish, too.");
		assertThat(this.alder.letters("ask-mayor")).as("the field is the same").hasSize(1);
		assertThat(this.alder.letters("ask-endorsement")).hasSize(1);
		this.alder.clock(DEADLINE);
		assertThatThrownBy(() -> this.alder.changes(candidature())).hasMessageContaining("closed on");
	}

	@Test
	void with_another_field_mayor_and_national_commission_are_asked_again() {
		this.alder.describes().mayorSigns().commissionAnswers("endorse", null);
		this.alder.keeps(draft());

		this.alder.changes(with(candidature(), "field", "film"));

		assertThat(this.alder.application().fieldId()).isEqualTo("film");
		assertThat(this.alder.letters("ask-mayor")).hasSize(2);
		assertThat(this.alder.letters("ask-endorsement")).hasSize(2);
		assertThat((String) this.alder.shown("Activity_DraftApplication").get("impact")).as("the draft stays")
			.isEqualTo("No relevant information to provide");
		this.alder.attachesAll().submits().callCloses().officerScreens();
		assertThat(this.sql.sql("SELECT findings::text FROM screening").query(String.class).single())
			.contains("MAYOR_LETTER_MISSING", "ENDORSEMENT_MISSING");
	}

	@Test
	void both_may_say_yes_to_the_other_field() {
		this.alder.describes().mayorSigns().commissionAnswers("endorse", null);

		this.alder.daysPass(1).changes(with(candidature(), "field", "film")).mayorSigns();
		this.alder.commissionAnswers("endorse", null).attachesAll().submits().callCloses().officerScreens();

		assertThat(this.alder.application()).returns(State.ASSESSING, Application::state)
			.returns("film", Application::fieldId);
	}

	@Test
	void a_change_that_is_not_submitted_counts_for_nothing() {
		this.alder.isReady().changes(with(candidature(), "field", "film"));

		this.alder.callCloses();

		assertThat(this.alder.application().fieldId()).isEqualTo("gastronomy");
	}

	@Test
	void files_count_as_they_were_submitted() {
		this.alder.isReady();
		var letter = this.alder.bean(ApplicationDocuments.class).of(this.alder.id).get("association-letter").get(0);

		this.alder.removes("association-letter").removes("photo").attaches("photo", 1).callCloses();

		assertThat((String) this.alder.shown("Activity_ScreenApplication").get("findings")).doesNotContain("hoto",
				"ssociation");
		this.alder.officerScreens();
		assertThat(this.alder.application().state()).isEqualTo(State.ASSESSING);
		var read = this.alder.bean(SubmittedFiles.class).of(this.alder.application()).documents();
		assertThat(read).hasSize(6).extracting("sha256").contains(letter.sha256());
		assertThat(this.alder.bean(Documents.class).content(letter.id())).isNotEmpty();
	}

	@Test
	void files_added_after_the_submission_do_not_mend_it() {
		this.alder.describes().mayorSigns().commissionAnswers("endorse", null).submits();

		this.alder.attachesAll().callCloses();

		assertThat((String) this.alder.shown("Activity_ScreenApplication").get("findings")).contains("hoto",
				"ssociation");
	}

	@Test
	void who_did_what_is_written_down_and_never_changed() {
		this.alder.isReady().removes("photo").withdraws("The council wants more time.");

		var log = this.alder.bean(CaseLog.class).of(this.alder.id);
		assertThat(log).extracting(CaseLog.Entry::what)
			.contains(What.OPENED, What.DESCRIBED, What.DRAFTED, What.SUBMITTED, What.FILE_ADDED, What.MAYOR_SIGNED,
					What.ENDORSED);
		assertThat(log.get(0)).returns(What.WITHDRAWN, CaseLog.Entry::what)
			.returns("city", CaseLog.Entry::by)
			.returns("The council wants more time.", CaseLog.Entry::detail);
		assertThat(log).filteredOn(entry -> entry.what() == What.FILE_REMOVED)
			.hasSize(3)
			.allMatch(entry -> entry.detail().contains("SHA-256"));
		assertThatThrownBy(() -> this.sql.sql("UPDATE case_log SET done_by = 'nobody'").update())
			.hasMessageContaining("only added");
	}

	@Test
	void a_draft_may_be_incomplete_and_is_shown_again() {
		this.alder.describes().keeps(Map.of("handIn", "keep", "impact", "It would change the harbour."));

		assertThat(this.alder.shown("Activity_DraftApplication"))
			.containsEntry("impact", "It would change the harbour.")
			.containsKey("missing")
			.doesNotContainKey("handIn");
		assertThat(this.alder.versions()).isEmpty();
		this.alder.keeps(Map.of("handIn", "keep", "communication", "Posters."));
		assertThat(this.alder.shown("Activity_DraftApplication")).as("a field emptied stays empty")
			.containsEntry("communication", "Posters.")
			.doesNotContainKey("impact");
	}

	@Test
	void a_draft_says_how_many_questions_wait_for_an_answer() {
		this.alder.describes().keeps(with(draft(), "impact", null, "gdp", " "));

		assertThat(this.alder.shown("Activity_DraftApplication").get("missing").toString())
			.contains("Questions of sections 7 to 11 without an answer: 2");
		this.alder.keeps(draft());
		assertThat(this.alder.shown("Activity_DraftApplication").get("missing").toString())
			.doesNotContain("sections 7 to 11");
	}

	@Test
	void what_a_city_drafts_is_not_shown_to_its_national_commission() {
		this.alder.describes().keeps(Map.of("handIn", "keep", "impact", "Our secret plan."));

		assertThat(this.alder.shown("Activity_EndorseApplication")).doesNotContainKey("impact")
			.containsEntry("presentation",
					"Port Alder cooks what its harbour brings in, and teaches it to whoever asks.");
	}

	@Test
	void blank_sections_are_named_and_nothing_is_submitted() {
		this.alder.describes();

		assertThatThrownBy(() -> this.alder
			.submits(with(draft(), "impact", null, "commitMission", null, "localInitiatives", List.of(Map.of()))))
			.hasMessageContaining("7 What designation would change in the city: This must be filled in")
			.hasMessageContaining("10.1 Local initiatives, one to three, row 1, Title: This must be filled in")
			.hasMessageContaining("The city adheres to the Mission Statement of the Network");
		assertThat(this.alder.versions()).isEmpty();
		assertThat(this.alder.waiting()).contains("Activity_DraftApplication");
	}

	@Test
	void who_does_not_know_what_is_missing_is_told_before_submitting() {
		this.alder.describes();

		assertThatThrownBy(() -> this.alder.does(this.alder.city(), "Activity_DraftApplication",
				with(draft(), "handIn", "submit")))
			.hasMessageContaining("still missing");
		assertThat(this.alder.submits().versions()).hasSize(1);
	}

	@Test
	void the_last_version_counts_and_no_version_is_overwritten() {
		this.alder.describes().submits();
		var first = this.alder.versions().get(0);

		this.alder.submits(with(draft(), "impact", "It would change the harbour."));

		assertThat(this.alder.versions()).extracting(Version::version).containsExactly(2, 1);
		assertThat(this.alder.versions().get(1)).isEqualTo(first);
		assertThat(this.alder.versions().get(0).sha256()).isNotEqualTo(first.sha256()).matches("[0-9a-f]{64}");
		assertThat(this.alder.versions().get(0).answers()).containsEntry("impact", "It would change the harbour.");
		assertThat(this.alder.letters("submit-application")).hasSize(6);
		assertThat((String) this.alder.shown("Activity_DraftApplication").get("notice")).startsWith("Version 2");
	}

	@Test
	void submitting_twice_makes_one_version_and_one_receipt() {
		this.alder.describes().submits().submits();

		assertThat(this.alder.versions()).hasSize(1);
		assertThat(this.alder.letters("submit-application")).hasSize(3);
	}

	@Test
	void a_double_click_completes_a_task_once() throws Exception {
		this.alder.describes();
		var tasks = this.product.getBean(TaskList.class);
		var task = tasks.find(this.alder.city(), this.alder.id, "Activity_DraftApplication").orElseThrow();
		var form = with(draft(), "handIn", "submit", "knowsMissing", true);
		var city = this.alder.city();

		var clicks = Collections.nCopies(2, (Runnable) () -> tasks.complete(city, task, form))
			.stream()
			.map(Thread::new)
			.peek(thread -> thread.setUncaughtExceptionHandler((one, late) -> {
			}))
			.toList();
		clicks.forEach(Thread::start);
		for (var click : clicks) {
			click.join();
		}

		assertThat(this.alder.versions()).hasSize(1);
		assertThat(this.alder.letters("submit-application")).hasSize(3);
	}

	@Test
	void a_new_file_makes_a_new_version() {
		this.alder.describes().submits().attaches("photo", 1).submits();

		assertThat(this.alder.versions()).hasSize(2);
	}

	@Test
	void half_a_second_before_the_deadline_is_in_time() {
		this.alder.describes().clock(DEADLINE.minusMillis(500));

		assertThat(this.alder.submitsUnseen().versions()).extracting(Version::submittedAt)
			.containsExactly(DEADLINE.minusMillis(500));
	}

	@Test
	void at_the_deadline_it_is_too_late_though_its_timer_has_not_run() {
		this.alder.describes().clock(DEADLINE);

		assertThatThrownBy(() -> this.alder.submitsUnseen())
			.hasMessageContaining("closed on 30 June 2019, 23:59 (Paris)");
		assertThatThrownBy(() -> this.alder.attaches("photo", 1)).hasMessageContaining("files-closed");
	}

	@Test
	void contacts_need_different_addresses() {
		assertThatThrownBy(() -> this.alder.describes(with(candidature(), "alternativeEmail", "MAIN+unesco@example.org",
				"mainEmailAgain", "mian+unesco@example.org")))
			.hasMessageContaining("not the same")
			.hasMessageContaining("another e-mail address");
	}

	@Test
	void word_limits_hold_however_the_text_came_in() {
		var pasted = String.join(" ", Collections.nCopies(301, "harbour"));

		assertThatThrownBy(() -> this.alder.describes(with(candidature(), "presentation", pasted)))
			.hasMessageContaining("The city and its motivation: at most 300 words fit in; these are 301.");
		this.alder.describes();
		assertThatThrownBy(() -> this.alder.keeps(Map.of("impact", pasted))).hasMessageContaining(
				"7 What designation would change in the city: at most 250 words fit in; these are 301.");
	}

	@Test
	void a_budget_is_positive_adds_up_and_has_a_currency_that_exists() {
		this.alder.describes();

		assertThatThrownBy(() -> this.alder.submits(with(draft(), "budgetTotal", -5)))
			.hasMessageContaining("10.3 Estimated annual budget: the smallest value is 0.");
		assertThatThrownBy(() -> this.alder.submits(with(draft(), "budgetTotal", 0)))
			.hasMessageContaining("more than nothing");
		assertThatThrownBy(() -> this.alder.submits(with(draft(), "budgetTotal", 100_001)))
			.hasMessageContaining("add up to");
		assertThatThrownBy(() -> this.alder.submits(with(draft(), "budgetCurrency", null)))
			.hasMessageContaining("Currency");
		assertThatThrownBy(() -> this.alder.submits(with(draft(), "budgetCurrency", "EUX")))
			.hasMessageContaining("EUX is not a currency");
		assertThatThrownBy(() -> this.alder.submits(with(draft(), "budgetCurrency", "XXX"))).as("a code, but no money")
			.hasMessageContaining("XXX is not a currency");
	}

	@Test
	void a_fourth_initiative_is_refused() {
		this.alder.describes();

		assertThatThrownBy(
				() -> this.alder.keeps(with(draft(), "localInitiatives", Collections.nCopies(4, INITIATIVE))))
			.hasMessageContaining("10.1 Local initiatives, one to three: at most 3 rows fit in.");
	}

	@Test
	void only_the_city_sees_its_tasks() {
		var stranger = new Person("stranger", Set.of("cities", "city-xj-birch-falls"));

		assertThat(this.product.getBean(TaskList.class).of(stranger, this.alder.id)).isEmpty();
		assertThat(this.product.getBean(TaskList.class).of(this.alder.city(), this.alder.id)).hasSize(1);
	}

	@Test
	void files_are_what_they_are_and_no_more_than_asked() {
		this.alder.attaches("photo", 3);

		assertThatThrownBy(() -> this.alder.attaches("photo", 1)).hasMessageContaining("too-many");
		assertThatThrownBy(() -> attach("rights-form", DesignationApplicationStory.jpeg())).isNotNull();
		assertThatThrownBy(() -> attach("association-letter", new byte[0])).isNotNull();
		assertThatThrownBy(() -> attach("brochure", DesignationApplicationStory.pdf("brochure")))
			.hasMessageContaining("kind-unknown");
		assertThatThrownBy(() -> attach("rights-form", new byte[25 * 1024 * 1024])).hasMessageContaining("too-large");
		assertThatThrownBy(() -> attach("rights-form", new byte[20 * 1024 * 1024]))
			.as("with the photos that are there it is more than all may have")
			.hasMessageContaining("files-too-large");
	}

	@Test
	void the_form_says_which_sections_are_required() {
		this.alder.describes().submits();

		assertThat(this.alder.versions().get(0).sections()).extracting(section -> section.get("key"))
			.contains("impact", "localInitiatives", "budgetTotal")
			.doesNotContain("handIn", "knowsMissing");
		assertThat(this.alder.application().state()).isEqualTo(State.PREPARING);
		assertThat(this.alder.application().openedAt()).isBefore(Instant.parse("2019-03-17T00:00:00Z"));
	}

	private Object attach(String kind, byte[] content) {
		return this.alder.as(this.alder.city(), () -> this.product.getBean(ApplicationDocuments.class)
			.attach(this.alder.id, kind, kind, content, "city"));
	}

}
