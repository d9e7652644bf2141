package org.creativecities.monitoring.overview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.SentLetter;
import org.creativecities.monitoring.ReadingScene;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.monitoring.review.MonitoringReadingStory;
import org.creativecities.network.Contact;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Register;
import org.creativecities.reminders.ReminderDue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Whom a page promises a reminder gets it, whatever the role. */
@ProductTest
class ComingRemindersTest {

	@Autowired
	ApplicationContext product;

	@Autowired
	ClockTravel clock;

	@Autowired
	JdbcClient sql;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Outbox outbox;

	@Autowired
	Reports reports;

	@Autowired
	Register register;

	ReadingScene scene;

	@BeforeEach
	void begin() {
		this.clock.to(ReadingScene.START);
		this.scene = new ReadingScene(this.product);
	}

	@AfterEach
	void remove() {
		this.sql
			.sql("UPDATE reminder_rung SET addressees = '{MAIN, ALTERNATIVE}' WHERE ladder IN ('mmr-report', "
					+ "'mmr-revision') AND days = -7")
			.update();
		this.sql.sql("DELETE FROM contact WHERE party IN ('XA', 'XB')").update();
		this.scene.remove();
	}

	@ParameterizedTest
	@CsvSource({ "mmr-report, DRAFTING", "mmr-revision, REVISING" })
	void each_role_on_a_rung_is_promised_a_letter_and_gets_it(String ladder, Report.State state) {
		var report = this.scene.report(this.scene.member("Port Alder", "XA", "lace"));
		everybodySpeaksFor("xa-port-alder", "XA");
		this.sql.sql("UPDATE reminder_rung SET addressees = :all WHERE ladder = :ladder AND days = -7")
			.param("all", EnumSet.allOf(Role.class).stream().map(Enum::name).toArray(String[]::new))
			.param("ladder", ladder)
			.update();
		this.reports.become(report, state);
		var deadline = this.reports.get(report).deadline();

		var promised = this.product.getBean(ComingReminders.class)
			.of(this.reports.get(report), deadline)
			.stream()
			.filter(coming -> coming.reminder().days() == -7)
			.findFirst()
			.orElseThrow();
		falls(new ReminderDue(ladder, report, -7, deadline, promised.reminder().whom()));

		assertThat(promised.readers()).hasSize(Role.values().length);
		assertThat(addressees(report))
			.containsExactlyInAnyOrderElementsOf(promised.readers().stream().map(Contact::email).toList());
	}

	@Test
	void a_role_on_a_rung_that_nobody_holds_is_named() {
		var report = this.scene.report(this.scene.member("Port Alder", "XA", "lace"));
		this.sql.sql("UPDATE reminder_rung SET addressees = '{MAIN, MAYOR}' WHERE ladder = 'mmr-report' AND days = -7")
			.update();

		var coming = this.product.getBean(ComingReminders.class)
			.of(this.reports.get(report), this.reports.get(report).deadline());

		assertThat(coming).filteredOn(one -> one.reminder().days() == -7)
			.singleElement()
			.satisfies(one -> assertThat(one.unheld()).containsExactly(Role.MAYOR));
	}

	@Test
	void each_role_on_a_rung_of_a_reader_gets_the_letter_while_it_is_due_and_not_of_a_former_date() {
		this.scene.members(2, "XB", "lace");
		var story = new MonitoringReadingStory(this.product,
				this.scene.handedIn(this.scene.member("Port Alder", "XA", "lace")))
			.assigned()
			.begins()
			.allAccept();
		var review = story.live().get(0);
		everybodySpeaksFor(review.reader(), "XB");
		var written = new ArrayList<>(addressees(review.id()));

		falls(new ReminderDue("mmr-review", review.id(), -7, review.dueAt().plusSeconds(60),
				EnumSet.allOf(Role.class)));
		assertThat(addressees(review.id())).as("of another date").containsExactlyElementsOf(written);
		falls(new ReminderDue("mmr-review", review.id(), -7, review.dueAt(), EnumSet.allOf(Role.class)));

		written.addAll(
				this.register.speakers(review.reader(), Set.of(Role.values())).stream().map(Contact::email).toList());
		assertThat(addressees(review.id())).hasSize(1 + Role.values().length)
			.containsExactlyInAnyOrderElementsOf(written);
	}

	/** Besides the main contact, whom the scene knows. */
	private void everybodySpeaksFor(String city, String country) {
		EnumSet.complementOf(EnumSet.of(Role.MAIN))
			.forEach(role -> this.sql.sql("""
					INSERT INTO contact (party, role, name, email, language, zone, valid_from)
					VALUES (?, ?, ?, ?, 'en', 'Europe/Paris', ?)""")
				.params((role == Role.NATIONAL_COMMISSION) ? country : city, role.name(), "The " + role,
						role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "@example.org",
						ReadingScene.START.atOffset(java.time.ZoneOffset.UTC))
				.update());
	}

	private void falls(ReminderDue reminder) {
		this.transaction.executeWithoutResult(status -> this.product.publishEvent(reminder));
	}

	private List<String> addressees(String caseId) {
		return this.outbox.ofCase(caseId).stream().map(SentLetter::email).toList();
	}

}
