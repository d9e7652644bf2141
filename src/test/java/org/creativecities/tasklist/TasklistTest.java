package org.creativecities.tasklist;

import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;
import org.creativecities.ProductTest;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

@ProductTest
class TasklistTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final String API = "/camunda/api/engine/engine/default";

	private static final JsonMapper JSON = new JsonMapper();

	@LocalServerPort
	int port;

	@Autowired
	Accounts accounts;

	@Autowired
	ProcessEngine engine;

	@Autowired
	SavedDrafts drafts;

	private LetterCase letters;

	private String task;

	@BeforeEach
	void a_task_of_port_alder() {
		this.accounts.create("draft-petra", "Petra", "Almgren", "petra@example.org", PASSWORD,
				Set.of(LetterCase.GROUP));
		this.accounts.create("draft-colleague", "Paul", "Almgren", "paul@example.org", PASSWORD,
				Set.of(LetterCase.GROUP));
		this.accounts.create("draft-stranger", "Sven", "Other", "sven@example.org", PASSWORD,
				Set.of("city-xb-lindmar"));
		this.letters = new LetterCase(this.engine);
		this.task = this.letters.task();
	}

	@AfterEach
	void undeploy() {
		this.letters.close();
	}

	@Test
	void a_form_comes_in_the_language_of_the_reader() {
		var browser = tasklist("draft-petra");

		assertThat(browser.get(API + "/task/" + this.task + "/deployed-form").body()).contains("\"Motivation\"");
		assertThat(browser.get(API + "/task/" + this.task + "/deployed-form", "Accept-Language", "fr").body())
			.contains("\"label\":\"Votre motivation\"", "\"label\":\"Musique\"");
		browser.get("/login?lang=fr");
		browser.get("/?lang=fr");
		assertThat(browser.get(API + "/task/" + this.task + "/deployed-form", "Accept-Language", "en").body())
			.as("what was chosen comes before what the browser prefers")
			.contains("Votre motivation");
	}

	@Test
	void tasks_and_filters_are_named_in_the_language_of_the_reader() {
		var browser = tasklist("draft-petra");

		assertThat(browser.get(API + "/task", "Accept-Language", "fr").body()).contains("Écrire la lettre");
		assertThat(browser.get(API + "/task").body()).contains("Write letter").doesNotContain("Écrire");
		assertThat(browser.get(API + "/filter", "Accept-Language", "fr").body()).contains("\"À faire\"", "\"Dossier\"");

		var filter = JSON.readTree(browser.get(API + "/filter?firstResult=0").body()).path(0).path("id").asString();
		assertThat(browser
			.get(API + "/filter/" + filter + "/list", "Accept", "application/hal+json", "Accept-Language", "fr")
			.body()).contains("Écrire la lettre", "LETTER-1");
	}

	@Test
	void a_saved_draft_is_there_in_another_session_and_for_a_colleague() {
		assertThat(save(tasklist("draft-petra"), """
				{"motivation": "Music for all", "population": 12, "fields": ["music"]}""")).isEqualTo(204);

		var variables = JSON.readTree(variables(tasklist("draft-colleague")));
		assertThat(variables.at("/motivation/value").asString()).isEqualTo("Music for all");
		assertThat(variables.at("/population/value").asInt()).isEqualTo(12);
		assertThat(variables.at("/fields/type").asString()).isEqualTo("Json");
		assertThat(variables.at("/fields/value").asString()).isEqualTo("[\"music\"]");
		assertThat(variables.at("/findings/value").asString()).isEqualTo("none");
	}

	@Test
	void a_draft_changes_nothing_that_the_form_only_shows_or_does_not_know() {
		save(tasklist("draft-petra"), """
				{"findings": "all is well", "designated": true, "motivation": "Music"}""");

		assertThat(variables(tasklist("draft-petra"))).contains("\"none\"", "Music")
			.doesNotContain("all is well", "designated");
	}

	@Test
	void only_those_who_may_work_on_the_task_save_and_read() {
		assertThat(save(tasklist("draft-stranger"), "{\"motivation\": \"mine\"}")).isEqualTo(404);
		assertThat(save(new Browser(this.port), "{\"motivation\": \"mine\"}")).isEqualTo(401);
		save(tasklist("draft-petra"), "{\"motivation\": \"Music\"}");
		assertThat(variables(tasklist("draft-stranger"))).doesNotContain("Music");
	}

	@Test
	void another_site_saves_no_draft() {
		var browser = tasklist("draft-petra");
		var path = "/drafts/" + this.task;

		assertThat(browser.send("PUT", path, "{}", "Origin", "https://elsewhere.example").statusCode()).isEqualTo(403);
		assertThat(browser.send("PUT", path, "{}", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
	}

	@Test
	void what_is_no_draft_is_refused() {
		assertThat(save(tasklist("draft-petra"), "not json")).isEqualTo(400);
		assertThat(save(tasklist("draft-petra"), "[1, 2]")).isEqualTo(400);
		assertThat(save(tasklist("draft-petra"), "{\"motivation\": \"" + "x".repeat(1_200_000) + "\"}")).isEqualTo(413);
		assertThat(save(tasklist("draft-petra"), "{\"motivation\": \"zero \\u0000 inside\"}")).isEqualTo(204);
	}

	@Test
	void the_draft_goes_with_the_completion_and_stays_with_a_refusal() {
		var browser = tasklist("draft-petra");
		save(browser, "{\"motivation\": \"Music\", \"population\": 900}");

		assertThat(complete(browser, "900")).as("over the maximum").isEqualTo(400);
		assertThat(this.drafts.find(this.task)).isPresent();
		assertThat(complete(browser, "90")).isLessThan(300);
		assertThat(this.drafts.find(this.task)).isEmpty();
	}

	@Test
	void the_draft_of_a_task_that_ended_otherwise_goes_with_the_daily_tidying() {
		save(tasklist("draft-petra"), "{\"motivation\": \"Music\"}");
		this.drafts.removeOrphans();
		assertThat(this.drafts.find(this.task)).isPresent();

		this.engine.getRuntimeService()
			.deleteProcessInstance(this.engine.getTaskService()
				.createTaskQuery()
				.taskId(this.task)
				.singleResult()
				.getProcessInstanceId(), "deadline");
		this.drafts.removeOrphans();
		assertThat(this.drafts.find(this.task)).isEmpty();
	}

	@Test
	void nothing_stands_above_the_tasks_while_there_is_nothing_to_say() {
		assertThat(tasklist("draft-petra").get("/notices").statusCode()).isEqualTo(204);
		assertThat(new Browser(this.port).get("/notices", "Sec-Fetch-Dest", "empty").statusCode()).isEqualTo(401);
	}

	@Test
	void comments_and_history_are_read_by_those_who_see_the_task() {
		var petra = tasklist("draft-petra");
		var path = API + "/task/" + this.task;
		petra.send("POST", path + "/claim", "{\"userId\": \"draft-petra\"}", "X-XSRF-TOKEN", petra.apiToken());
		petra.send("POST", path + "/comment/create", "{\"message\": \"Which year?\"}", "X-XSRF-TOKEN",
				petra.apiToken());

		var colleague = tasklist("draft-colleague");
		assertThat(colleague.get(path + "/comment").body()).contains("Which year?");
		assertThat(colleague.get(API + "/history/user-operation?taskId=" + this.task).statusCode()).isEqualTo(200);
		assertThat(tasklist("draft-stranger").get(path + "/comment").statusCode()).isEqualTo(403);
		assertThat(tasklist("draft-stranger").get(API + "/history/user-operation?taskId=" + this.task).statusCode())
			.isEqualTo(403);
	}

	@Test
	void who_leaves_a_group_during_a_session_sees_its_tasks_no_more() {
		this.accounts.create("draft-leaver", "Lina", "Leaver", "lina@example.org", PASSWORD, Set.of(LetterCase.GROUP));
		var browser = tasklist("draft-leaver");
		assertThat(browser.get(API + "/task").body()).contains(this.task);

		this.engine.getIdentityService().deleteMembership("draft-leaver", LetterCase.GROUP);

		assertThat(browser.get(API + "/task").body()).isEqualTo("[]");
	}

	private Browser tasklist(String person) {
		return new Browser(this.port).loggedIn(person, PASSWORD).inTasklist();
	}

	private int save(Browser browser, String draft) {
		return browser.send("PUT", "/drafts/" + this.task, draft).statusCode();
	}

	private String variables(Browser browser) {
		return browser.get(API + "/task/" + this.task + "/form-variables?deserializeValues=false").body();
	}

	private int complete(Browser browser, String population) {
		return browser
			.send("POST", API + "/task/" + this.task + "/submit-form",
					"{\"variables\": {\"motivation\": {\"value\": \"Music\"}, \"population\": {\"value\": " + population
							+ "}, \"fields\": {\"type\": \"Json\", \"value\": \"[\\\"music\\\"]\"}}}",
					"X-XSRF-TOKEN", browser.apiToken())
			.statusCode();
	}

}
