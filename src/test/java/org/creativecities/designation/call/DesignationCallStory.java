package org.creativecities.designation.call;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.creativecities.ClockTravel;
import org.creativecities.Jobs;
import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.ApplicationEnded;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.decision.Designations;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.SentLetter;
import org.creativecities.network.City;
import org.creativecities.network.Contact;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The call of 2019 as officers, the head, the Director-General and the Coordination
 * Committee live it. Applications are rows that the story writes itself: how a city
 * prepares one is told elsewhere.
 */
public class DesignationCallStory {

	public static final String CALL = "CALL-2019";

	public static final Person OFFICER = new Person("officer", Set.of("secretariat"));

	public static final Person HEAD = new Person("head", Set.of("secretariat-head"));

	public static final Person DIRECTOR_GENERAL = new Person("director-general", Set.of("dg-office"));

	public static final Person COMMITTEE = new Person("coordinator", Set.of("coordination-committee"));

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Jobs jobs;

	private final ClockTravel clock;

	private final TaskList tasks;

	private final RuntimeService runtime;

	private final HistoryService history;

	private final JdbcClient sql;

	private final TransactionTemplate transaction;

	final Calls calls;

	private final CallChanges changes;

	private final Applications applications;

	private final Designations designations;

	private final Membership membership;

	public final Register register;

	private final Outbox outbox;

	private final ApplicationContext product;

	public DesignationCallStory(ApplicationContext product) {
		this.product = product;
		this.jobs = product.getBean(Jobs.class);
		this.clock = product.getBean(ClockTravel.class);
		this.tasks = product.getBean(TaskList.class);
		this.runtime = product.getBean(RuntimeService.class);
		this.history = product.getBean(HistoryService.class);
		this.sql = product.getBean(JdbcClient.class);
		this.transaction = product.getBean(TransactionTemplate.class);
		this.calls = product.getBean(Calls.class);
		this.changes = product.getBean(CallChanges.class);
		this.applications = product.getBean(Applications.class);
		this.designations = product.getBean(Designations.class);
		this.membership = product.getBean(Membership.class);
		this.register = product.getBean(Register.class);
		this.outbox = product.getBean(Outbox.class);
		this.clock.to(LocalDate.of(2019, 2, 1));
	}

	/** The form as the officer fills it in; the real dates of 2019. */
	public static Map<String, Object> proposal() {
		return new HashMap<>(
				Map.of("year", 2019, "opensOn", "2019-03-15", "lastDay", "2019-06-30", "announcedOn", "2019-10-30"));
	}

	public static Map<String, Object> proposal(Map<String, Object> otherwise) {
		var proposal = proposal();
		proposal.putAll(otherwise);
		return proposal;
	}

	DesignationCallStory officerProposes(Map<String, Object> proposal) {
		this.tasks.start(OFFICER, "designation-call", proposal);
		return this;
	}

	DesignationCallStory headApproves() {
		return does(HEAD, "Activity_ApproveCall", Map.of("answer", "approve"));
	}

	DesignationCallStory headReturns(String reason) {
		return does(HEAD, "Activity_ApproveCall", Map.of("answer", "return", "reason", reason));
	}

	DesignationCallStory officerRevises(Map<String, Object> otherwise) {
		var proposal = proposal(otherwise);
		proposal.remove("year");
		return does(OFFICER, "Activity_ReviseCall", proposal);
	}

	/** Proposed, approved, and open since the opening day. */
	public DesignationCallStory opens() {
		officerProposes(proposal()).headApproves();
		return noonOn(LocalDate.of(2019, 3, 16));
	}

	public DesignationCallStory noonOn(LocalDate day) {
		return at(day.atTime(12, 0).atZone(PARIS).toInstant());
	}

	public DesignationCallStory at(Instant instant) {
		this.jobs.runUntil(instant);
		return this;
	}

	/** The day after the deadline, and nothing was submitted that is not named before. */
	DesignationCallStory deadlinePasses() {
		return noonOn(LocalDate.of(2019, 7, 1));
	}

