package org.creativecities.workflow;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.creativecities.ProductTest;
import org.creativecities.security.Accounts;
import org.creativecities.security.Groups;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A score of 900 and an unknown variable, sent as Tasklist and REST clients send them.
 */
@ProductTest
class FormDoorsTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@LocalServerPort
	int port;

	@Autowired
	Accounts accounts;

	@Autowired
	Processes processes;

	@Autowired
	TaskService tasks;

	@Autowired
	RuntimeService runtime;

	@Autowired
	RepositoryService repository;

	private String deployment;

	private String task;

	@BeforeEach
	void a_score_is_asked_for() {
		this.accounts.create("doors-expert", "Edda", "Expert", "edda@example.org", PASSWORD, Set.of("experts"));
		this.accounts.create("doors-keeper", "Kim", "Keeper", "keeper@example.org", PASSWORD,
				Set.of(Groups.ADMINISTRATORS));
		this.deployment = this.repository.createDeployment()
			.addClasspathResource("workflow/scoring.bpmn")
			.addInputStream("forms/score.form", getClass().getResourceAsStream("/workflow/score.form"))
			.addInputStream("forms/ask-score.form", getClass().getResourceAsStream("/workflow/ask-score.form"))
			.deploy()
			.getId();
		this.processes.start("scoring", "S-1", Map.of("cityName", "Port Alder"));
		this.task = this.tasks.createTaskQuery().singleResult().getId();
	}

	@AfterEach
	void undeploy() {
		this.repository.deleteDeployment(this.deployment, true);
	}

	/** The three ways to the engine's API. */
	enum Door {

		REST, REST_BY_ENGINE, TASKLIST;

		HttpResponse<String> post(FormDoorsTest test, String person, String route, String json, String language) {
			var browser = new Browser(test.port);
			if (this == TASKLIST) {
				browser.loggedIn(person, PASSWORD).inTasklist();
				return browser.send("POST", "/camunda/api/engine/engine/default" + route, json, "X-XSRF-TOKEN",
						browser.apiToken(), "Accept-Language", language);
			}
			var credentials = java.util.Base64.getEncoder().encodeToString((person + ":" + PASSWORD).getBytes());
			return browser.send("POST", ((this == REST) ? "/engine-rest" : "/engine-rest/engine/default") + route, json,
					"Authorization", "Basic " + credentials, "Accept-Language", language);
		}

	}

	@ParameterizedTest
	@EnumSource
	void a_score_of_900_is_refused_at_its_field_in_the_language_of_the_person(Door door) {
		for (var route : new String[] { "/complete", "/submit-form" }) {
			var english = door.post(this, "doors-expert", "/task/" + this.task + route,
					"{\"variables\":{\"score\":{\"value\":900},\"answer\":{\"value\":\"yes\"}}}", "en");
			assertThat(english.statusCode()).isEqualTo(400);
			assertThat(english.body()).contains("Score: the largest value is 100.");
			var french = door.post(this, "doors-keeper", "/task/" + this.task + route,
					"{\"variables\":{\"score\":{\"value\":900},\"answer\":{\"value\":\"yes\"}}}", "fr");
			assertThat(french.statusCode()).isEqualTo(400);
			assertThat(french.body()).contains("Note : la plus grande valeur est 100.");
		}
		assertStillOpen();
	}

	@ParameterizedTest
	@EnumSource
	void an_unknown_variable_is_refused(Door door) {
		for (var route : new String[] { "/complete", "/submit-form" }) {
			var answer = door.post(this, "doors-expert", "/task/" + this.task + route,
					"{\"variables\":{\"score\":{\"value\":90},\"answer\":{\"value\":\"yes\"},\"designated\":{\"value\":true}}}",
					"en");
			assertThat(answer.statusCode()).isEqualTo(400);
			assertThat(answer.body()).contains("designated");
		}
		assertStillOpen();
	}

	@ParameterizedTest
	@EnumSource
	void what_a_step_refuses_reads_the_same(Door door) {
		var answer = door.post(this, "doors-expert", "/task/" + this.task + "/submit-form",
				"{\"variables\":{\"score\":{\"value\":13},\"answer\":{\"value\":\"yes\"}}}", "en");
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.body()).contains("Score: the largest value is 12.");
		assertStillOpen();
	}

	@ParameterizedTest
	@EnumSource
	void a_task_that_somebody_else_completed_is_refused_with_a_sentence(Door door) {
		var entered = "{\"variables\":{\"score\":{\"value\":9},\"answer\":{\"value\":\"yes\"}}}";
		assertThat(door.post(this, "doors-expert", "/task/" + this.task + "/submit-form", entered, "en").statusCode())
			.isEqualTo(204);

		for (var route : new String[] { "/complete", "/submit-form" }) {
			var english = door.post(this, "doors-expert", "/task/" + this.task + route, entered, "en");
			assertThat(english.statusCode()).as(english.body()).isEqualTo(400);
			assertThat(english.body()).contains("This task is not there any more");
			var french = door.post(this, "doors-keeper", "/task/" + this.task + route, entered, "fr");
			assertThat(french.statusCode()).isEqualTo(400);
			assertThat(french.body()).contains("Cette tâche n’existe plus").doesNotContain(this.task);
		}
	}

	@ParameterizedTest
	@EnumSource
	void what_only_claims_to_be_json_is_refused(Door door) {
		for (var broken : new String[] { "{nope", "[1," }) {
			for (var route : new String[] { "/complete", "/submit-form" }) {
				var answer = door.post(this, "doors-expert", "/task/" + this.task + route,
						"{\"variables\":{\"score\":{\"value\":9},\"answer\":{\"value\":\"yes\"},\"notes\":{\"type\":\"Json\",\"value\":\"%s\"}}}"
							.formatted(broken),
						"fr");
				assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
				assertThat(answer.body()).doesNotContain("SPIN").contains("Notes");
			}
		}
		assertStillOpen();
	}

	@ParameterizedTest
	@EnumSource
	void rows_arrive_as_tasklist_sends_them(Door door) {
		var rows = "{\"variables\":{\"score\":{\"value\":50},\"answer\":{\"value\":\"yes\"},\"notes\":{\"type\":\"Json\",\"value\":\"[{\\\"note\\\":\\\"%s\\\"}]\"}}}";
		var refused = door.post(this, "doors-expert", "/task/" + this.task + "/submit-form", rows.formatted(""), "en");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("Notes, row 1, Note: this field must be filled in.");
		assertStillOpen();

		var taken = door.post(this, "doors-expert", "/task/" + this.task + "/submit-form", rows.formatted("lively"),
				"en");
		assertThat(taken.statusCode()).as(taken.body()).isEqualTo(204);
		assertThat(this.tasks.createTaskQuery().count()).isZero();
	}

	@ParameterizedTest
	@EnumSource
	void a_start_form_is_checked_and_cannot_be_left_out(Door door) {
		var refused = door.post(this, "doors-keeper", "/process-definition/key/scoring/submit-form",
				"{\"variables\":{\"cityName\":{\"value\":\"\"},\"score\":{\"value\":900}}}", "en");
		assertThat(refused.statusCode()).isEqualTo(400);
		assertThat(refused.body()).contains("City: this field must be filled in.").contains("“score”");
		assertThat(door.post(this, "doors-expert", "/process-definition/key/scoring/start", "{}", "en").statusCode())
			.isEqualTo(403);
		assertThat(this.runtime.createProcessInstanceQuery().count()).isOne();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~',
			textBlock = """
					/task/{task}/resolve                  | {"variables":{"score":{"value":900}}}
					/task/{task}/bpmnError                | {"errorCode":"any","variables":{"score":{"value":900}}}
					/task/{task}/bpmnEscalation           | {"escalationCode":"any","variables":{"score":{"value":900}}}
					/task/{task}/variables                | {"modifications":{"score":{"value":900}}}
					/task/{task}/localVariables           | {"modifications":{"score":{"value":900}}}
					/process-instance/{instance}/variables | {"modifications":{"score":{"value":900}}}
					/execution/{instance}/localVariables  | {"modifications":{"score":{"value":900}}}
					/process-instance/{instance}/modification | {"instructions":[{"type":"startBeforeActivity","activityId":"Activity_KeepScore","variables":{"score":{"value":900}}}]}
					/message                              | {"messageName":"test.Arrived","businessKey":"S-1","processVariables":{"score":{"value":900}}}
					/signal                               | {"name":"any","variables":{"score":{"value":900}}}
					/execution/{instance}/signal          | {"variables":{"score":{"value":900}}}
					""")
	void people_find_the_side_doors_closed(String route, String json) {
		var instance = this.runtime.createProcessInstanceQuery().singleResult().getId();
		var path = route.replace("{task}", this.task).replace("{instance}", instance);
		for (var door : Door.values()) {
			assertThat(door.post(this, "doors-expert", path, json, "en").statusCode()).as(door + path).isEqualTo(403);
		}
		assertStillOpen();
	}

	private void assertStillOpen() {
		assertThat(this.tasks.createTaskQuery().taskDefinitionKey("Activity_Score").count()).isOne();
		assertThat(this.runtime.createVariableInstanceQuery().list()).extracting("name").containsExactly("cityName");
	}

}
