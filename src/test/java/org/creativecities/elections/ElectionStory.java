package org.creativecities.elections;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.creativecities.ClockTravel;
import org.creativecities.Departure;
import org.creativecities.Jobs;
import org.creativecities.ballots.count.Annulment;
import org.creativecities.ballots.count.CountingTasks;
import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Casting;
import org.creativecities.ballots.vote.Preparation;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.calendar.CalendarEntry;
import org.creativecities.calendar.CityDates;
import org.creativecities.elections.election.Election;
import org.creativecities.elections.election.ElectionOpening;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.mandate.ElectionStop;
import org.creativecities.elections.mandate.Vacancies;
import org.creativecities.elections.nomination.Acceptance;
import org.creativecities.elections.nomination.MayorLetters;
import org.creativecities.elections.nomination.Nomination;
import org.creativecities.elections.nomination.Nominations;
import org.creativecities.mail.LetterPreview;
import org.creativecities.network.CreativeField;
import org.creativecities.network.Contact;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandate.Role;
import org.creativecities.network.Mandates;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Elections as officers, invented cities and named persons live them. Fourteen towns vote
 * beside the members of Film that a test names. It begins on 1 March 2024.
 */
public class ElectionStory {

	public static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	public static final LocalDate BEGINNING = LocalDate.of(2024, 3, 1);

	private static final Map<String, Person> DESK = Map.of("officer", new Person("officer", Set.of("secretariat")),
			"officer2", new Person("officer2", Set.of("secretariat")), "head",
			new Person("head", Set.of("secretariat-head")));

	private static final Map<String, String> WORDS = Map.of("officer", "the tide was high on a tuesday", "officer2",
			"forty one swans above the bridge");

	private static final byte[] LETTER = "%PDF-1.4\nWe support her.\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

	private final ApplicationContext product;

	private final List<String> hidden = new ArrayList<>();

	private final List<String> invented = new ArrayList<>();

	private String field = "film";

	private final Date morning;

	private final Map<String, String> sheets = new HashMap<>();

	/** Members that other stories have invented are set aside. */
	public ElectionStory(ApplicationContext product) {
		this.product = product;
		this.hidden
			.addAll(sql().sql("UPDATE city SET state = 'INACTIVE' WHERE invented AND state = 'ACTIVE' RETURNING id")
				.query(String.class)
				.list());
		this.morning = morningJob().getDuedate();
		noonOn(BEGINNING);
		voters("film", "Film Town", 14);
	}

	/** The last day of a city's monitoring report is over, and it has not come. */
	public void owesReport(String city) {
		sql().sql("""
				INSERT INTO mmr_cohort (year, state, deadline, proposed_at)
				VALUES (2023, 'OPEN', '2023-11-30T23:00:00Z', '2023-01-02T08:00:00Z') ON CONFLICT DO NOTHING""")
			.update();
		sql()
			.sql("""
					INSERT INTO mmr_report (id, year, city_id, state, first_deadline, deadline, opened_at)
					VALUES (?, 2023, ?, 'DRAFTING', '2023-11-30T23:00:00Z', '2023-11-30T23:00:00Z', '2023-02-01T08:00:00Z')""")
			.params("MMR-2023-" + city, city)
			.update();
	}

	/** The report has come after all. */
	public void reports(String city) {
		sql().sql("UPDATE mmr_report SET state = 'SUBMITTED' WHERE city_id = ?").param(city).update();
	}

	/** What a test changed in the register is put back. */
	public void tidy() {
		this.hidden.forEach(city -> sql().sql("UPDATE city SET state = 'ACTIVE' WHERE id = ?").param(city).update());
		this.invented.forEach(city -> {
			sql().sql("DELETE FROM contact WHERE party = ?").param(city).update();
			sql().sql("DELETE FROM mmr_report WHERE city_id = ? AND state <> 'LEFT'").param(city).update();
			sql().sql("DELETE FROM field_membership WHERE city_id = ?").param(city).update();
			sql().sql("UPDATE city SET state = 'APPLICANT', designation_year = NULL WHERE id = ?").param(city).update();
		});
		bean(ManagementService.class).setJobDuedate(morningJob().getId(), this.morning);
	}

	public <T> T bean(Class<T> type) {
		return this.product.getBean(type);
	}

	/** An invented member of Film, with two people who speak for it. */
	public String member(String name, String country) {
		return member(name, country, "film");
	}

