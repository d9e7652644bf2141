package org.creativecities.designation.assessment.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.creativecities.ClockTravel;
import org.creativecities.Jobs;
import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.assessment.AssessmentScene;
import org.creativecities.designation.assessment.Assessments;
import org.creativecities.designation.assessment.Evaluation;
import org.creativecities.designation.assessment.Evaluations;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.SentLetter;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.Processes;
import org.creativecities.workflow.TaskList;

import org.springframework.context.ApplicationContext;

/** Plays evaluators and officers; hides tasks, jobs and the clock. */
class DesignationAssessmentStory {

	final String application;

	private final ApplicationContext product;

	DesignationAssessmentStory(ApplicationContext product, String application) {
		this.product = product;
		this.application = application;
		bean(ClockTravel.class).to(AssessmentScene.START);
	}

	DesignationAssessmentStory begins() {
		bean(Processes.class).start("designation-assessment", this.application, Map.of());
		bean(Jobs.class).runDue();
		return this;
	}

	DesignationAssessmentStory daysPass(int days) {
		bean(Jobs.class).runUntil(bean(ClockTravel.class).now().plus(Duration.ofDays(days)));
		return this;
	}

	/** Those of whom an answer or an evaluation is expected, in the order asked. */
	List<Evaluation> live() {
		return evaluations().stream().filter(evaluation -> evaluation.state().isLive()).toList();
	}

	List<Evaluation> evaluations() {
		return bean(Evaluations.class).ofApplication(this.application);
	}

	Evaluation evaluation(String id) {
		return bean(Evaluations.class).get(id);
	}

	DesignationAssessmentStory allAccept() {
		live().stream().filter(each -> each.state() == Evaluation.State.PROPOSED).forEach(this::accepts);
		return this;
	}

	DesignationAssessmentStory allHandIn(int score) {
		live().forEach(evaluation -> handsIn(evaluation, score));
		return this;
	}

	void accepts(Evaluation evaluation) {
		completes(evaluation, "Activity_AcceptEvaluation", Map.of("answer", "accept"));
	}

	void declines(Evaluation evaluation) {
		completes(evaluation, "Activity_AcceptEvaluation",
				Map.of("answer", "decline", "reason", "No time this summer."));
	}

	void declaresConflict(Evaluation evaluation) {
		completes(evaluation, "Activity_AcceptEvaluation",
				Map.of("answer", "conflict", "reason", "I advised the city."));
	}

	void handsIn(Evaluation evaluation, int score) {
		handsIn(evaluation, AssessmentScene.sheet(score));
	}

	void handsIn(Evaluation evaluation, Map<String, Object> sheet) {
		completes(evaluation, "Activity_EvaluateApplication", sheet);
	}

	void officerNames(String... references) {
		officerCompletes(Map.of("decision", "name", "evaluators", List.of(references)));
	}

	void officerGoesOnWithout() {
		officerCompletes(Map.of("decision", "without"));
	}

	void findsConflict(Evaluation evaluation, String reason) {
		bean(TaskList.class).as(evaluator(evaluation), () -> {
			bean(Evaluations.class).recuse(evaluation.id(), reason, evaluation.evaluator());
			return null;
		});
		bean(Jobs.class).runDue();
	}

	/** Tasks of the secretariat in this assessment. */
	List<String> officersTasks() {
		return bean(TaskService.class).createTaskQuery()
			.processInstanceBusinessKey(this.application)
			.taskCandidateGroup("secretariat")
			.list()
			.stream()
			.map(Task::getName)
			.toList();
	}

	/** What the assessment remembers while an officer has to name somebody. */
	Set<String> variables() {
		return bean(TaskService.class)
			.getVariables(bean(TaskService.class).createTaskQuery()
				.processInstanceBusinessKey(this.application)
				.singleResult()
				.getId())
			.keySet();
	}

	List<Task> tasksOf(String group) {
		return bean(TaskService.class).createTaskQuery().taskCandidateGroup(group).list();
	}

	Map<String, Object> shownTo(Evaluation evaluation) {
		return bean(TaskService.class).getVariables(bean(TaskService.class).createTaskQuery()
			.processInstanceBusinessKey(evaluation.id())
			.singleResult()
			.getId());
	}

	boolean isOver() {
		return bean(RuntimeService.class).createProcessInstanceQuery()
			.processInstanceBusinessKey(this.application)
			.count() == 0;
	}

	boolean isOver(Evaluation evaluation) {
		return bean(RuntimeService.class).createProcessInstanceQuery()
			.processInstanceBusinessKey(evaluation.id())
			.count() == 0;
	}

	long passed(String activity) {
		return bean(HistoryService.class).createHistoricActivityInstanceQuery().activityId(activity).finished().count();
	}

	Instant endsAt() {
		return bean(Assessments.class).get(this.application).endsAt();
	}

	Application assessed() {
		return bean(Applications.class).get(this.application);
	}

	List<String> letters(Evaluation evaluation) {
		return bean(Outbox.class).ofCase(evaluation.id()).stream().map(SentLetter::template).toList();
	}

	<T> T bean(Class<T> type) {
		return this.product.getBean(type);
	}

	private void completes(Evaluation evaluation, String activity, Map<String, Object> values) {
		submit(evaluator(evaluation), evaluation.id(), activity, values);
		bean(Jobs.class).runDue();
	}

	private void officerCompletes(Map<String, Object> values) {
		submit(new Person("officer", Set.of("secretariat")), this.application, "Activity_NameEvaluators", values);
		bean(Jobs.class).runDue();
	}

	/** Nothing runs after it, as when several people work at once. */
	void submit(Person person, String caseId, String activity, Map<String, Object> values) {
		var list = bean(TaskList.class);
		list.complete(person, list.find(person, caseId, activity).orElseThrow(), values);
	}

	static Person evaluator(Evaluation evaluation) {
		return new Person(evaluation.evaluator(), Set.of(evaluation.group()));
	}

}
