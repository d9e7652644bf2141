package org.creativecities.replay.call;

import org.creativecities.bench.Meter;
import org.creativecities.bench.DueJobs;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * The same path over the same diagrams on a bare engine. What people enter is handed to
 * {@code TaskService.complete}, where a bare engine keeps it: as variables.
 */
final class BarePath {

	private static final int EVALUATORS = 5;

	private final ProcessEngine engine;

	private final EmptyDelegates delegates;

	private final Meter meter;

	private final DueJobs jobs;

	private final boolean entersValues;

	/**
	 * @param entersValues whether people fill in the forms, or hand them in empty
	 */
	BarePath(ProcessEngine engine, EmptyDelegates delegates, Meter meter, boolean entersValues) {
		this.engine = engine;
		this.delegates = delegates;
		this.meter = meter;
		this.jobs = new DueJobs(engine.getManagementService(), meter);
		this.entersValues = entersValues;
	}

	void openCall(CallPlan plan) {
		this.delegates.follow(plan);
		ClockUtil.setCurrentTime(Date.from(Steps.opening(plan)));
		this.engine.getRuntimeService()
			.startProcessInstanceByKey("designation-intake", plan.callId(), Map.of("callId", plan.callId(), "deadline",
					Steps.deadline(plan).toString(), "closesAt", Steps.deadline(plan).toString()));
	}

	void walk(CallPlan plan, List<Candidacy> candidacies) {
		candidacies.forEach(candidacy -> this.meter.in(Steps.OPEN, () -> open(plan, candidacy)));
		candidacies.forEach(candidacy -> apply(plan, candidacy));
		ClockUtil.setCurrentTime(Date.from(Steps.deadline(plan).plusSeconds(60)));
		this.jobs.run(Steps.CLOSE);
		var applications = candidacies.stream().map(candidacy -> id(plan, candidacy)).toList();
		applications.forEach(application -> complete(Steps.SCREEN, application, "Activity_ScreenApplication",
				Map.of("comment", "Read in full.")));
		assess(plan, applications);
		ClockUtil.setCurrentTime(Date.from(Steps.announcement(plan).plusSeconds(60)));
		applications
			.forEach(application -> this.meter.in(Steps.ANNOUNCE, () -> tell("DecisionPublished", application)));
		this.jobs.run(Steps.ANNOUNCE);
		applications.forEach(application -> complete(Steps.WELCOME, application, "Activity_SendWelcomePack",
				Map.of("packSent", true)));
		ClockUtil.setCurrentTime(Date.from(Steps.end(plan)));
		this.jobs.run(Steps.END, job -> "designation-application".equals(job.getProcessDefinitionKey()));
		requireEnded(applications);
	}

	private void open(CallPlan plan, Candidacy candidacy) {
		var id = id(plan, candidacy);
		var variables = variables(Paper.opening(plan, candidacy, ApplyingCities.mailbox(candidacy)));
		variables.putAll(Map.of("caseId", id, "callId", plan.callId(), "cityGroup", "city-" + id, "natcomGroup",
				"natcom-" + candidacy.country()));
		this.engine.getRuntimeService().startProcessInstanceByKey("designation-application", id, variables);
	}

	private void apply(CallPlan plan, Candidacy candidacy) {
		var id = id(plan, candidacy);
		complete(Steps.DESCRIBE, id, "Activity_DescribeCandidature",
				Paper.candidature(candidacy, ApplyingCities.mailbox(candidacy)));
		this.meter.in(Steps.SIGN, () -> tell("MayorSigned", id));
		complete(Steps.ENDORSE, id, "Activity_EndorseApplication", Map.of("answer", "endorse"));
		complete(Steps.SUBMIT, id, "Activity_DraftApplication", Paper.application(candidacy));
	}

	private void assess(CallPlan plan, List<String> applications) {
		this.jobs.run(Steps.ASSIGN);
		for (var application : applications) {
			for (var number = 1; number <= EVALUATORS; number++) {
				var id = evaluation(application, number);
				this.meter.in(Steps.ASSIGN, () -> this.engine.getRuntimeService()
					.startProcessInstanceByKey("designation-evaluation", id, Map.of("caseId", id, "evaluatorGroup",
							"expert-" + id, "answerBy", EmptyDelegates.days(Steps.deadline(plan), 7))));
			}
		}
		this.jobs.run(Steps.ASSIGN);
		for (var application : applications) {
			for (var number = 1; number <= EVALUATORS; number++) {
				complete(Steps.ACCEPT, evaluation(application, number), "Activity_AcceptEvaluation",
						Map.of("answer", "accept"));
			}
		}
		this.jobs.run(Steps.ACCEPT);
		for (var application : applications) {
			for (var number = 1; number <= EVALUATORS; number++) {
				complete(Steps.EVALUATE, evaluation(application, number), "Activity_EvaluateApplication", sheet());
			}
			this.meter.in(Steps.EVALUATE, () -> tell("EvaluationsComplete", application));
		}
		this.jobs.run(Steps.SCORE);
	}

	private static Map<String, Object> sheet() {
		return Map.of("relevance", 5, "assets", 5, "localWork", 5, "cooperation", 5, "feasibility", 4, "comment",
				Evaluators.COMMENT, "advice", "recommend", "noConflict", true);
	}

	/** Looks for the task in the case and hands it in, as the hands of the product do. */
	private void complete(String phase, String caseId, String step, Map<String, Object> entered) {
		this.meter.in(phase, () -> {
			var task = this.engine.getTaskService()
				.createTaskQuery()
				.processInstanceBusinessKey(caseId)
				.active()
				.orderByTaskCreateTime()
				.asc()
				.list()
				.stream()
				.filter(open -> open.getTaskDefinitionKey().equals(step))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("No task " + step + " in " + caseId));
			this.engine.getTaskService().complete(task.getId(), variables(entered));
		});
	}

	private void tell(String message, String caseId) {
		this.engine.getRuntimeService()
			.createMessageCorrelation("designation." + message)
			.processInstanceBusinessKey(caseId)
			.correlate();
	}

	private Map<String, Object> variables(Map<String, Object> entered) {
		var variables = new HashMap<String, Object>();
		if (this.entersValues) {
			entered.forEach((name, value) -> variables.put(name, (value instanceof List) ? value.toString() : value));
		}
		return variables;
	}

	private String id(CallPlan plan, Candidacy candidacy) {
		return "APP-%d-%s-%s".formatted(plan.year(), candidacy.country(), candidacy.city());
	}

	private static String evaluation(String application, int number) {
		return application + "-" + number;
	}

	private void requireEnded(List<String> applications) {
		applications.forEach(application -> {
			var open = this.engine.getRuntimeService()
				.createProcessInstanceQuery()
				.processInstanceBusinessKey(application)
				.list();
			if (!open.isEmpty()) {
				throw new IllegalStateException("%s has not ended: %s".formatted(application,
						open.stream().map(ProcessInstance::getProcessDefinitionId).toList()));
			}
		});
	}

}
