package org.creativecities.contacts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.creativecities.CapturedLog;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Letter;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.PostOffice;
import org.creativecities.mail.Recipient;
import org.creativecities.mail.ReturnedMail;
import org.creativecities.mail.SentLetter;
import org.creativecities.network.Contact;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Country;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.creativecities.network.events.CityLeft;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

/** Nobody at Port Alder reads the mailbox of its main contact any more. */
@ProductTest
class ContactSearchTest {

	/** Any mail server refuses it. */
	private static final String DEAD = "harbour@office..example.org";

	private static final String CASE = "APP-2019-XJ-PORT_ALDER";

	private static final Person OFFICER = new Person("officer", Set.of("secretariat"));

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	@Autowired
	Membership membership;

	@Autowired
	Register register;

	@Autowired
	Outbox outbox;

	@Autowired
	PostOffice postOffice;

	@Autowired
	ReturnedMail returned;

	@Autowired
	TaskList tasks;

	@Autowired
	ProcessEngine engine;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient sql;

	@Autowired
	ClockTravel clock;

	@Autowired
	IncompleteEventPublications unheard;

	@Autowired
	ApplicationEventPublisher events;

	@RegisterExtension
	final CapturedLog log = CapturedLog.of(PostOffice.class.getName(), "org.springframework.modulith.events",
			"org.springframework.transaction");

	private String city;

	@BeforeEach
	void port_alder_has_two_contacts() {
		init(this.engine);
		this.clock.to(Instant.parse("2019-06-03T08:00:00Z"));
		this.membership.registerCountry(new Country("XJ", "Alderland", "Alderlande", "ENA", PARIS,
				List.of(new Country.Period(Country.Kind.MEMBER, LocalDate.of(1990, 1, 1), null))));
		this.city = this.membership.registerApplicant("Port Alder", "XJ", true).id();
		speaks(Role.MAIN, "Ada Alder", DEAD);
		speaks(Role.ALTERNATIVE, "Bo Birch", "bo@example.org");
	}

	@AfterEach
	void tidy() {
		this.sql.sql("DELETE FROM contact WHERE party = ?").param(this.city).update();
		this.sql.sql("DELETE FROM city WHERE country = 'XJ'").update();
		this.sql.sql("DELETE FROM country_period WHERE country = 'XJ'").update();
		this.sql.sql("DELETE FROM country WHERE code = 'XJ'").update();
	}

	@Test
	void a_letter_that_comes_back_goes_to_the_alternative_and_the_secretariat_finds_a_new_contact() {
		comesBack("days-30");
		this.postOffice.deliver();

		assertThat(this.register.contacts(this.city)).extracting(Contact::name)
			.containsExactly("Bo Birch", "Ada Alder");
		assertThat(letters(CASE, SentLetter.State.SENT)).extracting(SentLetter::email)
			.containsExactly("bo@example.org");
		assertThat(search()).isWaitingAt("Activity_FindNewContact").task().hasCandidateGroup("secretariat");
		assertThat(letters(search().getBusinessKey(), SentLetter.State.SENT)).singleElement()
			.satisfies(alert -> assertThat(alert.text()).contains("Ada Alder, main contact of Port Alder")
				.contains("3 June 2019"));

		var process = search();
		finds(Map.of("answer", "new", "name", "Cy Cedar", "email", "cy@example.org", "language", "fr"));

		assertThat(process).isEnded().hasPassed("Activity_ReplaceContact");
		assertThat(this.register.contact(this.city, Role.MAIN)).get()
			.extracting(Contact::name, Contact::email)
			.containsExactly("Cy Cedar", "cy@example.org");
		this.postOffice.deliver();
		assertThat(letters(CASE, SentLetter.State.SENT)).as("what had come back, in the language of its new reader")
			.anySatisfy(letter -> assertThat(letter.text()).startsWith("Bonjour Cy Cedar"));
		assertThat(letters(CASE, SentLetter.State.FAILED)).isEmpty();
	}

	@Test
	void a_letter_that_had_left_and_comes_back_does_the_same() {
		speaks(Role.MAIN, "Ada Alder", "ada@bounce.example.org");
		writeDraftReminder("days-30", "ada@bounce.example.org");
		this.postOffice.deliver();
		assertThat(search()).as("the next mail server took it").isNull();

		this.returned.read();
		this.postOffice.deliver();

		assertThat(this.register.contacts(this.city)).extracting(Contact::name)
			.containsExactly("Bo Birch", "Ada Alder");
		assertThat(letters(CASE, SentLetter.State.SENT)).extracting(SentLetter::email)
			.containsExactly("bo@example.org");
		assertThat(letters(CASE, SentLetter.State.RETURNED)).extracting(SentLetter::email)
			.containsExactly("ada@bounce.example.org");
		assertThat(search()).isWaitingAt("Activity_FindNewContact");

		finds(Map.of("answer", "new", "name", "Cy Cedar", "email", "cy@example.org", "language", "fr"));
		this.postOffice.deliver();

		assertThat(letters(CASE, SentLetter.State.SENT)).extracting(SentLetter::email)
			.containsExactlyInAnyOrder("bo@example.org", "cy@example.org");
		assertThat(letters(CASE, SentLetter.State.SENT_AGAIN)).hasSize(1);
		assertThat(letters(CASE, SentLetter.State.RETURNED)).isEmpty();
	}