	public DesignationCallStory headMovesDeadline(LocalDate lastDay) {
		this.transaction.executeWithoutResult(
				status -> this.changes.moveDeadline(CALL, lastDay, "Floods closed many town halls.", HEAD.id()));
		this.jobs.runDue();
		return this;
	}

	public DesignationCallStory headCancels(String reason) {
		this.transaction.executeWithoutResult(status -> this.changes.cancel(CALL, reason, HEAD.id()));
		this.jobs.runDue();
		return this;
	}

	/** An invented city that prepares an application, with people who speak for it. */
	String prepares(String name, String country, String field) {
		var city = this.membership.registerApplicant(name, country, true);
		speaker(city.id(), Contact.Role.MAIN, "Office of " + name);
		var id = "APP-2019-" + city.id().toUpperCase(Locale.ROOT);
		this.sql.sql("""
				INSERT INTO application (id, call_id, city_id, country, field_id, language, state, opened_by, opened_at)
				VALUES (?, ?, ?, ?, ?, 'en', 'PREPARING', 'city', ?)""")
			.params(id, CALL, city.id(), country, field, java.sql.Timestamp.from(this.clock.now()))
			.update();
		return id;
	}

	public String submits(String name, String country, String field) {
		var id = prepares(name, country, field);
		this.sql.sql("""
				INSERT INTO application_version (application_id, version, answers, sha256, submitted_by, submitted_at)
				VALUES (?, 1, '{}', 'x', 'city', ?)""").params(id, java.sql.Timestamp.from(this.clock.now())).update();
		return id;
	}

	void asksEndorsement(String id) {
		this.sql.sql("INSERT INTO endorsement (application_id, country, state) VALUES (?, ?, 'ASKED')")
			.params(id, application(id).country())
			.update();
	}

	/** Applications hear that the call is closed: what was submitted is screened. */
	DesignationCallStory closed(String... applicationIds) {
		for (var id : applicationIds) {
			this.applications.become(id, Application.State.SCREENING);
		}
		return this;
	}

	DesignationCallStory screened(String id) {
		return becomes(id, Application.State.ASSESSING, () -> this.calls.screened(CALL));
	}

	DesignationCallStory inadmissible(String id) {
		return becomes(id, Application.State.INADMISSIBLE, () -> this.calls.screened(CALL));
	}

	public DesignationCallStory assessed(String id, String recommendation, double mean) {
		this.sql.sql("UPDATE application SET recommendation = ?, mean = ? WHERE id = ?")
			.params(recommendation, BigDecimal.valueOf(mean), id)
			.update();
		return becomes(id, Application.State.ASSESSED, () -> this.calls.assessed(CALL));
	}

	private DesignationCallStory becomes(String id, Application.State state, Runnable then) {
		this.transaction.executeWithoutResult(status -> {
			this.applications.become(id, state);
			then.run();
		});
		return this;
	}

	/** From the deadline to the dossier: all are screened and assessed. */
	public DesignationCallStory allAssessed(Map<String, Double> recommended) {
		deadlinePasses().closed(recommended.keySet().toArray(String[]::new));
		recommended.keySet().forEach(this::screened);
		recommended.forEach((id, mean) -> assessed(id, "recommended", mean));
		return this;
	}

	@SafeVarargs
	public final DesignationCallStory officerConsolidates(Map<String, Object>... settled) {
		return does(OFFICER, "Activity_ConsolidateDossier",
				Map.of("note", "A strong round.", "choices", List.of(settled)));
	}

	public DesignationCallStory sectorsAgree() {
		return does(OFFICER, "Activity_ConsultSectors", Map.of("objection", "no", "answer", "Fine with us."));
	}

	public DesignationCallStory committeeAgrees() {
		return does(COMMITTEE, "Activity_GiveOpinion", Map.of("objection", "no"));
	}

	/** An opinion of the Coordination Committee. */
	public DesignationCallStory gives(Person person, Map<String, Object> opinion) {
		return does(person, "Activity_GiveOpinion", opinion);
	}

