package org.creativecities.monitoring;

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
import org.creativecities.mail.Outbox;
import org.creativecities.mail.SentLetter;
import org.creativecities.monitoring.answers.Answers;
import org.creativecities.monitoring.answers.ReportScene;
import org.creativecities.monitoring.assignment.Assignments;
import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.monitoring.report.Extensions;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.monitoring.review.MonitoringReadingStory;
import org.creativecities.monitoring.review.Readings;
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
 * The reports of 2023 as officers, the head, the Director-General's office and invented
 * cities live them. The real cities that are due are left out, so that the cohort holds
 * only those that the story names.
 */
public class MonitoringStory {

	public static final int YEAR = 2023;

	public static final String COHORT = Cohort.id(YEAR);

	public static final Person OFFICER = new Person("officer", Set.of("secretariat"));

	public static final Person HEAD = new Person("head", Set.of("secretariat-head"));

	public static final Person DIRECTOR_GENERAL = new Person("director-general", Set.of("dg-office"));

	public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final ApplicationContext product;

	private final Jobs jobs;

	private final ClockTravel clock;

	private final TaskList tasks;

	private final Membership membership;

	public final Register register;

	public final Reports reports;

	private final Outbox outbox;

	private final List<String> invented = new ArrayList<>();

	public MonitoringStory(ApplicationContext product) {
		this.product = product;
		this.jobs = product.getBean(Jobs.class);
		this.clock = product.getBean(ClockTravel.class);
		this.tasks = product.getBean(TaskList.class);
		this.membership = product.getBean(Membership.class);
		this.register = product.getBean(Register.class);
		this.reports = product.getBean(Reports.class);
		this.outbox = product.getBean(Outbox.class);
		this.clock.to(LocalDate.of(YEAR, 1, 10));
	}

	/** An invented member since October 2019, with everybody who speaks for it. */
	public City member(String name) {
		return member(name, LocalDate.of(2019, 10, 31));
	}

	public City member(String name, LocalDate since) {
		var id = this.membership.registerApplicant(name, "IT", true).id();
		this.membership.admit(id, "film", since);
		for (var role : List.of(Contact.Role.MAIN, Contact.Role.ALTERNATIVE, Contact.Role.REPRESENTATIVE,
				Contact.Role.MAYOR)) {
			speaker(id, role, role.name().toLowerCase(Locale.ROOT) + " of " + name);
		}
		speaker("IT", Contact.Role.NATIONAL_COMMISSION, "commission");
		this.invented.add(id);
		return this.register.city(id);
	}

