package org.creativecities.designation.application;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import javax.imageio.ImageIO;

import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.creativecities.ClockTravel;
import org.creativecities.Jobs;
import org.creativecities.designation.assessment.AssessmentScene;
import org.creativecities.designation.assessment.Evaluation;
import org.creativecities.designation.assessment.EvaluationFile;
import org.creativecities.designation.assessment.Evaluations;
import org.creativecities.designation.assessment.Expert;
import org.creativecities.designation.assessment.Experts;
import org.creativecities.designation.call.DesignationCallStory;
import org.creativecities.designation.decision.DecisionPublished;
import org.creativecities.designation.decision.PublicationWithdrawn;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.SentLetter;
import org.creativecities.network.Contact;
import org.creativecities.network.Country;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * The city of Port Alder in the land of Alder (XJ), both invented, and everybody it meets
 * on its way through the call of 2019. Plays the people and hides tasks, jobs and the
 * clock.
 */
public class DesignationApplicationStory {

	public static final String COUNTRY = "XJ";

	public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	/** The first instant after the last one in which anything counts. */
	public static final Instant DEADLINE = Instant.parse("2019-06-30T22:00:00Z");

	public static final Person OFFICER = new Person("officer", Set.of("secretariat"));

	public static final Person HEAD = new Person("head", Set.of("secretariat-head"));

	public static final Person COMMISSION = new Person("commission", Set.of("natcoms", "natcom-" + COUNTRY));

	final DesignationCallStory call;

	String name = "Port Alder";

	public String id;

	private final ApplicationContext product;

	public DesignationApplicationStory(ApplicationContext product) {
		this(product, new DesignationCallStory(product));
		country(COUNTRY, "Alderland", "Alderlande");
		this.call.speaker(COUNTRY, Contact.Role.NATIONAL_COMMISSION, "National Commission of Alderland");
	}

	private DesignationApplicationStory(ApplicationContext product, DesignationCallStory call) {
		this.product = product;
		this.call = call;
	}

	/** Another city of the same country, in the same call. */
	DesignationApplicationStory neighbour(String city) {
		var neighbour = new DesignationApplicationStory(this.product, this.call);
		neighbour.name = city;
		return neighbour;
	}

	/** What the story added to tables that tests share. */
	public static void remove(JdbcClient sql) {
		var invented = "(SELECT id FROM city WHERE country LIKE 'X%')";
		sql.sql("DELETE FROM act_id_membership WHERE group_id_ LIKE 'city-xj-%'").update();
		sql.sql("DELETE FROM contact WHERE party LIKE 'X%' OR party IN " + invented).update();
		sql.sql("DELETE FROM field_membership WHERE city_id IN " + invented).update();
		sql.sql("DELETE FROM city WHERE country LIKE 'X%'").update();
		sql.sql("DELETE FROM country_period WHERE country LIKE 'X%'").update();
		sql.sql("DELETE FROM country WHERE code LIKE 'X%'").update();
	}

	void country(String code, String english, String french) {
		country(code, english, french, null);
	}

	private void country(String code, String english, String french, LocalDate until) {
		var member = new Country.Period(Country.Kind.MEMBER, LocalDate.of(1990, 1, 1), until);
		bean(Membership.class).registerCountry(new Country(code, english, french, "ENA", PARIS, List.of(member)));
	}

	public void countryLeavesUnesco(LocalDate day) {
		var country = bean(Register.class).country(COUNTRY);
		country(country.code(), country.nameEn(), country.nameFr(), day);
	}

	public DesignationApplicationStory callOpens() {
		this.call.opens();
		return this;
	}

	/* ---------------------------------------------------- opening */

	public static Map<String, Object> opening(String city) {
		return new HashMap<>(Map.of("cityName", city, "country", COUNTRY, "contactName", "Ada Alder", "contactEmail",
				"ada+unesco@example.org", "contactLanguage", "en"));
	}

	public DesignationApplicationStory opens() {
		return opens(OFFICER, opening(this.name));
	}

	public DesignationApplicationStory opens(Person person, Map<String, Object> entered) {
		var before = ids();
		bean(TaskList.class).start(person, "designation-application", entered);
		this.id = ids().stream().filter(one -> !before.contains(one)).findFirst().orElseThrow();
		return this;
	}

	/**
	 * Tries to open an application that the rules refuse.
	 * @return what the person reads
	 */
	String opensInVain(Person person, Map<String, Object> entered) {
		var before = ids();
		var told = catchThrowable(() -> bean(TaskList.class).start(person, "designation-application", entered));
		ids().stream().filter(one -> !before.contains(one)).findFirst().ifPresent(refused -> this.id = refused);
		return told.getMessage();
	}

	private List<String> ids() {
		return bean(JdbcClient.class).sql("SELECT id FROM application").query(String.class).list();
	}

