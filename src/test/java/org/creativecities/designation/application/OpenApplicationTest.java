package org.creativecities.designation.application;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

import org.creativecities.ProductTest;
import org.creativecities.designation.application.Application.State;
import org.creativecities.mail.PostOffice;
import org.creativecities.network.Contact;
import org.creativecities.network.Country;
import org.creativecities.network.Membership;
import org.creativecities.security.Accounts;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativecities.designation.application.DesignationApplicationStory.COMMISSION;
import static org.creativecities.designation.application.DesignationApplicationStory.OFFICER;
import static org.creativecities.designation.application.DesignationApplicationStory.opening;
import static org.creativecities.designation.application.DesignationApplicationStory.with;

/** Who may open an application, and which rule refuses it at once. */
@ProductTest
class OpenApplicationTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private JdbcClient sql;

	private DesignationApplicationStory alder;

	/** What whoever tried to open an application read. */
	private String refused;

	@BeforeEach
	void begin() {
		this.alder = new DesignationApplicationStory(this.product).callOpens();
	}

	@AfterEach
	void tidy() {
		DesignationApplicationStory.remove(this.sql);
	}

	@Test
	void a_national_commission_opens_for_a_city_that_is_new_to_the_network() {
		this.alder.opens(COMMISSION, opening("Port Alder"));

		assertThat(this.alder.id).isEqualTo("APP-2019-XJ-PORT-ALDER");
		assertThat(this.alder.application()).returns(State.OPENED, Application::state)
			.returns(null, Application::fieldId)
			.returns("commission", Application::openedBy);
		assertThat(this.alder.register().contact("xj-port-alder", Contact.Role.MAIN)).get()
			.returns("ada+unesco@example.org", Contact::email);
	}

	@Test
	void a_national_commission_need_not_know_the_letters_of_its_country() {
		this.alder.opens(COMMISSION, with(opening("Port Alder"), "country", null));

		assertThat(this.alder.id).isEqualTo("APP-2019-XJ-PORT-ALDER");
	}

	@Test
	void a_national_commission_does_not_open_for_a_city_of_another_country() {
		this.alder.country("XK", "Birchland", "Bouleauland");
		var other = new Person("other", Set.of("natcoms", "natcom-XK"));

		assertThatThrownBy(() -> this.alder.opens(other, opening("Port Alder"))).hasMessageContaining("your own city");
	}

	@Test
	void a_city_that_is_new_needs_somebody_to_write_to() {
		assertThatThrownBy(
				() -> this.alder.opens(OFFICER, with(opening("Port Alder"), "contactEmail", null, "contactName", null)))
			.hasMessageContaining("whom to write to in Port Alder");
	}

	@Test
	void a_city_is_the_same_however_it_is_spelled() {
		this.alder.opens(OFFICER, opening("São Alder"));

		this.refused = this.alder.opensInVain(OFFICER, opening("sao  ALDER"));

		assertThat(this.alder.id).isEqualTo("APP-2019-XJ-SAO-ALDER-2");
		refusedBy("DUPLICATE");
	}

	@Test
	void the_call_and_the_country_must_be_there() {
		assertThatThrownBy(() -> this.alder.opens(OFFICER, with(opening("Port Alder"), "callYear", 2018)))
			.hasMessageContaining("no call for applications of 2018");
		assertThatThrownBy(() -> this.alder.opens(OFFICER, with(opening("Port Alder"), "country", "ZZ")))
			.hasMessageContaining("No country has the code ZZ");
		assertThatThrownBy(() -> this.alder.opens(OFFICER, with(opening("Port Alder"), "contactEmail", "ada(at)x")))
			.hasMessageContaining("mail");
	}

	@Test
	void a_second_department_of_a_city_hears_that_there_is_an_application() {
		this.alder.opens();

		this.refused = this.alder.opensInVain(COMMISSION, opening("Port Alder"));

		refusedBy("DUPLICATE");
	}

	@Test
	void two_departments_at_once_open_one_application() throws Exception {
		this.alder.opens().withdraws("");
		var start = new CyclicBarrier(2);
		var threads = Executors.newFixedThreadPool(2);
		Callable<Void> department = () -> {
			start.await();
			this.product.getBean(TaskList.class).start(OFFICER, "designation-application", opening("Port Alder"));
			return null;
		};

		var refusals = new ArrayList<String>();
		for (var opened : threads.invokeAll(List.of(department, department))) {
			try {
				opened.get();
			}
			catch (ExecutionException told) {
				refusals.add(told.getCause().getMessage());
			}
		}
		threads.shutdown();

		assertThat(this.product.getBean(Applications.class).ofCity("xj-port-alder")).extracting(Application::state)
			.containsExactlyInAnyOrder(State.WITHDRAWN, State.OPENED, State.INELIGIBLE);
		assertThat(refusals).singleElement()
			.asString()
			.contains("Port Alder has another application in the call 2019.");
	}

	@Test
	void who_tries_again_reads_the_same_and_nobody_gets_a_second_letter() {
		this.alder.opens();
		this.refused = this.alder.opensInVain(COMMISSION, opening("Port Alder"));
		refusedBy("DUPLICATE");
		var letters = this.alder.letters("refuse-application").size();
		var applications = this.product.getBean(Applications.class).ofCity("xj-port-alder").size();

		assertThat(this.alder.opensInVain(COMMISSION, opening("Port Alder"))).isEqualTo(this.refused);

		assertThat(this.product.getBean(Applications.class).ofCity("xj-port-alder")).hasSize(applications);
		assertThat(this.alder.letters("refuse-application")).hasSize(letters);
	}

	@Test
	void a_member_asks_for_a_change_of_field_instead() {
		this.alder.call.member("Old Harbour", "XJ", "film");

		this.refused = this.alder.opensInVain(OFFICER, opening("Old Harbour"));

		refusedBy("ALREADY_MEMBER");
		assertThat(this.alder.letters("refuse-application")).extracting("email")
			.containsExactlyInAnyOrder("office.of.old.harbour@example.org", "ada+unesco@example.org",
					"national.commission.of.alderland@example.org");
		assertThat(this.refused).contains("Old Harbour is a member of the Network already.");
		assertThat(this.alder.register().contact("xj-old-harbour", Contact.Role.MAIN)).get()
			.as("whoever opens an application turns nobody's letters away")
			.returns("office.of.old.harbour@example.org", Contact::email);
	}

	@Test
	void a_city_with_a_contact_keeps_it_until_its_own_people_name_another() {
		this.alder.opens().withdraws("");
		this.alder.opens(COMMISSION, with(opening("Port Alder"), "contactEmail", "somebody.else@example.org"));

		assertThat(this.alder.letters("tell-city")).extracting("email").containsExactly("ada+unesco@example.org");
		assertThat(mainContact()).isEqualTo("ada+unesco@example.org");

		this.alder.withdraws("");
		this.alder.opens(new Person("ada", Set.of("cities", "city-xj-port-alder")),
				Map.of("contactName", "Ben Alder", "contactEmail", "ben@example.org", "contactLanguage", "fr"));
		assertThat(mainContact()).isEqualTo("ben@example.org");
	}

	@Test
	void a_city_hears_that_an_application_was_opened_and_the_secretariat_that_nobody_there_can_log_in() {
		this.alder.opens(COMMISSION, opening("Quiet Harbour"));

		assertThat(this.alder.letters("tell-city")).extracting("email").containsExactly("ada+unesco@example.org");
		this.product.getBean(PostOffice.class).deliver();
		assertThat(this.alder.letters("tell-city").get(0).text()).contains("Nobody in your city can log in yet");
		assertThat(this.alder.letters("give-access")).hasSize(1);
		assertThat(this.alder.said("give-access").get(0)).contains("city-xj-quiet-harbour", "ada+unesco@example.org");
	}

	@Test
	void where_somebody_can_log_in_the_secretariat_hears_nothing() {
		this.product.getBean(Accounts.class)
			.create("opens-ada", "Ada", "Alder", "ada@example.org", "harbour-lantern-quiet-42",
					Set.of("city-xj-birch-falls"));

		this.alder.opens(OFFICER, opening("Birch Falls"));

		this.product.getBean(PostOffice.class).deliver();
		assertThat(this.alder.letters("tell-city").get(0).text()).doesNotContain("Nobody in your city");
		assertThat(this.alder.letters("give-access")).isEmpty();
	}

	private String mainContact() {
		return this.alder.register().contact("xj-port-alder", Contact.Role.MAIN).orElseThrow().email();
	}

	@Test
	void a_city_whose_country_is_no_member_state_is_refused() {
		var left = new Country.Period(Country.Kind.MEMBER, LocalDate.of(1990, 1, 1), LocalDate.of(2018, 12, 31));
		this.product.getBean(Membership.class)
			.registerCountry(new Country("XJ", "Alderland", "Alderlande", "ENA", DesignationApplicationStory.PARIS,
					List.of(left)));

		this.refused = this.alder.opensInVain(OFFICER, opening("Port Alder"));

		refusedBy("NOT_MEMBER_STATE");
	}

	@Test
	void at_the_deadline_no_application_is_opened_though_its_timer_has_not_run() {
		this.alder.clock(DesignationApplicationStory.DEADLINE);

		this.refused = this.alder.opensInVain(OFFICER, with(opening("Port Alder"), "callYear", 2019));

		refusedBy("CALL_NOT_OPEN");
	}

	@Test
	void without_a_year_a_closed_call_is_not_found() {
		this.alder.clock(DesignationApplicationStory.DEADLINE);

		assertThatThrownBy(() -> this.alder.opens()).hasMessageContaining("No call for applications is open");
	}

	@Test
	void two_refusals_in_a_row_make_a_city_wait_and_one_does_not() {
		this.alder.opens(OFFICER, opening("Port Alder"));
		refusedBefore("Birch Falls", 2017, State.INADMISSIBLE);
		refusedBefore("Port Elm", 2017, State.INADMISSIBLE);
		refusedBefore("Port Elm", 2015, State.NOT_DESIGNATED);
		refusedBefore("Port Ash", 2015, State.NOT_DESIGNATED);
		refusedBefore("Port Ash", 2013, State.NOT_DESIGNATED);

		this.alder.opens(OFFICER, opening("Birch Falls"));
		assertThat(this.alder.application().state()).isEqualTo(State.OPENED);
		this.alder.opens(OFFICER, opening("Port Ash"));
		assertThat(this.alder.application().state()).as("it waited in 2017").isEqualTo(State.OPENED);
		this.refused = this.alder.opensInVain(OFFICER, opening("Port Elm"));
		refusedBy("WAIT_ONE_CALL");
	}

	private void refusedBy(String rule) {
		assertThat(this.refused).startsWith("No application was opened. ")
			.endsWith(" The city and its National Commission read this in a letter, too.");
		assertThat(this.alder.application()).returns(State.INELIGIBLE, Application::state)
			.returns(rule, Application::refusedRule);
		assertThat(this.alder.letters("refuse-application")).isNotEmpty();
		assertThat(this.alder.waiting()).as("the process has ended").isEmpty();
		assertThat(this.alder.hasPassed("Event_ApplicationRefused")).isTrue();
	}

	private void refusedBefore(String name, int year, State state) {
		var city = this.product.getBean(Membership.class).registerApplicant(name, "XJ", true);
		var then = Timestamp.from(Instant.parse(year + "-03-01T00:00:00Z"));
		this.sql.sql("""
				INSERT INTO designation_call VALUES (?, ?, 'PUBLISHED', ?, ?, ?, ARRAY['gastronomy'], 4, 2, false, 2, 3,
				  false, true, 'officer', ?) ON CONFLICT DO NOTHING""")
			.params("CALL-" + year, year, then, then, then, then)
			.update();
		this.sql.sql("""
				INSERT INTO application (id, call_id, city_id, country, state, opened_by, opened_at)
				VALUES (?, ?, ?, 'XJ', ?, 'city', ?)""")
			.params("APP-%d-%s".formatted(year, city.id().toUpperCase(Locale.ROOT)), "CALL-" + year, city.id(),
					state.name(), then)
			.update();
	}

}
