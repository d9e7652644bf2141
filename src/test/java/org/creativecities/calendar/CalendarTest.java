package org.creativecities.calendar;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Letter;
import org.creativecities.mail.LetterArchive;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.PostOffice;
import org.creativecities.mail.Recipient;
import org.creativecities.network.Contact;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Country;
import org.creativecities.network.Membership;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The report of Port Alder is due; its letters bring the date. */
@ProductTest
class CalendarTest {

	private static final String CASE = "MMR-2023-xk-port_alder";

	private static final Instant DEADLINE = Instant.parse("2023-11-30T23:00:00Z");

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	@Autowired
	Calendar calendar;

	@Autowired
	CityDates dates;

	@Autowired
	Membership membership;

	@Autowired
	Outbox outbox;

	@Autowired
	PostOffice postOffice;

	@Autowired
	LetterArchive archive;

	@Autowired
	GreenMail mailServer;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient sql;

	@Autowired
	ClockTravel clock;

	private String city;

	@BeforeEach
	void port_alder_and_an_empty_mailbox() throws Exception {
		this.mailServer.purgeEmailFromAllMailboxes();
		this.clock.to(Instant.parse("2023-03-01T09:00:00Z"));
		this.membership.registerCountry(new Country("XK", "Alderland", "Alderlande", "ENA", PARIS,
				List.of(new Country.Period(Country.Kind.MEMBER, LocalDate.of(1990, 1, 1), null))));
		this.city = this.membership.registerApplicant("Port Alder", "XK", true).id();
		speaks(Role.MAIN, "Ada Alder", "ada@example.org", Locale.ENGLISH);
		speaks(Role.ALTERNATIVE, "Zoé Aulne", "zoe@example.org", Locale.FRENCH);
	}

	@AfterEach
	void tidy() {
		this.sql.sql("DELETE FROM contact WHERE party = ?").param(this.city).update();
		this.sql.sql("DELETE FROM city WHERE country = 'XK'").update();
		this.sql.sql("DELETE FROM country_period WHERE country = 'XK'").update();
		this.sql.sql("DELETE FROM country WHERE code = 'XK'").update();
	}

	@Test
	void a_letter_of_the_case_brings_the_date_in_the_language_of_its_reader() throws Exception {
		this.calendar.enter(CASE, "report-due", this.city, DEADLINE);

		write("ada@example.org", Locale.ENGLISH, "first");
		write("zoe@example.org", Locale.FRENCH, "first");
		write("reviewer@example.org", Locale.ENGLISH, "first");
		this.postOffice.deliver();

		var english = attached("ada@example.org", "dates.ics");
		assertThat(english.getMethod().getValue()).isEqualTo("PUBLISH");
		var event = event(english);
		assertThat(event.getSummary().getValue()).isEqualTo("Membership Monitoring Report of Port Alder is due");
		assertThat(event.getDescription().getValue())
			.isEqualTo("Last moment: 30 November 2023, 23:59 Paris time. Reference: " + CASE + ".");
		assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(DEADLINE.minus(Duration.ofMinutes(1)));
		assertThat(event.getDateEnd().getValue().toInstant()).isEqualTo(DEADLINE);
		assertThat(event.getOrganizer().getEmail()).isEqualTo("secretariat@example.org");
		assertThat(event.getTransparency().isTransparent()).as("keeps nobody busy").isTrue();
		var french = event(attached("zoe@example.org", "dates.ics"));
		assertThat(french.getSummary().getValue()).isEqualTo("Rapport de suivi de Port Alder : date limite");
		assertThat(french.getDescription().getValue())
			.isEqualTo("Dernier délai : le 30 novembre 2023 à 23 h 59, heure de Paris. Référence : " + CASE + ".");
		assertThat(french.getUid()).isEqualTo(event.getUid());
		assertThat(letter("reviewer@example.org").getContentType()).as("who does not speak for the city")
			.startsWith("multipart/alternative");
	}