	public String member(String name, String country, String field) {
		var id = bean(Membership.class).registerApplicant(name, country, true).id();
		bean(Membership.class).admit(id, field, LocalDate.of(2019, 10, 31));
		for (var role : List.of(Contact.Role.MAIN, Contact.Role.ALTERNATIVE)) {
			var person = role.name().toLowerCase(Locale.ROOT) + "." + id;
			bean(Membership.class)
				.name(new Contact(0, id, role, person, person + "@example.org", Locale.ENGLISH, PARIS));
		}
		this.invented.add(id);
		return id;
	}

	/** So many members that say nothing but vote. */
	public ElectionStory voters(String id, String name, int number) {
		for (var town = 1; town <= number; town++) {
			var city = bean(Membership.class).registerApplicant(name + " " + town, "NL", true).id();
			bean(Membership.class).admit(city, id, LocalDate.of(2019, 10, 31));
			this.invented.add(city);
		}
		return this;
	}

	/** What follows is told of another sub-network than Film. */
	public ElectionStory in(String id) {
		this.field = id;
		return this;
	}

	/** A mandate that an officer has entered. */
	public long holds(String city, Role role, LocalDate from, LocalDate until) {
		var field = bean(Register.class).fieldsOf(city).get(0);
		return bean(Mandates.class).give(field, role, city, from, until, "officer");
	}

	public ElectionStory noonOn(LocalDate day) {
		return at(day.atTime(12, 0).atZone(PARIS).toInstant());
	}

	/** All jobs that are due until then have run. */
	public ElectionStory at(Instant instant) {
		if (bean(ClockTravel.class).now().isAfter(instant)) {
			bean(ClockTravel.class).to(instant);
		}
		bean(Jobs.class).runUntil(instant);
		return this;
	}

	/** From that day on the calendar looks every morning. */
	public ElectionStory calendarRunsFrom(LocalDate day) {
		bean(ManagementService.class).setJobDuedate(morningJob().getId(),
				Date.from(day.atTime(7, 0).atZone(PARIS).toInstant()));
		return this;
	}

	private Job morningJob() {
		return bean(ManagementService.class).createJobQuery().processDefinitionKey("election-calendar").singleResult();
	}

	/** Those in which nothing can be opened are passed over. */
	List<String> allFields() {
		return bean(Register.class).fields().stream().map(CreativeField::id).toList();
	}

	/** One act at the desk. */
	public List<String> officerOpensAll() {
		var opened = as("officer", () -> bean(ElectionOpening.class).open(allFields(), "officer"));
		bean(Jobs.class).runDue();
		return opened;
	}

	/** The election of the sub-network that is under way. */
	public Election election() {
		return underWay(this.field).orElseThrow();
	}

	public Optional<Election> underWay(String field) {
		return bean(Elections.class).underWay(field);
	}

	public Election election(String id) {
		return bean(Elections.class).get(id);
	}

	/** A city names somebody, who accepts, and an officer confirms. */
	public String stands(String city, String person, String seat) {
		var id = names(city, person, seat);
		answers(id, true);
		confirms(id);
		return id;
	}

	/** A city names somebody: the letter, then the form. */
	public String names(String city, String person, String seat) {
		var id = begins(city);
		attachesLetter(id, city);
		describes(id, city, person, seat);
		return id;
	}

	/** What the form of a task shows under a name. */
	public String shows(String caseId, String name) {
		return String
			.valueOf(bean(RuntimeService.class).getVariable(bean(RuntimeService.class).createProcessInstanceQuery()
				.processInstanceBusinessKey(caseId)
				.singleResult()
				.getId(), name));
	}

	public void attachesLetter(String id, String city) {
		as(of(city), () -> {
			bean(MayorLetters.class).attach(id, "support.pdf", LETTER, of(city).id());
			return null;
		});
	}

	public String begins(String city) {
		var election = election();
		return as(of(city), () -> bean(Nominations.class).begin(election.id(), city, of(city).id()));
	}

	public void describes(String id, String city, String person, String seat) {
		describes(id, city, person, seat, "I listen first.");
	}

	public void describes(String id, String city, String person, String seat, String statement) {
		does(of(city), id, "Activity_DescribeNomination",
				Map.of("person", person, "email", address(person), "language", "en", "seat", seat, "statementEn",
						statement, "statementFr", "J’écoute d’abord.", "languages", List.of("en", "fr")));
	}

	public static String address(String person) {
		return person.toLowerCase(Locale.ROOT).replaceAll("\\s+", ".") + "@example.org";
	}