	@Test
	void one_contact_is_looked_for_once_however_many_letters_come_back() {
		comesBack("days-30");
		comesBack("days-7");
		this.postOffice.deliver();

		assertThat(search()).isNotNull();
		assertThat(letters(CASE, SentLetter.State.SENT)).as("the alternative gets each").hasSize(2);
	}

	@Test
	void nobody_is_looked_for_who_spoke_for_a_city_that_has_left() {
		comesBack("days-30");
		assertThat(search()).isWaitingAt("Activity_FindNewContact");

		this.transaction.executeWithoutResult(status -> this.events.publishEvent(new CityLeft(this.city)));

		assertThat(search()).isNull();
	}

	@Test
	void an_address_that_is_right_is_tried_again() {
		comesBack("days-30");

		assertThatThrownBy(() -> finds(Map.of("answer", "new", "name", "Cy Cedar", "email", "cy", "language", "en")))
			.hasMessageContaining("not an e-mail address");
		finds(Map.of("answer", "keep"));

		assertThat(this.register.isBounced(this.register.contact(this.city, Role.MAIN).orElseThrow().id())).isFalse();
		assertThat(letters(CASE, SentLetter.State.WAITING)).extracting(SentLetter::email).contains(DEAD);
	}

	@Test
	void a_link_for_the_mayor_alone_is_handed_to_nobody() {
		speaks(Role.MAYOR, "Mayor Alder", "mayor@office..example.org");
		var model = Map.<String, Object>of("city", "Port Alder", "field", new Bilingual("Film", "Cinéma"), "year", 2019,
				"link", "/sign/s3cret", "expiresAt", Instant.parse("2019-06-30T22:00:00Z"));
		write("designation/remind-mayor", "first", "mayor@office..example.org", model);
		this.postOffice.deliver();

		assertThat(search()).isWaitingAt("Activity_FindNewContact");
		assertThat(letters(CASE, SentLetter.State.WAITING)).isEmpty();
		finds(Map.of("answer", "new", "name", "New Mayor", "email", "new@example.org", "language", "en"));
		assertThat(letters(CASE, SentLetter.State.FAILED)).as("it stays with its address").hasSize(1);
	}

	@Test
	void a_letter_that_could_not_be_made_says_nothing_of_its_reader() {
		write("designation/remind-draft", "days-30", "bo@example.org", Map.of("city", "Port Alder", "year", 2019,
				"deadline", Instant.parse("2019-06-30T22:00:00Z"), "missing", List.of()));
		this.sql.sql("UPDATE letter SET zone = 'Atlantis/Poseidonis'").update();
		for (var attempt = 0; attempt < 6; attempt++) {
			this.postOffice.deliver();
			this.clock.by(Duration.ofDays(1));
		}

		assertThat(letters(CASE, SentLetter.State.FAILED)).hasSize(1);
		assertThat(search()).isNull();
		assertThat(this.register.isBounced(this.register.contact(this.city, Role.ALTERNATIVE).orElseThrow().id()))
			.isFalse();
	}

	@Test
	void what_fails_here_is_heard_again_and_no_letter_waits_for_it() {
		this.sql.sql("ALTER TABLE contact ADD CONSTRAINT no_mark CHECK (bounced_at IS NULL) NOT VALID").update();
		try {
			comesBack("days-30");
			assertThat(letters(CASE, SentLetter.State.FAILED)).hasSize(1);
			assertThat(unheard()).isOne();
		}
		finally {
			this.sql.sql("ALTER TABLE contact DROP CONSTRAINT no_mark").update();
		}
		this.unheard.resubmitIncompletePublications(event -> true);

		assertThat(search()).isWaitingAt("Activity_FindNewContact");
		assertThat(unheard()).isZero();
	}

	private int unheard() {
		return this.sql.sql("SELECT count(*) FROM event_publication WHERE completion_date IS NULL")
			.query(Integer.class)
			.single();
	}

	private void speaks(Role role, String name, String email) {
		this.membership.name(new Contact(0, this.city, role, name, email, Locale.ENGLISH, PARIS));
	}

	private void comesBack(String occasion) {
		writeDraftReminder(occasion, DEAD);
		this.postOffice.deliver();
	}

	private void writeDraftReminder(String occasion, String email) {
		write("designation/remind-draft", occasion, email, Map.of("city", "Port Alder", "year", 2019, "deadline",
				Instant.parse("2019-06-30T22:00:00Z"), "missing", List.of()));
	}

	private void write(String template, String occasion, String email, Map<String, Object> model) {
		this.transaction.executeWithoutResult(status -> this.outbox.write(
				new Letter(CASE, template, occasion, new Recipient("Ada Alder", email, Locale.ENGLISH, PARIS), model)));
	}

	private void finds(Map<String, Object> entered) {
		var task = this.tasks.find(OFFICER, search().getBusinessKey(), "Activity_FindNewContact").orElseThrow();
		this.tasks.complete(OFFICER, task, entered);
	}

	private ProcessInstance search() {
		return this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey("contact-search")
			.singleResult();
	}

	private List<SentLetter> letters(String caseId, SentLetter.State state) {
		return this.outbox.ofCase(caseId).stream().filter(letter -> letter.state() == state).toList();
	}

}