	@Test
	void a_date_that_moves_keeps_its_identity_and_raises_its_sequence() throws Exception {
		this.calendar.enter(CASE, "report-due", this.city, DEADLINE);
		this.calendar.enter(CASE, "report-due", this.city, DEADLINE);
		write("ada@example.org", Locale.ENGLISH, "first");
		this.postOffice.deliver();
		var before = event(attached("ada@example.org", "dates.ics"));
		this.mailServer.purgeEmailFromAllMailboxes();

		this.clock.by(Duration.ofDays(200));
		this.calendar.enter(CASE, "report-due", this.city, DEADLINE.plus(Duration.ofDays(60)));
		write("ada@example.org", Locale.ENGLISH, "extended");
		this.postOffice.deliver();

		var after = event(attached("ada@example.org", "dates.ics"));
		assertThat(before.getSequence().getValue()).isZero();
		assertThat(after.getSequence().getValue()).isOne();
		assertThat(after.getUid()).isEqualTo(before.getUid());
		assertThat(after.getDateEnd().getValue().toInstant()).isEqualTo(DEADLINE.plus(Duration.ofDays(60)));
		assertThat(after.getDateTimeStamp().getValue().toInstant()).isEqualTo(this.clock.now());
	}

	@Test
	void a_date_that_falls_away_is_taken_out_by_the_next_letter() throws Exception {
		this.calendar.enter(CASE, "report-due", this.city, DEADLINE);
		this.calendar.cancel(CASE, "report-due");
		this.calendar.cancel(CASE, "report-due");
		this.calendar.cancel(CASE, "revision-due");
		write("ada@example.org", Locale.ENGLISH, "first");
		this.postOffice.deliver();

		var cancelled = attached("ada@example.org", "cancelled.ics");
		assertThat(cancelled.getMethod().getValue()).isEqualTo("CANCEL");
		assertThat(event(cancelled).getStatus().getValue()).isEqualTo("CANCELLED");
		assertThat(event(cancelled).getSequence().getValue()).isOne();
		assertThat(this.archive.attachments(this.archive.ofCase(CASE).get(0).id())).extracting(file -> file.name())
			.containsExactly("cancelled.ics");

		this.mailServer.purgeEmailFromAllMailboxes();
		this.clock.by(Duration.ofDays(31));
		write("ada@example.org", Locale.ENGLISH, "much-later");
		this.postOffice.deliver();
		assertThat(attached("ada@example.org", "cancelled.ics").getEvents()).as("a month later").hasSize(1);

		this.mailServer.purgeEmailFromAllMailboxes();
		this.clock.to(DEADLINE);
		write("ada@example.org", Locale.ENGLISH, "on-its-day");
		this.postOffice.deliver();
		assertThat(letter("ada@example.org").getContentType()).as("its day is over")
			.startsWith("multipart/alternative");

		this.calendar.enter(CASE, "report-due", this.city, DEADLINE);
		assertThat(this.dates.of(this.city)).singleElement()
			.satisfies(entry -> assertThat(entry.isCancelled()).isFalse())
			.satisfies(entry -> assertThat(entry.sequence()).as("comes back").isEqualTo(2))
			.satisfies(entry -> assertThat(entry.uid()).hasToString(event(cancelled).getUid().getValue()));
	}

	@Test
	void a_date_that_is_over_is_not_taken_out_of_anybodys_past() {
		this.calendar.enter(CASE, "report-due", this.city, DEADLINE);
		this.clock.to(DEADLINE.plus(Duration.ofDays(2)));
		this.calendar.cancel(CASE, "report-due");
		write("ada@example.org", Locale.ENGLISH, "received");

		this.postOffice.deliver();

		assertThat(this.archive.attachments(this.archive.ofCase(CASE).get(0).id())).isEmpty();
	}

