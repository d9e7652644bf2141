package org.creativecities.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The lists that Tasklist offers to each role. A filter never widens what somebody sees:
 * the engine shows a person only tasks of their groups. Filters carry no expressions,
 * since those would be code.
 */
@Component
class TaskFilters {

	/** The property by which a filter of ours is known again at the next start. */
	private static final String MARK = "creativeCities";

	private final FilterService filters;

	private final TaskService tasks;

	private final Grants grants;

	TaskFilters(FilterService filters, TaskService tasks, Grants grants) {
		this.filters = filters;
		this.tasks = tasks;
		this.grants = grants;
	}

	void make() {
		var everybody = List.of(Groups.SECRETARIAT, Groups.SECRETARIAT_HEAD, Groups.DG_OFFICE,
				Groups.COORDINATION_COMMITTEE, Groups.CITIES, Groups.NATIONAL_COMMISSIONS, Groups.EXPERTS);
		var officers = List.of(Groups.SECRETARIAT, Groups.SECRETARIAT_HEAD);
		make("todo", "To do", "À faire", 10, query(), everybody);
		make("untaken", "Nobody has taken it yet", "Pas encore pris", 20, query().taskUnassigned(), everybody);
		make("head", "For the head", "Pour la direction", 30, query().taskCandidateGroup(Groups.SECRETARIAT_HEAD),
				List.of(Groups.SECRETARIAT_HEAD));
		make("calls", "Calls and decisions", "Appels et décisions", 40,
				of("designation-call", "designation-intake", "designation-decision"), officers);
		make("screening", "Screening", "Vérification", 50, of("designation-screening"), officers);
		make("assessment", "Assessment", "Évaluation", 60, of("designation-assessment", "designation-evaluation"),
				officers);
		make("reports", "Monitoring reports", "Rapports de suivi", 70, of("monitoring-cohort", "monitoring-report",
				"monitoring-preparation", "monitoring-escalation", "monitoring-reading"), officers);
		make("ballots", "Ballots", "Scrutins", 80, of("secret-ballot", "ballot-round"),
				List.of(Groups.SECRETARIAT, Groups.SECRETARIAT_HEAD, Groups.DG_OFFICE));
		make("elections", "Elections", "Élections", 75, of("coordinator-nomination", "coordinator-election"), officers);
		make("our-nomination", "Our nomination", "Notre proposition", 48,
				of("coordinator-nomination", "coordinator-election"), List.of(Groups.CITIES));
		make("our-report", "Our report", "Notre rapport", 45,
				of("monitoring-preparation", "monitoring-escalation", "monitoring-reading"), List.of(Groups.CITIES));
		make("candidature", "Our application", "Notre candidature", 40,
				of("designation-application", "designation-preparation", "designation-screening"),
				List.of(Groups.CITIES));
		make("endorsements", "Endorsements", "Soutiens", 40, of("designation-preparation"),
				List.of(Groups.NATIONAL_COMMISSIONS));
		make("reports-to-read", "Reports to read", "Rapports à lire", 47, of("monitoring-review"),
				List.of(Groups.CITIES));
		make("hosting", "Host cities", "Villes hôtes", 72, of("host-year", "host-city-selection", "host-call",
				"host-candidature", "host-vote", "host-award", "host-change"), officers);
		make("our-hosting", "Hosting the conference", "Accueillir la conférence", 48,
				of("host-candidature", "host-award"), List.of(Groups.CITIES));
		make("evaluations", "Evaluations", "Évaluations", 50, of("designation-evaluation"),
				List.of(Groups.CITIES, Groups.EXPERTS));
	}

	private TaskQuery query() {
		return this.tasks.createTaskQuery().orderByDueDate().asc();
	}

	private TaskQuery of(String... processes) {
		return query().processDefinitionKeyIn(processes);
	}

	private void make(String id, String english, String french, int priority, TaskQuery query, List<String> groups) {
		var filter = find(id);
		if (filter == null) {
			filter = this.filters.newTaskFilter(english)
				.setQuery(query)
				.setProperties(Map.of(MARK, id, "fr.name", french, "priority", priority, "refresh", true,
						"showUndefinedVariable", false, "variables", shown()));
			this.filters.saveFilter(filter);
		}
		for (var group : groups) {
			this.grants.grant(group, Resources.FILTER, filter.getId(), Permissions.READ);
		}
	}

	/** The case and the call on each card; processes hold them in these variables. */
	private static List<Map<String, String>> shown() {
		return new ArrayList<>(List.of(Map.of("name", "caseId", "label", "Case", "fr.label", "Dossier"),
				Map.of("name", "callId", "label", "Call", "fr.label", "Appel")));
	}

	private Filter find(String id) {
		return this.filters.createTaskFilterQuery()
			.list()
			.stream()
			.filter(filter -> id.equals(filter.getProperties().get(MARK)))
			.findFirst()
			.orElse(null);
	}

}
