package org.creativecities.workflow;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.creativecities.ProductTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What somebody might try to hide in a diagram, and what a diagram may say. */
@ProductTest
class DiagramRulesTest {

	private static final String AROUND = """
			<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
			  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:activiti="http://activiti.org/bpmn"
			  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="D" targetNamespace="t">
			<bpmn:process id="tricky" isExecutable="true" camunda:historyTimeToLive="P1D">
			<bpmn:startEvent id="Event_Start" />
			%s
			</bpmn:process></bpmn:definitions>""";

	@Autowired
	RepositoryService repository;

	@Autowired
	RuntimeService runtime;

	@Autowired
	Delegates delegates;

	@ParameterizedTest
	@ValueSource(strings = { "${''.getClass().forName('java.lang.Runtime')}", "${execution.getProcessEngineServices()}",
			"${execution.processEngineServices.repositoryService}", "${a.b.class}", "${a['class']}", "${a[0]}",
			"${keepScore.toString()}", "${keepScore.execute(execution)}", "${keepScore.class.classLoader}", "#{a.b}",
			"${execution}", "${execution.variables}", "${execution.setVariable('a', 1)}", "${task.id}",
			"${processEngine}", "${dateTime().plusDays(1)}", "${currentUser()}", "${a}${b.c}", "${a} and ${b()}",
			"${a ? b : c}", "${a + b}", "${a == 1}", "${'text'}", "${}", "${ a}", "${a", "\\${a.b}", "${a}}${x.y}",
			"$${a.b}", "#${a.b}", "${a\n.class}", "${execution.processBusinessKey.class}",
			"${execution. processBusinessKey}", "${class}", "${empty a}", "${not a}" })
	void an_expression_that_is_more_than_a_variable_is_refused_wherever_it_stands(String trick) {
		var text = trick.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
		refuses("<bpmn:userTask id='Activity_X' name=\"%s\" />".formatted(text));
		refuses("<bpmn:userTask id='Activity_X' camunda:dueDate=\"%s\" />".formatted(text));
		refuses("<bpmn:userTask id='Activity_X' camunda:candidateGroups=\"%s\" />".formatted(text));
		refuses("<bpmn:userTask id='Activity_X'><bpmn:documentation>%s</bpmn:documentation></bpmn:userTask>"
			.formatted(text));
		refuses("<bpmn:serviceTask id='Activity_X' camunda:delegateExpression=\"%s\" />".formatted(text));
		refuses("<bpmn:callActivity id='Activity_X' calledElement=\"%s\" />".formatted(text));
		refuses("""
				<bpmn:intermediateCatchEvent id='Activity_X'><bpmn:timerEventDefinition><bpmn:timeDate
				 xsi:type="bpmn:tFormalExpression">%s</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"""
			.formatted(text));
		refuses("""
				<bpmn:callActivity id='Activity_X' calledElement='a'><bpmn:extensionElements>
				<camunda:in businessKey="%s" /></bpmn:extensionElements></bpmn:callActivity>""".formatted(text));
		refuses("""
				<bpmn:userTask id='Activity_X'><bpmn:extensionElements><camunda:inputOutput>
				<camunda:inputParameter name="a">%s</camunda:inputParameter>
				</camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>""".formatted(text));
	}

	@ParameterizedTest
	@ValueSource(strings = { "${a.b == 1}", "${a() == 1}", "${a == b.c}", "${a == 1 && b == 2}", "${a == 'x' || true}",
			"${keepScore.run()}", "${a == execution.getId()}", "${a == ''.getClass()}", "${a == 'x'.class}", "a == 1",
			"", "${a == 1}${b.c}", "${a == '}'.x}", "${a eq task}", "${execution == null}", "#{a == 1}", "${a = 1}" })
	void a_condition_that_does_more_than_compare_is_refused(String trick) {
		refuses(condition(trick, ""));
	}