	/** A city withdraws; how is told elsewhere. */
	public DesignationCallStory ends(String id) {
		this.transaction.executeWithoutResult(status -> {
			this.applications.end(id, Application.State.WITHDRAWN, null, null);
			this.product.publishEvent(new ApplicationEnded(id));
		});
		return this;
	}

	/** What the only form that a person has open shows under a name. */
	public String shown(Person person, String name) {
		var task = this.tasks.of(person, CALL).get(0);
		return String.valueOf(this.product.getBean(TaskService.class).getVariable(task.id(), name));
	}

	@SafeVarargs
	public final DesignationCallStory directorGeneralDecides(Map<String, Object>... deviations) {
		return does(DIRECTOR_GENERAL, "Activity_DecideDesignations", Map.of("deviations", List.of(deviations)));
	}

	/** From the dossier to the Director-General's desk. */
	public DesignationCallStory consulted() {
		return officerConsolidates().sectorsAgree().committeeAgrees();
	}

	public DesignationCallStory announcementDay() {
		return noonOn(LocalDate.of(2019, 10, 30));
	}

	public DesignationCallStory headCorrects(Map<String, Object> correction) {
		return does(HEAD, "Activity_WatchPublication", correction);
	}

	public static Map<String, Object> row(String application, String outcome, String reason) {
		return Map.of("application", application, "outcome", outcome, "reason", reason);
	}

	public static Map<String, Object> row(String application, String outcome, String reason, String overrideReason) {
		return Map.of("application", application, "outcome", outcome, "reason", reason, "overrideReason",
				overrideReason);
	}

	DesignationCallStory does(Person person, String step, Map<String, Object> entered) {
		var task = this.tasks.find(person, CALL, step)
			.orElseThrow(
					() -> new AssertionError("%s has no task %s; there is %s".formatted(person.id(), step, waiting())));
		this.tasks.complete(person, task, entered);
		return this;
	}

	public void speaker(String party, Contact.Role role, String name) {
		this.membership.name(new Contact(0, party, role, name,
				name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.org", Locale.ENGLISH, PARIS));
	}

	public City member(String name, String country, String field) {
		var city = this.membership.registerApplicant(name, country, true);
		this.membership.admit(city.id(), field, LocalDate.of(2017, 10, 31));
		speaker(city.id(), Contact.Role.MAIN, "Office of " + name);
		return this.register.city(city.id());
	}

	public Call call() {
		return this.calls.get(CALL);
	}

	public Application application(String id) {
		return this.applications.get(id);
	}

	public Map<String, String> decisions() {
		var decisions = new HashMap<String, String>();
		this.designations.of(CALL).forEach(decision -> decisions.put(decision.applicationId(), decision.outcome()));
		return decisions;
	}

	/** The steps that a person has on the list. */
	public List<String> tasksOf(Person person) {
		return this.tasks.of(person, CALL).stream().map(TaskList.Task::key).toList();
	}

	/** Where the instances of the call wait. */
	public List<String> waiting() {
		var steps = new ArrayList<String>();
		this.runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(CALL)
			.list()
			.forEach(instance -> steps.addAll(this.runtime.getActiveActivityIds(instance.getId())));
		return steps;
	}

	public boolean hasEnded() {
		return this.runtime.createProcessInstanceQuery().processInstanceBusinessKey(CALL).count() == 0;
	}

	boolean hasPassed(String step) {
		return this.history.createHistoricActivityInstanceQuery().activityId(step).finished().count() > 0;
	}

	public List<SentLetter> letters(String caseId, String template) {
		return this.outbox.ofCase(caseId)
			.stream()
			.filter(letter -> letter.template().equals("designation/" + template))
			.toList();
	}

	public Set<String> variables() {
		var names = new java.util.TreeSet<String>();
		this.runtime.createVariableInstanceQuery().list().forEach(variable -> names.add(variable.getName()));
		return names;
	}

}