	private void speaker(String party, Contact.Role role, String name) {
		this.membership.name(new Contact(0, party, role, name,
				name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", ".") + "@example.org", Locale.ENGLISH, PARIS));
	}

	/** What a test changed in the register is put back: the invented cities leave. */
	public void tidy() {
		this.invented.forEach(city -> this.membership.leave(city, LocalDate.now()));
		sql().sql("DELETE FROM mmr_due").update();
	}

	public MonitoringStory officerOpens(Map<String, Object> form) {
		this.tasks.start(OFFICER, "monitoring-cohort", form);
		return this;
	}

	/** The officer leaves out the real cities and confirms. */
	public MonitoringStory officerConfirms() {
		sql().sql("""
				UPDATE mmr_cohort_city SET included = false, reason = 'not in this story'
				WHERE city_id IN (SELECT id FROM city WHERE NOT invented)""").update();
		return does(OFFICER, COHORT, "Activity_ConfirmCohort", Map.of("answer", "confirm")).due();
	}

	/** Opened and confirmed: each invented member has its report to write. */
	public MonitoringStory opens() {
		return officerOpens(Map.of("year", YEAR)).officerConfirms();
	}

	public MonitoringStory cityHandsIn(City city) {
		return cityHandsIn(city, handIn());
	}

	public MonitoringStory cityHandsIn(City city, Map<String, Object> entered) {
		return cityWrites(city).does(of(city), report(city).id(), "Activity_PrepareReport", entered).due();
	}

	/**
	 * Everything that a complete report needs; its partner is a member of long standing.
	 */
	public MonitoringStory cityWrites(City city) {
		var answers = this.product.getBean(Answers.class);
		var id = report(city).id();
		var contents = new HashMap<>(ReportScene.complete());
		contents.put("planInternational", ReportScene
			.rows(Map.of("title", "Salt route", "text", "With a sister harbour.", "cities", List.of(partner()))));
		contents.forEach((question, content) -> {
			var present = answers.current(id).get(question);
			answers.save(id, question, (present != null) ? present.version() : 0, content, of(city).id());
		});
		return this;
	}

	private String partner() {
		var id = this.membership.registerApplicant("Sister Harbour", "FR", true).id();
		this.membership.admit(id, "music", LocalDate.of(2017, 10, 31));
		if (!this.invented.contains(id)) {
			this.invented.add(id);
		}
		return id;
	}

	public MonitoringStory headDoes(City city, String step, Map<String, Object> entered) {
		return does(HEAD, report(city).id(), step, entered).due();
	}

	public MonitoringStory cityAsksForTime(City city, int days, boolean forceMajeure) {
		inOne(() -> bean(Extensions.class).ask(report(city).id(), days, forceMajeure, "The archive moves house.",
				of(city).id()));
		return due();
	}

	/** How many days after the deadline, at noon. */
	public MonitoringStory daysAfterDeadline(City city, int days) {
		return noonOn(LocalDate.ofInstant(report(city).deadline(), PARIS).plusDays(days));
	}

	/** The city keeps its part in the Network to itself; all else may be read. */
	public static Map<String, Object> handIn() {
		return handIn("yes", "3");
	}

	public static Map<String, Object> handIn(String consent, String... withheld) {
		return Map.of("handsIn", true, "consent", consent, "withheld", List.of(withheld));
	}

	/** Two peers from elsewhere, whom an officer publishes, are content. */
	public MonitoringStory peersAreContent(City city) {
		List.of("FR", "DE").forEach(country -> {
			var id = this.membership.registerApplicant("Mole of " + country, country, true).id();
			this.membership.admit(id, "film", LocalDate.of(2017, 10, 31));
			if (!this.invented.contains(id)) {
				this.invented.add(id);
			}
		});
		var assignments = bean(Assignments.class);
		if (!assignments.isPublished(YEAR)) {
			assignments.propose(YEAR);
			assignments.publish(YEAR, OFFICER.id());
		}
		due();
		var id = report(city).id();
		for (var review : bean(Readings.class).reviews(id)) {
			var reader = new Person("reader", Set.of("cities", review.group()));
			does(reader, review.id(), "Activity_AcceptReview", Map.of("answer", "accept"));
			does(reader, review.id(), "Activity_ReviewReport", MonitoringReadingStory.sheet("satisfactory")).due();
		}
		return this;
	}

	public MonitoringStory officerValidates(City city, String result) {
		if (waiting(report(city).id()).contains("Activity_ReadReport")) {
			peersAreContent(city);
		}
		var entered = form("result", result);
		if (report(city).result().filter(found -> !found.code().equals(result)).isPresent()) {
			entered.put("resultReason", "The sheets say so.");
		}
		return does(OFFICER, report(city).id(), "Activity_ValidateReport", entered);
	}

	public MonitoringStory does(Person person, String caseId, String step, Map<String, Object> entered) {
		var task = this.tasks.find(person, caseId, step)
			.orElseThrow(() -> new AssertionError(
					"%s has no task %s; there is %s".formatted(person.id(), step, waiting(caseId))));
		this.tasks.complete(person, task, entered);
		return this;
	}

	public MonitoringStory due() {
		this.jobs.runDue();
		return this;
	}

	public MonitoringStory noonOn(LocalDate day) {
		return at(day.atTime(12, 0).atZone(PARIS).toInstant());
	}

	public MonitoringStory at(Instant instant) {
		this.jobs.runUntil(instant);
		return this;
	}

	/** The clock stands there; no timer has run yet. */
	public MonitoringStory clockAt(Instant instant) {
		this.clock.to(instant);
		return this;
	}

	public Instant now() {
		return this.clock.now();
	}

	public void inOne(Runnable work) {
		this.product.getBean(TransactionTemplate.class).executeWithoutResult(status -> work.run());
	}

	public static Person of(City city) {
		return new Person("somebody-of-" + city.id(), Set.of("cities", city.group()));
	}

	public Report report(City city) {
		return this.reports.get(Report.id(YEAR, city.id()));
	}

	/** The steps that a person has on the list. */
	public List<String> tasksOf(Person person, String caseId) {
		return this.tasks.of(person, caseId).stream().map(TaskList.Task::key).toList();
	}

	/** When the task of a step is due. */
	public Instant dueDate(String caseId, String step) {
		return this.product.getBean(TaskService.class)
			.createTaskQuery()
			.processInstanceBusinessKey(caseId)
			.taskDefinitionKey(step)
			.singleResult()
			.getDueDate()
			.toInstant();
	}

	/** Where the instances of a case wait. */
	public List<String> waiting(String caseId) {
		var steps = new ArrayList<String>();
		var runtime = this.product.getBean(RuntimeService.class);
		runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseId)
			.list()
			.forEach(instance -> steps.addAll(runtime.getActiveActivityIds(instance.getId())));
		return steps;
	}

	public boolean hasEnded(String caseId) {
		return this.product.getBean(RuntimeService.class)
			.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseId)
			.count() == 0;
	}

	public boolean hasPassed(String step) {
		return this.product.getBean(HistoryService.class)
			.createHistoricActivityInstanceQuery()
			.activityId(step)
			.finished()
			.count() > 0;
	}

	/** To whom a letter went, sorted. */
	public List<String> readers(String caseId, String template) {
		return letters(caseId, template).stream().map(SentLetter::email).sorted().toList();
	}

	public List<SentLetter> letters(String caseId, String template) {
		return this.outbox.ofCase(caseId)
			.stream()
			.filter(letter -> letter.template().equals("monitoring/" + template))
			.toList();
	}

	public JdbcClient sql() {
		return this.product.getBean(JdbcClient.class);
	}

	public <T> T bean(Class<T> type) {
		return this.product.getBean(type);
	}

	public static Map<String, Object> form(Object... pairs) {
		var form = new HashMap<String, Object>();
		for (var index = 0; index < pairs.length; index += 2) {
			form.put((String) pairs[index], pairs[index + 1]);
		}
		return form;
	}

}