	@ParameterizedTest
	@ValueSource(strings = { "${approved}", "${!approved}", "${not approved}", "${ approved }",
			"${verdict == 'complete'}", "${verdict != \"clarify\"}", "${score >= 60}", "${score < 59.5}",
			"${toScreen == 0}", "${a == b}", "${score ge 60}", "${verdict == null}", "${approved == true}" })
	void one_variable_may_be_compared_with_one_value(String condition) {
		accepts(condition(condition, ""));
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"<bpmn:scriptTask id='Activity_X' scriptFormat='javascript'><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
			"<bpmn:serviceTask id='Activity_X' camunda:class='java.lang.Runtime' />",
			"<bpmn:serviceTask id='Activity_X' activiti:class='java.lang.Runtime' />",
			"<bpmn:serviceTask id='Activity_X' camunda:expression='${keepScore}' />",
			"<bpmn:serviceTask id='Activity_X' camunda:type='external' camunda:topic='x' />",
			"<bpmn:serviceTask id='Activity_X' camunda:type='shell' />",
			"<bpmn:sendTask id='Activity_X' camunda:type='mail' />",
			"<bpmn:serviceTask id='Activity_X' camunda:delegateExpression='${a}'><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
			"<bpmn:serviceTask id='Activity_X' camunda:delegateExpression='${a}'><bpmn:extensionElements><camunda:field name='a' expression='${b.c}' /></bpmn:extensionElements></bpmn:serviceTask>",
			"<bpmn:userTask id='Activity_X' camunda:formKey='embedded:app:evil.html' />",
			"<bpmn:userTask id='Activity_X' camunda:assignee='admin' />",
			"<bpmn:userTask id='Activity_X'><bpmn:extensionElements><camunda:taskListener event='create' class='a.B' /></bpmn:extensionElements></bpmn:userTask>",
			"<bpmn:userTask id='Activity_X'><bpmn:extensionElements><camunda:taskListener event='create' expression='${a.b()}' /></bpmn:extensionElements></bpmn:userTask>",
			"<bpmn:userTask id='Activity_X'><bpmn:extensionElements><camunda:executionListener event='start'><camunda:script scriptFormat='js'>1</camunda:script></camunda:executionListener></bpmn:extensionElements></bpmn:userTask>",
			"<bpmn:userTask id='Activity_X'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:script scriptFormat='js'>1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
			"<bpmn:userTask id='Activity_X'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='a'><camunda:list><camunda:value>${a.b}</camunda:value></camunda:list></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
			"<bpmn:userTask id='Activity_X'><bpmn:extensionElements><camunda:formData><camunda:formField id='a' type='string' defaultValue='${a.b}' /></camunda:formData></bpmn:extensionElements></bpmn:userTask>",
			"<bpmn:userTask id='Activity_X'><bpmn:potentialOwner><bpmn:resourceAssignmentExpression><bpmn:formalExpression>user(admin)</bpmn:formalExpression></bpmn:resourceAssignmentExpression></bpmn:potentialOwner></bpmn:userTask>",
			"<bpmn:callActivity id='Activity_X' calledElement='a' camunda:variableMappingClass='a.B' />",
			"<bpmn:callActivity id='Activity_X' calledElement='a' camunda:variableMappingDelegateExpression='${a}' />",
			"<bpmn:callActivity id='Activity_X' calledElement='a'><bpmn:extensionElements><camunda:in sourceExpression='${a.b}' target='c' /></bpmn:extensionElements></bpmn:callActivity>",
			"<bpmn:businessRuleTask id='Activity_X' camunda:decisionRef='a' camunda:decisionRefTenantId='${a.b}' />",
			"<bpmn:userTask id='Activity_X'><bpmn:multiInstanceLoopCharacteristics camunda:collection='${a.b}' /></bpmn:userTask>",
			"<bpmn:intermediateCatchEvent id='Activity_X'><bpmn:conditionalEventDefinition><bpmn:condition>${a.b}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>",
			"<bpmn:serviceTask id='Activity_X' implementation='http://evil' />" })
	void what_is_not_listed_is_refused(String trick) {
		refuses(trick);
	}

	@Test
	void a_called_process_may_be_handed_a_fixed_value() {
		accepts("""
				<bpmn:sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Activity_X" />
				<bpmn:callActivity id="Activity_X" calledElement="a"><bpmn:extensionElements>
				<camunda:in sourceExpression="evaluation" target="ladder" /></bpmn:extensionElements></bpmn:callActivity>""");
	}

	@Test
	void a_script_as_a_condition_is_refused() {
		refuses(condition("1 == 1", "language='javascript'"));
		refuses(condition("${a == 1}", "camunda:resource='deployment://evil.js'"));
	}

	@Test
	void no_script_engine_could_run_a_program() {
		assertThat(new javax.script.ScriptEngineManager().getEngineFactories())
			.flatExtracting(factory -> factory.getNames())
			.allMatch(name -> name.toLowerCase().matches("juel|.*feel.*|friendly enough.*"));
	}

	@Test
	void every_problem_is_told_at_once_with_its_element() {
		var refused = catchThrowableOfType(ParseException.class, () -> deploy("""
				<bpmn:serviceTask id="Activity_One" camunda:class="a.B" />
				<bpmn:userTask id="Activity_Two" camunda:dueDate="${a.b}" />"""));
		assertThat(refused.getResorceReports().get(0).getErrors())
			.filteredOn(problem -> problem.getMainElementId() != null)
			.extracting(problem -> problem.getMainElementId())
			.contains("Activity_One", "Activity_Two");
	}

	@Test
	void a_name_in_an_expression_finds_steps_only() {
		assertThat(this.delegates).containsKey("keepScore");
		for (var bean : java.util.List.of("processes", "dataSource", "processEngine", "jdbcTemplate", "definitions",
				"runtimeService", "environment")) {
			assertThat(this.delegates.get(bean)).as(bean).isNull();
		}
		var deployment = deploy("""
				<bpmn:sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Activity_X" />
				<bpmn:serviceTask id="Activity_X" camunda:delegateExpression="${dataSource}" />""");
		try {
			assertThatThrownBy(() -> this.runtime.startProcessInstanceByKey("tricky"))
				.isInstanceOf(ProcessEngineException.class)
				.hasMessageContaining("Cannot resolve identifier 'dataSource'");
		}
		finally {
			this.repository.deleteDeployment(deployment, true);
		}
	}

	private static String condition(String condition, String attributes) {
		return """
				<bpmn:sequenceFlow id="Flow_1" sourceRef="Event_Start" targetRef="Gateway_1" />
				<bpmn:exclusiveGateway id="Gateway_1" default="Flow_3" />
				<bpmn:sequenceFlow id="Flow_2" sourceRef="Gateway_1" targetRef="Event_End">
				<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression" %s>%s</bpmn:conditionExpression>
				</bpmn:sequenceFlow>
				<bpmn:sequenceFlow id="Flow_3" sourceRef="Gateway_1" targetRef="Event_Other" />
				<bpmn:endEvent id="Event_End" />
				<bpmn:endEvent id="Event_Other" />""".formatted(attributes,
				condition.replace("&", "&amp;").replace("<", "&lt;"));
	}

	/** By us, that is: other complaints of the engine do not count. */
	private void refuses(String body) {
		assertThatThrownBy(() -> this.repository.deleteDeployment(deploy(body), true)).as(body)
			.isInstanceOf(ParseException.class)
			.message()
			.containsPattern("may not stand in a diagram|more than the name of a variable|not of the form|"
					+ "does not compare one variable|formal expression only");
	}

	private void accepts(String body) {
		this.repository.deleteDeployment(deploy(body), true);
	}

	private String deploy(String body) {
		return this.repository.createDeployment()
			.addInputStream("processes/tricky.bpmn",
					new ByteArrayInputStream(AROUND.formatted(body).getBytes(StandardCharsets.UTF_8)))
			.deploy()
			.getId();
	}

}