	/* ---------------------------------------------------- describing and drafting */

	public static Map<String, Object> candidature() {
		var entered = new HashMap<String, Object>();
		entered.put("language", "en");
		entered.put("mayorLanguage", "fr");
		for (var who : List.of("mayor", "representative", "main", "alternative")) {
			entered.put(who + "Title", "ms");
			entered.put(who + "FamilyName", "Alder");
			entered.put(who + "FirstName", who.substring(0, 1).toUpperCase(Locale.ROOT) + who.substring(1));
			entered.put(who + "Address", "1 Quay, Port Alder");
			entered.put(who + "Phone", "+33 1 23 45 67 89");
			entered.put(who + "Email", who + "+unesco@example.org");
			if (!who.equals("mayor")) {
				entered.put(who + "Function", "City of Port Alder, Head of Culture");
				entered.put(who + "Institution", "Municipality");
			}
		}
		entered.put("mainEmailAgain", "main+unesco@example.org");
		entered.put("field", "gastronomy");
		entered.put("appliedBefore", "no");
		entered.put("presentation", "Port Alder cooks what its harbour brings in, and teaches it to whoever asks.");
		return entered;
	}

	public static Map<String, Object> draft() {
		var entered = new HashMap<String, Object>();
		for (var section : List.of("impact", "culturalAssets", "fieldRole", "fieldEconomy", "fieldEducation",
				"fieldPolicies", "fieldFestivals", "fieldFacilities", "fieldInclusion", "fieldSociety",
				"fieldCooperation", "management", "communication")) {
			entered.put(section, "No relevant information to provide");
		}
		entered.put("population", 48_000);
		entered.put("areaKm2", 31.5);
		entered.put("gdp", "EUR 1.2 billion (2017)");
		var initiative = Map.of("title", "School of nets", "text", "Fishers teach children.", "partners",
				"Harbour Museum", "budget", 20_000);
		entered.put("localInitiatives", List.of(initiative));
		entered.put("internationalInitiatives", List.of(initiative));
		entered.put("budgetTotal", 100_000);
		entered.put("budgetCurrency", "EUR");
		entered.put("budgetSources",
				List.of(Map.of("source", "City", "amount", 60_000), Map.of("source", "Region", "amount", 40_000)));
		entered.put("commitReport", true);
		entered.put("commitConference", true);
		entered.put("commitMission", true);
		entered.put("url1", "https://alder.example.org");
		entered.put("signedBy", "Mayor Alder, Mayor");
		entered.put("handIn", "keep");
		return entered;
	}

	public static Map<String, Object> with(Map<String, Object> form, Object... otherwise) {
		var entered = new HashMap<>(form);
		for (var i = 0; i < otherwise.length; i += 2) {
			if (otherwise[i + 1] == null) {
				entered.remove(otherwise[i]);
			}
			else {
				entered.put((String) otherwise[i], otherwise[i + 1]);
			}
		}
		return entered;
	}

	public Person city() {
		return new Person("city", Set.of("cities", application().cityGroup()));
	}

	public DesignationApplicationStory describes() {
		return describes(candidature());
	}

	public DesignationApplicationStory describes(Map<String, Object> entered) {
		return does(city(), "Activity_DescribeCandidature", entered);
	}

	DesignationApplicationStory changes(Map<String, Object> entered) {
		return does(city(), "Activity_ChangeCandidature", entered);
	}

	public DesignationApplicationStory keeps(Map<String, Object> entered) {
		return does(city(), "Activity_DraftApplication", with(entered, "handIn", "keep"));
	}

	public DesignationApplicationStory submits() {
		return submits(draft());
	}

	public DesignationApplicationStory submits(Map<String, Object> entered) {
		return does(city(), "Activity_DraftApplication", with(entered, "handIn", "submit", "knowsMissing", true));
	}

	/** Submits, and no job runs afterwards. */
	DesignationApplicationStory submitsUnseen() {
		var task = bean(TaskList.class).find(city(), this.id, "Activity_DraftApplication").orElseThrow();
		bean(TaskList.class).complete(city(), task, with(draft(), "handIn", "submit", "knowsMissing", true));
		return this;
	}

	public DesignationApplicationStory attaches(String kind, int count) {
		var there = bean(ApplicationDocuments.class).count(this.id, kind);
		for (var i = 0; i < count; i++) {
			var number = there + i;
			as(city(), () -> bean(ApplicationDocuments.class).attach(this.id, kind, kind + number,
					kind.equals("photo") ? jpeg(number) : pdf(kind + number), "city"));
		}
		return this;
	}

	public DesignationApplicationStory attachesAll() {
		return attaches("association-letter", 2).attaches("photo", 3).attaches("rights-form", 1);
	}

	public DesignationApplicationStory removes(String kind) {
		var documents = bean(ApplicationDocuments.class);
		documents.of(this.id).get(kind).forEach(file -> documents.remove(this.id, file.id(), "city"));
		return this;
	}

