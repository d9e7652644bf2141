package org.creativecities.tasklist;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;

/** A small process of one task with a form in two languages, for a city's people. */
public final class LetterCase implements AutoCloseable {

	public static final String GROUP = "city-xa-port-alder";

	private final ProcessEngine engine;

	private final String deployment;

	public LetterCase(ProcessEngine engine) {
		this.engine = engine;
		var bpmn = """
				<?xml version="1.0" encoding="UTF-8"?>
				<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
				    xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test" id="d">
				  <bpmn:process id="letter-case" name="Letter" isExecutable="true" camunda:historyTimeToLive="P1D">
				    <bpmn:startEvent id="Event_Start"/>
				    <bpmn:sequenceFlow id="f1" sourceRef="Event_Start" targetRef="Activity_WriteLetter"/>
				    <bpmn:userTask id="Activity_WriteLetter" name="Write letter" camunda:formRef="write-letter"
				        camunda:formRefBinding="deployment" camunda:candidateGroups="${cityGroup}">
				      <bpmn:extensionElements><camunda:properties>
				        <camunda:property name="fr.name" value="Écrire la lettre"/>
				      </camunda:properties></bpmn:extensionElements>
				    </bpmn:userTask>
				    <bpmn:sequenceFlow id="f2" sourceRef="Activity_WriteLetter" targetRef="Event_End"/>
				    <bpmn:endEvent id="Event_End"/>
				  </bpmn:process>
				</bpmn:definitions>""";
		var form = """
				{"id": "write-letter", "type": "default", "schemaVersion": 16, "components": [
				  {"type": "textfield", "key": "findings", "label": "Findings", "readonly": true, "id": "F1"},
				  {"type": "textarea", "key": "motivation", "label": "Motivation", "id": "F2",
				   "properties": {"fr.label": "Votre motivation", "maxWords": "5"}},
				  {"type": "number", "key": "population", "label": "Population", "id": "F3", "validate": {"max": 100}},
				  {"type": "checklist", "key": "fields", "label": "Fields", "id": "F4",
				   "values": [{"label": "Film", "value": "film"}, {"label": "Music", "value": "music"}],
				   "properties": {"fr.value.music": "Musique"}},
				  {"type": "datetime", "subtype": "date", "key": "posted", "dateLabel": "Posted", "id": "F5",
				   "properties": {"fr.dateLabel": "Postée le"}}]}""";
		this.deployment = engine.getRepositoryService()
			.createDeployment()
			.addString("processes/letter-case.bpmn", bpmn)
			.addInputStream("forms/write-letter.form",
					new java.io.ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)))
			.deploy()
			.getId();
	}

	/** Starts a case of Port Alder and gives the id of its task. */
	public String task() {
		return task(GROUP);
	}

	/** Starts a case of a city and gives the id of its task. */
	public String task(String group) {
		var instance = this.engine.getRuntimeService()
			.startProcessInstanceByKey("letter-case", "LETTER-1",
					Map.of("findings", "none", "caseId", "LETTER-1", "cityGroup", group, "posted", "2026-12-01"));
		return this.engine.getTaskService()
			.createTaskQuery()
			.processInstanceId(instance.getId())
			.singleResult()
			.getId();
	}

	@Override
	public void close() {
		this.engine.getRepositoryService().deleteDeployment(this.deployment, true);
	}

}