	/** The named person follows the link of the last letter. */
	public void answers(String id, boolean accepts) {
		bean(Acceptance.class).answer(token(id), accepts, nomination(id).person());
		bean(Jobs.class).runDue();
	}

	public String token(String id) {
		var link = sql()
			.sql("SELECT model ->> 'link' FROM letter WHERE case_id = ? AND template = 'elections/ask-nominee' "
					+ "ORDER BY written_at DESC LIMIT 1")
			.param(id)
			.query(String.class)
			.single();
		return link.substring(link.lastIndexOf('/') + 1);
	}

	public void confirms(String id) {
		does(DESK.get("officer"), id, "Activity_ConfirmNomination", Map.of("decision", "stands"));
	}

	public void refuses(String id, String remark) {
		does(DESK.get("officer"), id, "Activity_ConfirmNomination",
				remark.isEmpty() ? Map.of("decision", "refuse") : Map.of("decision", "refuse", "remark", remark));
	}

	public Nomination nomination(String id) {
		return bean(Nominations.class).get(id);
	}

	public void withdraws(String id) {
		var city = nomination(id).city();
		as(of(city), () -> {
			bean(Nominations.class).withdraw(id, of(city).id());
			return null;
		});
		bean(Jobs.class).runDue();
	}

	/** The time for nominations is over. */
	public ElectionStory callCloses() {
		return at(election().nominationsUntil());
	}

	/** Sheets are taken, words are bound, and the ballot opens when it is time. */
	public ElectionStory ballotOpens() {
		var ballot = ballot();
		DESK.keySet()
			.forEach(holder -> this.sheets.put(ballot + holder,
					as(holder, () -> bean(Preparation.class).takeSheet(ballot))));
		WORDS.forEach((officer, words) -> as(officer, () -> {
			bean(Preparation.class).bind(ballot, words);
			return null;
		}));
		does(DESK.get("officer"), ballot, "Activity_PrepareBallot", Map.of("prepared", true));
		return at(bean(Ballots.class).get(ballot).opensAt());
	}

	public String ballot() {
		return election().ballot().orElseThrow();
	}

	/** Cities vote one after the other, so many for each key; an empty key abstains. */
	public ElectionStory votes(Map<String, Integer> numbers) {
		var ballot = ballot();
		var waiting = new ArrayList<>(bean(Roll.class).missing(bean(Ballots.class).round(ballot).orElseThrow()));
		numbers.forEach((key, number) -> {
			for (var vote = 0; vote < number; vote++) {
				var city = waiting.remove(0);
				as(of(city), () -> bean(Casting.class).cast(ballot,
						bean(Ballots.class).round(ballot).orElseThrow().number(), city, place(ballot, key)));
			}
		});
		return this;
	}

	private int place(String ballot, String key) {
		return bean(Ballots.class).round(ballot)
			.orElseThrow()
			.options()
			.stream()
			.filter(option -> option.key().equals(key))
			.mapToInt(Option::number)
			.findFirst()
			.orElse(Option.ABSTENTION);
	}

	/** The time of the round is over. */
	public ElectionStory timeIsOver() {
		return at(bean(Ballots.class).round(ballot()).orElseThrow().closesAt());
	}

	/** The time of the round is over, and two holders count it. */
	public ElectionStory roundIsCounted() {
		timeIsOver();
		var ballot = ballot();
		for (var holder : List.of("head", "officer")) {
			as(holder, () -> bean(CountingTasks.class).enterSheet(ballot, this.sheets.get(ballot + holder), false));
		}
		bean(Jobs.class).runDue();
		return this;
	}

	/** Two officers certify, and the result is published. */
	public ElectionStory isCertified() {
		var ballot = ballot();
		for (var officer : List.of("officer2", "head")) {
			does(DESK.get(officer), ballot, "Activity_CertifyResult", Map.of("agrees", "yes"));
		}
		return this;
	}

	public ElectionStory does(String officer, String caseId, String step, Map<String, Object> entered) {
		does(DESK.get(officer), caseId, step, entered);
		return this;
	}

	public void handsOver(String city, String election, String note) {
		does(of(city), election, "Activity_HandOver", Map.of("note", note));
	}

	/** An officer stops the election of the sub-network. */
	public ElectionStory stops(String officer, String reason) {
		var election = election();
		as(officer, () -> {
			bean(ElectionStop.class).stop(election.id(), reason);
			return null;
		});
		bean(Jobs.class).runDue();
		return this;
	}