	/** Everything that the call asks for, submitted. */
	public DesignationApplicationStory isReady() {
		describes().mayorSigns();
		return commissionAnswers("endorse", null).attachesAll().submits();
	}

	/*
	 * ---------------------------------------------------- mayor and National Commission
	 */

	/** The token of the link that went to the mayor last. */
	public String link() {
		return bean(JdbcClient.class).sql("""
				SELECT model ->> 'link' FROM letter WHERE case_id = ? AND model ->> 'link' LIKE '/sign/%'
				ORDER BY number DESC LIMIT 1""").param(this.id).query(String.class).single().substring(6);
	}

	public DesignationApplicationStory mayorSigns() {
		bean(MayorSignatures.class).sign(link(), "Mayor Alder");
		return this;
	}

	public DesignationApplicationStory commissionAnswers(String answer, String words) {
		return does(COMMISSION, "Activity_EndorseApplication", with(Map.of("answer", answer), "words", words));
	}

	DesignationApplicationStory cityReplies(String reply) {
		return does(city(), "Activity_AnswerQuestion", Map.of("reply", reply));
	}

	/* ---------------------------------------------------- after the deadline */

	public DesignationApplicationStory callCloses() {
		return at(DEADLINE.plusSeconds(60));
	}

	public DesignationApplicationStory officerScreens(Object... added) {
		return does(OFFICER, "Activity_ScreenApplication", with(Map.of(), added));
	}

	public DesignationApplicationStory headConfirms() {
		return does(HEAD, "Activity_ConfirmInadmissibility", Map.of("confirm", "yes"));
	}

	/**
	 * Three experts and four member cities of the field, all invented; the call wants two
	 * and three.
	 */
	public DesignationApplicationStory evaluatorsAreThere() {
		for (var i = 1; i <= 3; i++) {
			bean(Experts.class).enter(new Expert("expert" + i, "Expert " + i, "expert" + i + "@example.org",
					Locale.ENGLISH, PARIS, "FR", List.of("gastronomy"), true, true));
		}
		for (var i = 1; i <= 4; i++) {
			this.call.member("Mole Quay " + (char) ('A' + i), "FR", "gastronomy");
		}
		return this;
	}

	List<Evaluation> evaluations() {
		return bean(Evaluations.class).ofApplication(this.id);
	}

	/** The first so many of those who were asked accept. */
	DesignationApplicationStory evaluatorsAccept(int count) {
		evaluations().stream()
			.limit(count)
			.forEach(evaluation -> answers(evaluation, "Activity_AcceptEvaluation", Map.of("answer", "accept")));
		return this;
	}

	/** The first so many of those who have accepted hand in. */
	DesignationApplicationStory evaluatorsHandIn(int count) {
		evaluations().stream()
			.limit(count)
			.forEach(evaluation -> answers(evaluation, "Activity_EvaluateApplication", AssessmentScene.sheet(4)));
		return this;
	}

	private void answers(Evaluation evaluation, String step, Map<String, Object> entered) {
		var tasks = bean(TaskList.class);
		var person = new Person(evaluation.evaluator(), Set.of(evaluation.group()));
		tasks.complete(person, tasks.find(person, evaluation.id(), step).orElseThrow(), entered);
		bean(Jobs.class).runDue();
	}

	boolean mayRead(Evaluation evaluation) {
		return bean(EvaluationFile.class).open(evaluation.id(), Set.of(evaluation.group())).isPresent()
				|| bean(JdbcClient.class)
					.sql("SELECT count(*) FROM document_case_reader WHERE case_id = ? AND group_id = ?")
					.params(this.id, evaluation.group())
					.query(Integer.class)
					.single() > 0;
	}

	/** How a file is evaluated is told elsewhere; here it simply was. */
	DesignationApplicationStory isAssessed() {
		var runtime = bean(RuntimeService.class);
		var instance = runtime.createProcessInstanceQuery()
			.processDefinitionKey("designation-application")
			.processInstanceBusinessKey(this.id)
			.singleResult();
		runtime.createProcessInstanceModification(instance.getId())
			.cancelAllForActivity("Activity_AssessApplication")
			.startBeforeActivity("Event_DecisionPublished")
			.execute();
		bean(Applications.class).become(this.id, Application.State.ASSESSED);
		return this;
	}

	/** What the Director-General decided becomes public; how is told elsewhere. */
	DesignationApplicationStory isPublished(Application.State outcome) {
		inOneTransaction(() -> {
			var sql = bean(JdbcClient.class);
			sql.sql("UPDATE designation_call SET state = 'PUBLISHED', published_at = ?")
				.param(Timestamp.from(bean(ClockTravel.class).now()))
				.update();
			decides((outcome == Application.State.DESIGNATED) ? "designate" : "not", null);
			bean(Applications.class).become(this.id, outcome);
			this.product.publishEvent(new DecisionPublished(this.id));
			return this;
		});
		bean(Jobs.class).runDue();
		return this;
	}

