package org.creativecities.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.creativecities.CapturedLog;
import org.creativecities.ProductTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An administrator edits files outside, restarts, and the next case follows them; or
 * reads why not.
 */
@ProductTest
class DefinitionsTest {

	private static final String SCORING = "scoring";

	@TempDir
	Path folder;

	@Autowired
	Contract contract;

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	Processes processes;

	@RegisterExtension
	final CapturedLog log = CapturedLog.of(Definitions.class);

	@BeforeEach
	void fill() throws IOException {
		Files.createDirectories(this.folder.resolve("processes"));
		Files.createDirectories(this.folder.resolve("forms"));
		for (var name : List.of("scoring.bpmn", "score.form", "ask-score.form")) {
			try (var content = getClass().getResourceAsStream("/workflow/" + name)) {
				Files.write(path(name), content.readAllBytes());
			}
		}
	}

	@AfterEach
	void forget() {
		this.repository.createDeploymentQuery()
			.list()
			.stream()
			.filter(deployment -> deployment.getName() != null
					&& (deployment.getName().equals(SCORING) || deployment.getName().startsWith("new-")))
			.forEach(deployment -> this.repository.deleteDeployment(deployment.getId(), true));
		// the product's own files as they were
		restart(Optional.empty());
	}

	@Test
	void a_diagram_outside_is_in_force_with_its_forms_and_a_restart_changes_nothing() {
		assertThat(restart()).isEmpty();
		assertThat(restart()).isEmpty();
		var definition = this.repository.createProcessDefinitionQuery().processDefinitionKey(SCORING).singleResult();
		assertThat(this.repository.getDeploymentResourceNames(definition.getDeploymentId()))
			.containsExactlyInAnyOrder("processes/scoring.bpmn", "forms/score.form", "forms/ask-score.form");
	}

	@Test
	void the_next_case_follows_an_edited_diagram_and_the_running_one_keeps_its_own() throws IOException {
		restart();
		this.processes.start(SCORING, "S-1", Map.of());
		edit("scoring.bpmn", "id=\"Activity_Score\" name=\"Score\"", "id=\"Activity_Score\" name=\"Score carefully\"");
		assertThat(restart()).isEmpty();
		this.processes.start(SCORING, "S-2", Map.of());
		assertThat(taskNames()).containsExactly("S-1 Score", "S-2 Score carefully");
	}

	@Test
	void of_two_files_with_one_name_neither_is_taken_and_the_version_before_stays() throws IOException {
		restart();
		edit("score.form", "\"max\": 100", "\"max\": 50");
		Files.copy(path("score.form"), this.folder.resolve("score.form"));

		assertThat(restart()).singleElement()
			.asString()
			.contains("score.form: there is another file of this name", "Keep one of them");
		assertThat(latest().getVersion()).isOne();
	}

	@Test
	void an_edited_form_makes_a_new_version_of_the_whole_process() throws IOException {
		restart();
		edit("score.form", "\"max\": 100", "\"max\": 50");
		assertThat(restart()).isEmpty();
		var latest = latest();
		assertThat(latest.getVersion()).isEqualTo(2);
		assertThat(this.repository.getDeploymentResourceNames(latest.getDeploymentId())).hasSize(3);
	}

	@Test
	void files_may_lie_side_by_side() throws IOException {
		for (var name : List.of("scoring.bpmn", "score.form", "ask-score.form")) {
			Files.move(path(name), this.folder.resolve(name));
		}
		assertThat(restart()).isEmpty();
		assertThat(latest().getResourceName()).isEqualTo("processes/scoring.bpmn");
	}

	@Test
	void an_unknown_delegate_is_refused_and_the_version_before_stays_in_force() throws IOException {
		refuses("scoring.bpmn", "${keepScore}", "${burnScore}", "Activity_KeepScore", "no step '${burnScore}'");
	}

	@Test
	void the_steps_that_there_are_are_listed_once_after_all_that_is_wrong() throws IOException {
		edit("scoring.bpmn", "${keepScore}", "${burnScore}");
		edit("scoring.bpmn", "candidateGroups=\"experts\"", "candidateGroups=\"wizards\"");

		assertThat(restart()).filteredOn(sentence -> sentence.contains("${burnScore}"))
			.isNotEmpty()
			.allMatch(sentence -> sentence.endsWith("Name one of the product's steps."));

		var said = this.log.sentences();
		assertThat(said).filteredOn(sentence -> sentence.contains("openApplication")).hasSize(1);
		assertThat(said.get(said.size() - 1)).startsWith("The product's steps are ").contains(", openApplication, ");
	}

	@Test
	void a_bean_that_is_no_step_is_refused() throws IOException {
		refuses("scoring.bpmn", "${keepScore}", "${dataSource}", "Activity_KeepScore", "no step '${dataSource}'");
	}

	@Test
	void an_unknown_form_is_refused() throws IOException {
		refuses("scoring.bpmn", "formRef=\"score\"", "formRef=\"no-score\"", "Activity_Score",
				"there is no form 'no-score'", "forms/no-score.form");
	}

	@Test
	void an_unknown_group_is_refused() throws IOException {
		refuses("scoring.bpmn", "candidateGroups=\"experts\"", "candidateGroups=\"wizards\"", "Activity_Score",
				"no group 'wizards'");
	}

	@Test
	void an_unknown_decision_is_refused() throws IOException {
		refuses("scoring.bpmn", "<bpmn:serviceTask id=\"Activity_KeepScore\" name=\"Keep score\"",
				"<bpmn:serviceTask id=\"Activity_KeepScore\" camunda:decisionRef=\"no-table\" camunda:decisionRefBinding=\"deployment\" name=\"Keep score\"",
				"Activity_KeepScore", "there is no decision table 'no-table'");
	}

