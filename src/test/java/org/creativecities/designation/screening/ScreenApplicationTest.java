package org.creativecities.designation.screening;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.creativecities.ProductTest;
import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.DesignationApplicationStory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativecities.designation.application.DesignationApplicationStory.HEAD;
import static org.creativecities.designation.application.DesignationApplicationStory.draft;
import static org.creativecities.designation.application.DesignationApplicationStory.with;

/** A submitted file is held against the formal rules of its call. */
@ProductTest
class ScreenApplicationTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private JdbcClient sql;

	private DesignationApplicationStory alder;

	@BeforeEach
	void begin() {
		this.alder = new DesignationApplicationStory(this.product).callOpens().opens();
	}

	@AfterEach
	void tidy() {
		DesignationApplicationStory.remove(this.sql);
	}

	@Test
	void a_file_without_letters_is_inadmissible_after_the_head_confirms() {
		this.alder.describes().submits().callCloses();
		assertThat((String) this.alder.shown("Activity_ScreenApplication").get("findings"))
			.contains("letter of the mayor")
			.contains("National Commission");

		this.alder.officerScreens();
		assertThat(this.alder.application().state()).as("nothing is final yet").isEqualTo(State.SCREENING);
		this.alder.headConfirms();

		assertThat(this.alder.application()).returns(State.INADMISSIBLE, Application::state)
			.returns("MAYOR_LETTER_MISSING", Application::refusedRule);
		assertThat(rules()).containsExactly("MAYOR_LETTER_MISSING", "ENDORSEMENT_MISSING", "ASSOCIATION_LETTERS",
				"PHOTOS", "RIGHTS_FORM");
		assertThat(this.alder.letters("declare-inadmissible")).hasSize(3);
		assertThat(this.alder.hasEnded()).isTrue();
		assertThat(this.alder.hasPassed("Event_Inadmissible")).isTrue();
	}

	@Test
	void one_association_letter_is_not_enough() {
		this.alder.describes().mayorSigns().commissionAnswers("endorse", null);
		this.alder.attaches("association-letter", 1).attaches("photo", 3).attaches("rights-form", 1).submits();
		this.alder.callCloses().officerScreens().headConfirms();

		assertThat(this.alder.application().refusedRule()).isEqualTo("ASSOCIATION_LETTERS");
	}

	@Test
	void a_letter_of_the_mayor_on_paper_is_a_letter() {
		this.alder.describes().commissionAnswers("endorse", null);
		this.alder.attachesAll().attaches("mayor-letter", 1).submits().callCloses().officerScreens();

		assertThat(this.alder.application().state()).isEqualTo(State.ASSESSING);
	}

	@Test
	void a_refused_endorsement_is_the_rule_that_ends_it() {
		this.alder.describes().mayorSigns().commissionAnswers("refuse", "The council was not heard.");
		this.alder.attachesAll().submits().callCloses().officerScreens().headConfirms();

		assertThat(this.alder.application().refusedRule()).isEqualTo("ENDORSEMENT_REFUSED");
	}

	@Test
	void a_country_that_leaves_unesco_during_the_call_takes_its_cities_along() {
		this.alder.isReady();
		this.alder.countryLeavesUnesco(LocalDate.of(2019, 6, 15));
		this.alder.callCloses().officerScreens().headConfirms();

		assertThat(this.alder.application().refusedRule()).isEqualTo("NOT_MEMBER_STATE");
	}

	@Test
	void the_head_may_admit_a_file_with_a_reason() {
		this.alder.describes().mayorSigns().commissionAnswers("endorse", null);
		this.alder.attaches("association-letter", 2).attaches("photo", 2).attaches("rights-form", 1).submits();
		this.alder.callCloses().officerScreens();

		assertThatThrownBy(() -> this.alder.does(HEAD, "Activity_ConfirmInadmissibility", Map.of("confirm", "no")))
			.hasMessageContaining("Reason");
		this.alder.does(HEAD, "Activity_ConfirmInadmissibility",
				Map.of("confirm", "no", "headReason", "The third photo came by post in time."));

		assertThat(this.alder.application().state()).isEqualTo(State.ASSESSING);
		assertThat(this.sql.sql("SELECT head_reason FROM screening").query(String.class).list())
			.containsExactly("The third photo came by post in time.");
	}

	@Test
	void what_only_a_reader_sees_counts_like_what_the_product_found() {
		this.alder.isReady().callCloses().officerScreens("addedGrave", List.of("FORM_ALTERED"), "comment", "Page 3.");
		this.alder.headConfirms();

		assertThat(this.alder.application().refusedRule()).isEqualTo("FORM_ALTERED");
	}

	@Test
	void a_city_puts_minor_defects_right_where_the_call_allows_it() {
		allowsClarification();
		this.alder.describes().mayorSigns().commissionAnswers("endorse", null);
		this.alder.attaches("association-letter", 2).attaches("photo", 2).submits(with(draft(), "signedBy", null));
		this.alder.callCloses().officerScreens();
		assertThat(this.alder.letters("ask-clarification")).hasSize(2);
		assertThat((String) this.alder.shown("Activity_ClarifyApplication").get("defects")).contains("not signed");

		this.alder.attaches("photo", 1).attaches("rights-form", 1);
		assertThatThrownBy(() -> this.alder.attaches("association-letter", 1)).as("never missing content")
			.hasMessageContaining("files-closed");
		clarifies(Map.of("clarification", "All is there now.", "signedNow", "Mayor Alder, Mayor"));

		assertThat((String) this.alder.shown("Activity_ScreenApplication").get("findings")).isEqualTo("–");
		assertThat(this.alder.shown("Activity_ScreenApplication")).containsEntry("clarification", "All is there now.");
		this.alder.officerScreens();
		assertThat(this.alder.application().state()).isEqualTo(State.ASSESSING);
	}

	@Test
	void what_an_officer_notes_for_the_head_never_reaches_the_city() {
		allowsClarification();
		this.alder.isReady().callCloses();
		this.alder.officerScreens("addedMinor", List.of("PHOTOS"), "comment", "The third city this clerk has failed.");

		var task = this.product.getBean(TaskService.class)
			.createTaskQuery()
			.taskDefinitionKey("Activity_ClarifyApplication")
			.singleResult();
		assertThat(this.product.getBean(TaskService.class).getVariables(task.getId())).containsKey("defects")
			.doesNotContainKeys("comment", "findings");
		assertThat(this.alder.shown("Activity_ClarifyApplication")).containsOnlyKeys("answerBy", "answerByFr",
				"caseLink", "defects", "defectsFr");
	}

	@Test
	void too_many_links_are_cut_to_the_first_four() {
		allowsClarification();
		this.alder.describes().mayorSigns().commissionAnswers("endorse", null).attachesAll();
		this.alder
			.submits(with(draft(), "url2", "https://two.example.org", "url3", "https://three.example.org", "url4",
					"https://four.example.org", "impact", "See https://five.example.org"))
			.callCloses()
			.officerScreens();
		assertThat(rules()).containsExactly("TOO_MANY_URLS");

		clarifies(Map.of("clarification", "Take four.", "firstLinksOnly", true));

		this.alder.officerScreens();
		assertThat(this.alder.application().state()).isEqualTo(State.ASSESSING);
	}

	@Test
	void a_clarification_is_granted_once() {
		allowsClarification();
		this.alder.isReady().callCloses().officerScreens("addedMinor", List.of("PHOTOS"));
		clarifies(Map.of("clarification", "Better photos."));

		this.alder.officerScreens("addedMinor", List.of("PHOTOS")).headConfirms();

		assertThat(this.alder.application().refusedRule()).isEqualTo("PHOTOS");
		assertThat(this.alder.letters("ask-clarification")).hasSize(2);
	}

	@Test
	void a_city_that_does_not_answer_in_time_is_screened_as_it_stands() {
		allowsClarification();
		this.alder.describes().mayorSigns().commissionAnswers("endorse", null);
		this.alder.attaches("association-letter", 2).attaches("photo", 3).submits().callCloses().officerScreens();

		this.alder.daysPass(7);

		assertThat(this.alder.hasPassed("Event_ClarificationOverdue")).isTrue();
		this.alder.officerScreens().headConfirms();
		assertThat(this.alder.application().refusedRule()).isEqualTo("RIGHTS_FORM");
	}

	@Test
	void without_clarification_a_minor_defect_counts_like_any_other() {
		this.alder.describes().mayorSigns().commissionAnswers("endorse", null);
		this.alder.attaches("association-letter", 2).attaches("photo", 2).attaches("rights-form", 1).submits();
		this.alder.callCloses().officerScreens().headConfirms();

		assertThat(this.alder.application().refusedRule()).isEqualTo("PHOTOS");
		assertThat(this.alder.letters("ask-clarification")).isEmpty();
	}

	private void allowsClarification() {
		this.sql.sql("UPDATE designation_call SET allow_clarification = true").update();
	}

	private void clarifies(Map<String, Object> entered) {
		this.alder.does(this.alder.city(), "Activity_ClarifyApplication", entered);
	}

	private List<String> rules() {
		return this.product.getBean(Screenings.class).last(this.alder.id).orElseThrow().rules();
	}

}