	/** The head takes a wrong publication back; how is told elsewhere. */
	DesignationApplicationStory isCorrected(Application.State outcome, String reason) {
		inOneTransaction(() -> {
			decides((outcome == Application.State.DESIGNATED) ? "designate" : "void", reason);
			bean(Applications.class).become(this.id, outcome);
			this.product.publishEvent(new PublicationWithdrawn(this.id));
			return this;
		});
		return this;
	}

	private void decides(String outcome, String reason) {
		bean(JdbcClient.class).sql("""
				INSERT INTO decision (application_id, proposed, outcome, reason, decided_by, decided_at)
				VALUES (?, 'designate', ?, ?, 'director-general', ?)""")
			.params(this.id, outcome, reason, Timestamp.from(bean(ClockTravel.class).now()))
			.update();
	}

	public DesignationApplicationStory withdraws(String reason) {
		return as(city(), () -> {
			bean(Withdrawals.class).withdraw(this.id, reason, "city");
			return this;
		});
	}

	/* ---------------------------------------------------- time */

	DesignationApplicationStory at(Instant instant) {
		bean(Jobs.class).runUntil(instant);
		return this;
	}

	public DesignationApplicationStory daysPass(int days) {
		return at(bean(ClockTravel.class).now().plus(Duration.ofDays(days)));
	}

	/** Moves the clock, but no timer runs. */
	DesignationApplicationStory clock(Instant instant) {
		bean(ClockTravel.class).to(instant);
		return this;
	}

	/* ---------------------------------------------------- what came of it */

	public DesignationApplicationStory does(Person person, String step, Map<String, Object> entered) {
		var tasks = bean(TaskList.class);
		var task = tasks.find(person, this.id, step)
			.orElseThrow(() -> new AssertionError(
					"%s has no task %s in %s; there is %s".formatted(person.id(), step, this.id, waiting())));
		tasks.complete(person, task, entered);
		bean(Jobs.class).runDue();
		return this;
	}

	/** What the form of a step shows now to whoever opens it. */
	public Map<String, Object> shown(String step) {
		var task = bean(TaskService.class).createTaskQuery()
			.processInstanceBusinessKey(this.id)
			.taskDefinitionKey(step)
			.singleResult();
		return bean(FormService.class).getTaskFormVariables(task.getId());
	}

	/** When an open task is due. */
	Instant due(String step) {
		return bean(TaskService.class).createTaskQuery()
			.processInstanceBusinessKey(this.id)
			.taskDefinitionKey(step)
			.singleResult()
			.getDueDate()
			.toInstant();
	}

	public Application application() {
		return bean(Applications.class).get(this.id);
	}

	public List<Version> versions() {
		return bean(Versions.class).all(this.id);
	}

	public List<SentLetter> letters(String template) {
		return this.call.letters(this.id, template);
	}

	/** What letters of a kind say, as data; they are rendered when they leave. */
	List<String> said(String template) {
		return bean(JdbcClient.class).sql("SELECT model::text FROM letter WHERE case_id = ? AND template = ?")
			.params(this.id, "designation/" + template)
			.query(String.class)
			.list();
	}

	/** Where the instances of this application wait. */
	List<String> waiting() {
		return bean(RuntimeService.class).createProcessInstanceQuery()
			.processInstanceBusinessKey(this.id)
			.list()
			.stream()
			.flatMap(instance -> bean(RuntimeService.class).getActiveActivityIds(instance.getId()).stream())
			.toList();
	}

	public boolean hasEnded() {
		return waiting().isEmpty();
	}

	public boolean hasPassed(String step) {
		return bean(HistoryService.class).createHistoricActivityInstanceQuery().activityId(step).finished().count() > 0;
	}

	<T> T as(Person person, Supplier<T> act) {
		return bean(TaskList.class).as(person, act);
	}

	<T> T inOneTransaction(Supplier<T> act) {
		return bean(TransactionTemplate.class).execute(status -> act.get());
	}

	<T> T bean(Class<T> type) {
		return this.product.getBean(type);
	}

	Outbox outbox() {
		return bean(Outbox.class);
	}

	Register register() {
		return bean(Register.class);
	}

	public static byte[] jpeg() {
		return jpeg(0);
	}

	/**
	 * @param number tells photos apart
	 */
	private static byte[] jpeg(int number) {
		try (var bytes = new ByteArrayOutputStream()) {
			ImageIO.write(new BufferedImage(40 + number, 30, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
			return bytes.toByteArray();
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	public static byte[] pdf(String text) {
		return ("%PDF-1.4\n% " + text + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII);
	}

}