	@Test
	void a_date_that_is_over_goes_with_no_letter() throws Exception {
		this.calendar.enter(CASE, "report-due", this.city, DEADLINE);
		this.clock.to(DEADLINE.minus(Duration.ofMinutes(1)));
		write("ada@example.org", Locale.ENGLISH, "last-minute");
		this.postOffice.deliver();
		assertThat(attached("ada@example.org", "dates.ics").getEvents()).hasSize(1);

		this.mailServer.purgeEmailFromAllMailboxes();
		this.clock.to(DEADLINE);
		write("ada@example.org", Locale.ENGLISH, "received");
		this.postOffice.deliver();
		assertThat(letter("ada@example.org").getContentType()).startsWith("multipart/alternative");
	}

	@Test
	void what_went_with_a_letter_is_kept_as_it_left() throws Exception {
		this.calendar.enter(CASE, "report-due", this.city, DEADLINE);
		write("ada@example.org", Locale.ENGLISH, "first");
		this.postOffice.deliver();

		this.calendar.enter(CASE, "report-due", this.city, DEADLINE.plus(Duration.ofDays(60)));

		var kept = this.archive.attachments(this.archive.ofCase(CASE).get(0).id());
		assertThat(kept).singleElement()
			.satisfies(file -> assertThat(file.type()).isEqualTo("text/calendar; charset=UTF-8; method=PUBLISH"))
			.satisfies(file -> assertThat(file.content()).isEqualTo(text("ada@example.org", "dates.ics"))
				.contains("\r\nDTEND:20231130T230000Z\r\n"));
	}

	@Test
	void the_date_of_a_case_that_another_city_takes_over_falls_away_for_the_first() {
		this.calendar.enter(CASE, "review-due", this.city, DEADLINE);

		this.calendar.enter(CASE, "review-due", "it-biella", DEADLINE);

		assertThat(this.dates.of(this.city)).singleElement().matches(CalendarEntry::isCancelled);
		assertThat(this.dates.of("it-biella")).singleElement().matches(entry -> !entry.isCancelled());
	}

	@Test
	void a_kind_of_date_without_a_name_is_refused() {
		assertThatThrownBy(() -> this.calendar.enter(CASE, "rapport-due", this.city, DEADLINE))
			.hasMessageContaining("add calendar.rapport-due to messages/, in English and French");
	}

	private void speaks(Role role, String name, String email, Locale language) {
		this.transaction.executeWithoutResult(
				status -> this.membership.name(new Contact(0, this.city, role, name, email, language, PARIS)));
	}

	private void write(String email, Locale language, String occasion) {
		this.transaction.executeWithoutResult(status -> this.outbox.write(new Letter(CASE, "designation/remind-draft",
				occasion, new Recipient("Reader", email, language, PARIS), Map.of("city", "Port Alder", "year", 2023,
						"deadline", DEADLINE, "missing", List.of(new Bilingual("A name", "Un nom"))))));
	}

	private MimeMessage letter(String email) throws Exception {
		for (var message : this.mailServer.getReceivedMessages()) {
			if (message.getAllRecipients()[0].toString().contains(email)) {
				return message;
			}
		}
		throw new AssertionError("Nothing arrived for " + email);
	}

	private ICalendar attached(String email, String name) throws Exception {
		return Biweekly.parse(text(email, name)).first();
	}

	private String text(String email, String name) {
		try {
			var message = letter(email);
			assertThat(message.getContentType()).startsWith("multipart/mixed");
			var parts = (MimeMultipart) message.getContent();
			for (var number = 0; number < parts.getCount(); number++) {
				if (name.equals(parts.getBodyPart(number).getFileName())) {
					return content(parts.getBodyPart(number));
				}
			}
			throw new AssertionError("Nothing called " + name + " came with it");
		}
		catch (Exception cause) {
			throw new IllegalStateException(cause);
		}
	}

	private static String content(BodyPart part) throws Exception {
		assertThat(part.getContentType()).startsWith("text/calendar").contains("method=");
		try (var stream = part.getInputStream()) {
			return new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
		}
		catch (IOException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private static VEvent event(ICalendar calendar) {
		assertThat(calendar.getEvents()).hasSize(1);
		return calendar.getEvents().get(0);
	}

}