	@Test
	void an_unknown_process_is_refused() throws IOException {
		refuses("scoring.bpmn", "<bpmn:serviceTask id=\"Activity_KeepScore\" name=\"Keep score\"",
				"<bpmn:serviceTask id=\"Activity_KeepScore\" calledElement=\"no-process\" name=\"Keep score\"",
				"Activity_KeepScore", "there is no process 'no-process'");
	}

	@Test
	void a_script_is_refused() throws IOException {
		refuses("scoring.bpmn", "camunda:delegateExpression=\"${keepScore}\"",
				"camunda:delegateExpression=\"${keepScore}\" camunda:class=\"java.lang.Runtime\"", "Activity_KeepScore",
				"'class' may not stand in a diagram");
	}

	@Test
	void a_file_that_is_no_diagram_is_refused() throws IOException {
		refuses("scoring.bpmn", "</bpmn:definitions>", "", "", "not readable as XML");
	}

	@Test
	void a_field_that_tasklist_cannot_show_is_refused() throws IOException {
		refuses("score.form", "\"type\": \"radio\"", "\"type\": \"filepicker\"", "answer", "'filepicker'");
	}

	@Test
	void a_form_that_the_browser_would_not_show_is_refused() throws IOException {
		refuses("score.form", "\"Field_note\"", "\"Field_score\"", "note", "two components have the id 'Field_score'");
	}

	@Test
	void a_form_that_is_no_json_is_refused() throws IOException {
		refuses("score.form", "{ \"id\": \"score\"", "{ \"id\" \"score\"", "", "not readable as JSON");
	}

	@Test
	void an_id_that_is_not_the_file_name_is_refused() throws IOException {
		refuses("scoring.bpmn", "process id=\"scoring\"", "process id=\"scored\"", "", "id 'scoring'");
	}

	@Test
	void where_nothing_was_in_force_before_the_products_own_file_is_taken() throws IOException {
		// of the product's own tables any will do
		var own = DefinitionFiles.inside()
			.values()
			.stream()
			.filter(DefinitionFile::isDiagram)
			.findFirst()
			.orElseThrow();
		this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(own.id())
			.list()
			.forEach(definition -> this.repository.deleteDeployment(definition.getDeploymentId(), true));
		Files.writeString(this.folder.resolve(own.id() + ".bpmn"), "<not a diagram>");
		assertThat(restart()).hasSize(1).first().asString().contains("not readable as XML");
		assertThat(this.repository.createProcessDefinitionQuery().processDefinitionKey(own.id()).count()).isOne();
	}

	@Test
	void a_new_table_outside_is_deployed_with_those_that_java_asks() throws IOException {
		Files.writeString(this.folder.resolve("new-table.dmn"),
				"""
						<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="D" name="D" namespace="t">
						<decision id="new-table" name="New"><decisionTable id="T"><output id="O" name="answer" typeRef="string" />
						<rule id="R"><outputEntry id="E"><text>"yes"</text></outputEntry></rule></decisionTable></decision>
						</definitions>""");
		assertThat(restart()).isEmpty();
		var table = this.repository.createDecisionDefinitionQuery().decisionDefinitionKey("new-table").singleResult();
		assertThat(
				this.repository.createDeploymentQuery().deploymentId(table.getDeploymentId()).singleResult().getName())
			.isEqualTo("decisions");
	}

	@Test
	void a_folder_that_is_not_there_is_told_and_the_start_goes_on() {
		assertThat(restart(Optional.of(this.folder.resolve("nowhere")))).singleElement()
			.asString()
			.contains("nowhere", "CREATIVECITIES_DEFINITIONS");
	}

	/**
	 * Refused with one sentence that names file and element; what was in force still is.
	 */
	private void refuses(String file, String from, String to, String element, String... words) throws IOException {
		assertThat(restart()).isEmpty();
		edit(file, from, to);
		assertThat(restart()).isNotEmpty().first().asString().contains(path(file).toString(), element).contains(words);
		assertThat(latest().getVersion()).isOne();
		this.processes.start(SCORING, "S-9", Map.of());
		assertThat(taskNames()).containsExactly("S-9 Score");
	}

	private org.camunda.bpm.engine.repository.ProcessDefinition latest() {
		return this.repository.createProcessDefinitionQuery()
			.processDefinitionKey(SCORING)
			.latestVersion()
			.singleResult();
	}

	private List<String> taskNames() {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(SCORING)
			.list()
			.stream()
			.map(instance -> instance.getBusinessKey() + " "
					+ this.runtime.getActivityInstance(instance.getId()).getChildActivityInstances()[0]
						.getActivityName())
			.sorted()
			.toList();
	}

	private void edit(String file, String from, String to) throws IOException {
		var before = Files.readString(path(file));
		assertThat(before).contains(from);
		Files.writeString(path(file), before.replace(from, to));
	}

	private Path path(String file) {
		return this.folder.resolve(file.endsWith(".form") ? "forms" : "processes").resolve(file);
	}

	private List<String> restart() {
		return restart(Optional.of(this.folder));
	}

	/** What a start does with the files, and what it says. */
	private List<String> restart(Optional<Path> outside) {
		var definitions = new Definitions(this.contract, this.repository, outside.map(Path::toString).orElse(""));
		definitions.afterSingletonsInstantiated();
		definitions.say();
		var refused = definitions.refused().stream().map(Refusal::sentence).toList();
		assertThat(this.log.sentences()).as("whoever starts the product reads it").containsAll(refused);
		return refused;
	}

}
