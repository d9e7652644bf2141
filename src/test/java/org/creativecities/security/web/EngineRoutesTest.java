package org.creativecities.security.web;

import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.creativecities.ProductTest;
import org.creativecities.security.Accounts;
import org.creativecities.security.Groups;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each door of the engine, through REST and the web apps, for people and administrators.
 */
@ProductTest
class EngineRoutesTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@LocalServerPort
	int port;

	@Autowired
	Accounts accounts;

	@Autowired
	TaskService tasks;

	@Autowired
	RuntimeService runtime;

	@Autowired
	RepositoryService repository;

	private String errand;

	private Task task;

	private Task foreign;

	@BeforeEach
	void a_task_for_one_city_and_one_for_another() {
		this.errand = this.repository.createDeployment()
			.addModelInstance("processes/errand.bpmn",
					Bpmn.createExecutableProcess("errand")
						.camundaHistoryTimeToLiveString("P1D")
						.startEvent()
						.userTask("Activity_Errand")
						.name("${errandName}")
						.camundaCandidateGroups("${errandGroup}")
						.endEvent()
						.done())
			.deploy()
			.getId();
		this.accounts.create("route-keeper", "Kim", "Keeper", "keeper@example.org", PASSWORD,
				Set.of(Groups.ADMINISTRATORS));
		this.accounts.create("route-city", "Cira", "City", "cira@example.org", PASSWORD, Set.of("city-xa-port-alder"));
		this.accounts.ensureGroup("city-xb-lindmar");
		this.task = task("Draft application", "city-xa-port-alder");
		this.foreign = task("Draft application elsewhere", "city-xb-lindmar");
	}

	@AfterEach
	void no_tasks_left() {
		this.repository.deleteDeployment(this.errand, true);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ' ', textBlock = """
			POST /task/{task}/resolve
			POST /task/{task}/delegate
			POST /task/{task}/assignee
			POST /task/{task}/bpmnError
			POST /task/{task}/bpmnEscalation
			POST /task/{task}/variables
			POST /task/{task}/localVariables
			PUT /task/{task}/variables/score
			POST /task/{task}/variables/score/data
			DELETE /task/{task}/variables/score
			POST /task/{task}/identity-links
			POST /task/{task}/attachment/create
			PUT /task/{task}
			DELETE /task/{task}
			POST /task/create
			POST /message
			POST /signal
			POST /condition
			POST /execution/x/signal
			POST /execution/x/messageSubscriptions/m/trigger
			POST /execution/x/localVariables
			POST /process-instance/x/variables
			PUT /process-instance/x/variables/score
			POST /process-instance/x/modification
			POST /process-instance/message-async
			POST /process-instance/variables-async
			DELETE /process-instance/x
			GET /process-instance
			GET /variable-instance
			GET /history/variable-instance
			GET /history/task
			GET /history/user-operation
			GET /history/user-operation?taskId={foreign}
			POST /modification/execute
			POST /migration/execute
			POST /process-definition/key/designation-call/start
			POST /process-definition/x/restart
			POST /external-task/fetchAndLock
			POST /job/x/execute
			PUT /job/x/duedate
			POST /filter/create
			PUT /filter/x
			DELETE /filter/x
			POST /user/create
			PUT /user/route-keeper/credentials
			GET /user/route-keeper/profile
			GET /user
			POST /authorization/create
			POST /group/create
			POST /identity/verify
			GET /task/{foreign}/comment
			POST /task/{foreign}/comment/create
			GET /metrics
			POST /deployment/create
			""")
	void a_person_reaches_what_tasklist_needs_and_nothing_else(String method, String route) {
		var path = route.replace("{task}", this.task.getId()).replace("{foreign}", this.foreign.getId());

		assertThat(rest("route-city", method, path)).as("REST").isEqualTo(403);
		assertThat(rest("route-city", method, "/engine/default" + path)).as("REST by engine").isEqualTo(403);
		assertThat(inTasklist("route-city", method, path)).as("web app").isEqualTo(403);
	}

	@Test
	void a_path_that_climbs_is_refused_before_anybody_looks_where_it_leads() {
		var path = "/task/" + this.task.getId() + "/variables/../../x";
		assertThat(rest("route-city", "GET", path)).isEqualTo(400);
		assertThat(inTasklist("route-city", "GET", path)).isEqualTo(400);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ' ', textBlock = """
			POST /deployment/create
			POST /deployment/x/redeploy
			DELETE /deployment/x
			DELETE /process-definition/x
			DELETE /process-definition/key/designation-call
			POST /%64eployment/create
			""")
	void nobody_deploys_there(String method, String route) {
		assertThat(rest("route-keeper", method, route)).as("REST").isEqualTo(403);
		assertThat(rest("route-keeper", method, "/engine/default" + route)).as("REST by engine").isEqualTo(403);
		assertThat(inTasklist("route-keeper", method, route)).as("web app").isEqualTo(403);
	}

	@Test
	void an_administrator_reaches_the_rest() {
		assertThat(rest("route-keeper", "GET", "/history/task")).isEqualTo(200);
		assertThat(rest("route-keeper", "GET", "/process-instance")).isEqualTo(200);
		assertThat(inTasklist("route-keeper", "GET", "/deployment")).isEqualTo(200);
	}

	@Test
	void a_person_sees_their_own_tasks_only() {
		var browser = new Browser(this.port).loggedIn("route-city", PASSWORD).inTasklist();

		assertThat(browser.get("/camunda/api/engine/engine/default/task").body()).contains(this.task.getId())
			.doesNotContain(this.foreign.getId());
		assertThat(rest("route-city", "GET", "/task/" + this.foreign.getId())).isEqualTo(404);
	}

	@Test
	void a_person_claims_for_themselves_comments_and_gives_back() {
		var path = "/task/" + this.task.getId();
		var browser = new Browser(this.port).loggedIn("route-city", PASSWORD).inTasklist();

		assertThat(send(browser, "POST", path + "/claim", "{\"userId\":\"route-keeper\"}")).isEqualTo(403);
		assertThat(send(browser, "POST", path + "/claim", "not json")).isEqualTo(400);
		assertThat(send(browser, "POST", path + "/claim", "{\"userId\":\"route-city\"}")).isEqualTo(204);
		assertThat(assignee()).isEqualTo("route-city");
		assertThat(send(browser, "POST", path + "/comment/create", "{\"message\":\"Which year?\"}")).isEqualTo(200);
		assertThat(send(browser, "POST", path + "/unclaim", "")).isEqualTo(204);
		assertThat(assignee()).isNull();
		assertThat(send(browser, "POST", path + "/complete", "{}")).isEqualTo(204);
		this.task = task("again", "city-xa-port-alder");
	}

	@Test
	void everybody_finds_the_lists_of_their_role() {
		var browser = new Browser(this.port).loggedIn("route-city", PASSWORD).inTasklist();

		assertThat(browser.get("/camunda/api/engine/engine/default/filter").body()).contains("Our application", "To do")
			.doesNotContain("For the head");
	}

	@Test
	void a_person_keeps_their_own_password() {
		var own = "{\"password\":\"" + PASSWORD + "\",\"authenticatedUserPassword\":\"" + PASSWORD + "\"}";
		var browser = new Browser(this.port).loggedIn("route-city", PASSWORD).inTasklist();

		assertThat(send(browser, "PUT", "/user/route-city/credentials", own)).isEqualTo(204);
	}

	private Task task(String name, String group) {
		var instance = this.runtime.startProcessInstanceByKey("errand",
				Map.of("errandName", name, "errandGroup", group));
		return this.tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
	}

	private String assignee() {
		return this.tasks.createTaskQuery().taskId(this.task.getId()).singleResult().getAssignee();
	}

	private int rest(String person, String method, String route) {
		var credentials = LoginTest.basic(person);
		return new Browser(this.port)
			.send(method, "/engine-rest" + route, "GET".equals(method) ? "" : "{}", credentials[0], credentials[1])
			.statusCode();
	}

	private int inTasklist(String person, String method, String route) {
		var browser = new Browser(this.port).loggedIn(person, PASSWORD).inTasklist();
		return send(browser, method, route, "GET".equals(method) ? "" : "{}");
	}

	private int send(Browser browser, String method, String route, String json) {
		return browser
			.send(method, "/camunda/api/engine/engine/default" + route, json, "X-XSRF-TOKEN", browser.apiToken())
			.statusCode();
	}

}