	/**
	 * The dates that a city has in its calendar and that stand: the kind and the last
	 * day.
	 */
	public Map<String, LocalDate> dates(String city) {
		return bean(CityDates.class).of(city)
			.stream()
			.filter(entry -> !entry.isCancelled())
			.collect(Collectors.toMap(CalendarEntry::kind, entry -> LocalDate.ofInstant(entry.lastMinute(), PARIS)));
	}

	/** The head gives the ballot up. */
	public void headAnnuls(String reason) {
		as("head", () -> {
			bean(Annulment.class).giveUp(ballot(), reason);
			return null;
		});
		bean(Jobs.class).runDue();
	}

	/** At the desk, from that day on. */
	public void officerEnds(long mandate, LocalDate day) {
		bean(Mandates.class).end(mandate, day, "officer");
		bean(Jobs.class).runDue();
	}

	/** A city gives its seat up. */
	public void resigns(String city, String reason) {
		var mandate = bean(Mandates.class).all()
			.stream()
			.filter(one -> one.city().id().equals(city))
			.findFirst()
			.orElseThrow();
		as(of(city), () -> {
			bean(Vacancies.class).resign(mandate.id(), city, reason, of(city).id());
			return null;
		});
		bean(Jobs.class).runDue();
	}

	/** A city leaves the Network. */
	public void leaves(String city) {
		Departure.of(this.product, city);
	}

	/** The seats of Film on a day: city by seat. */
	public Map<Role, String> seatsOn(LocalDate day) {
		return bean(Mandates.class).on(day)
			.stream()
			.filter(mandate -> mandate.fieldId().equals("film"))
			.collect(Collectors.toMap(Mandate::role, mandate -> mandate.city().id()));
	}

	/** To whom a letter of a case went, sorted. */
	public List<String> readers(String caseId, String letter) {
		return sql().sql("SELECT email FROM letter WHERE case_id = ? AND template = ? ORDER BY email COLLATE \"C\"")
			.params(caseId, "elections/" + letter)
			.query(String.class)
			.list();
	}

	/** What the letters of a case say in one variable. */
	public String says(String caseId, String letter, String variable) {
		return sql().sql("SELECT model ->> ? FROM letter WHERE case_id = ? AND template = ? LIMIT 1")
			.params(variable, caseId, "elections/" + letter)
			.query(String.class)
			.optional()
			.orElse("");
	}

	/** What one of the people of a city reads in French. */
	public String inFrench(String caseId, String letter, String city) {
		var id = sql().sql("SELECT id FROM letter WHERE case_id = ? AND template = ? AND email = ?")
			.params(caseId, "elections/" + letter, "main." + city + "@example.org")
			.query(UUID.class)
			.single();
		return bean(LetterPreview.class).inOtherLanguage(id).orElseThrow().text();
	}

	/** How often a process has begun for a case. */
	public long begun(String caseId) {
		return bean(HistoryService.class).createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(caseId)
			.count();
	}

	/** The steps at which the instances of a case wait. */
	public List<String> waiting(String caseId) {
		var runtime = bean(RuntimeService.class);
		return runtime.createProcessInstanceQuery()
			.processInstanceBusinessKey(caseId)
			.list()
			.stream()
			.flatMap(instance -> runtime.getActiveActivityIds(instance.getId()).stream())
			.toList();
	}

	public boolean hasPassed(String caseId, String step) {
		return bean(HistoryService.class).createHistoricProcessInstanceQuery()
			.processInstanceBusinessKey(caseId)
			.list()
			.stream()
			.anyMatch(instance -> bean(HistoryService.class).createHistoricActivityInstanceQuery()
				.processInstanceId(instance.getId())
				.activityId(step)
				.finished()
				.count() > 0);
	}

	private void does(Person person, String caseId, String step, Map<String, Object> entered) {
		var task = bean(TaskList.class).find(person, caseId, step)
			.orElseThrow(() -> new AssertionError(
					"%s has no task %s; %s waits at %s".formatted(person.id(), step, caseId, waiting(caseId))));
		bean(TaskList.class).complete(person, task, entered);
		bean(Jobs.class).runDue();
	}

	public static Person officer() {
		return DESK.get("officer");
	}

	public static Person of(String city) {
		return new Person("voter-" + city, Set.of("cities", "city-" + city));
	}

	private <T> T as(String officer, Supplier<T> work) {
		return as(DESK.get(officer), work);
	}

	private <T> T as(Person person, Supplier<T> work) {
		return bean(TaskList.class).as(person, work);
	}

	private JdbcClient sql() {
		return bean(JdbcClient.class);
	}

}
