package org.creativecities.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Ada gets many letters on the first of September 2023. */
@ProductTest
class DigestTest {

	private static final String ADA = "ada@example.org";

	private static final Instant DEADLINE = Instant.parse("2023-11-30T23:00:00Z");

	@Autowired
	Outbox outbox;

	@Autowired
	PostOffice postOffice;

	@Autowired
	ReturnedMail returned;

	@Autowired
	SecretariatMailbox secretariat;

	@Autowired
	GreenMail mailServer;

	@Autowired
	JdbcClient sql;

	@Autowired
	ClockTravel clock;

	@Autowired
	TransactionTemplate transaction;

	@BeforeEach
	void a_morning() throws Exception {
		this.mailServer.purgeEmailFromAllMailboxes();
		this.clock.to(Instant.parse("2023-09-01T08:00:00Z"));
	}

	@Test
	void from_the_fourth_letter_of_a_day_on_they_leave_together_in_the_evening() throws Exception {
		remind(ADA, "1");
		remind(ADA, "2");
		assertThat(this.postOffice.deliver()).isEqualTo(2);
		remind("Ada@Example.org", "3");
		for (var number = 4; number < 8; number++) {
			remind(ADA, String.valueOf(number));
		}
		remind("bo@example.org", "1");

		assertThat(this.postOffice.deliver()).as("the third, and Bo's").isEqualTo(2);
		assertThat(
				this.sql.sql("SELECT DISTINCT failure FROM letter WHERE state = 'WAITING'").query(String.class).list())
			.containsExactly(
					"It leaves together with others on 1 September, 18:00 Paris time: its reader had 3 letters that day already.");
		this.clock.to(Instant.parse("2023-09-01T15:59:59Z"));
		assertThat(this.postOffice.deliver()).isZero();
		this.clock.to(Instant.parse("2023-09-01T16:00:00Z"));
		this.mailServer.purgeEmailFromAllMailboxes();

		assertThat(this.postOffice.deliver()).isEqualTo(4);

		assertThat(this.mailServer.getReceivedMessages()).singleElement().satisfies(message -> {
			assertThat(message.getSubject()).isEqualTo("[UCCN] 4 more letters of today, together");
			assertThat(part(message, 0)).startsWith("Dear Ada Alder,")
				.containsOnlyOnce("these 4 come together")
				.contains("Case 4", "Case 5", "Case 6", "Case 7");
			assertThat(part(message, 1)).contains("<h2>[UCCN] Case 4: your application is not yet submitted");
		});
		assertThat(this.outbox.ofCase("4")).singleElement()
			.satisfies(letter -> assertThat(letter.state()).isEqualTo(SentLetter.State.SENT))
			.satisfies(letter -> assertThat(letter.failure()).isNull())
			.satisfies(letter -> assertThat(letter.text()).startsWith("Dear Ada Alder,").doesNotContain("Case 5"));
	}

	@Test
	void the_next_day_counts_anew_and_one_letter_alone_comes_as_it_is() throws Exception {
		for (var number = 1; number < 5; number++) {
			remind(ADA, String.valueOf(number));
		}
		this.postOffice.deliver();
		this.clock.to(Instant.parse("2023-09-01T22:00:01Z"));
		this.mailServer.purgeEmailFromAllMailboxes();
		remind(ADA, "5");

		assertThat(this.postOffice.deliver()).as("a second past midnight in Paris").isEqualTo(2);

		assertThat(this.mailServer.getReceivedMessages()).extracting(MimeMessage::getSubject)
			.containsExactlyInAnyOrder(
					"[UCCN] Case 4: your application is not yet submitted, deadline 30 November 2023",
					"[UCCN] Case 5: your application is not yet submitted, deadline 30 November 2023");
	}

	@Test
	void a_link_that_acts_an_alarm_and_a_near_deadline_never_wait() {
		for (var number = 1; number < 4; number++) {
			remind(ADA, String.valueOf(number));
			remind(this.secretariat.officers().email(), String.valueOf(number));
		}
		write(ADA, "4", "designation/remind-mayor", Map.of("city", "Port Alder", "field", "Film", "year", 2023, "link",
				"/sign/s3cret", "expiresAt", DEADLINE));
		write(ADA, "5", "designation/remind-draft", Map.of("city", "Port Alder", "year", 2023, "deadline",
				Instant.parse("2023-09-01T15:00:00Z"), "missing", List.of()));
		remind(this.secretariat.officers().email(), "6");

		assertThat(this.postOffice.deliver()).isEqualTo(9);
	}

	@Test
	void all_letters_of_a_message_that_comes_back_have_come_back() {
		for (var number = 1; number < 7; number++) {
			remind("ada@bounce.example.org", String.valueOf(number));
		}
		this.postOffice.deliver();
		this.clock.to(Instant.parse("2023-09-01T16:00:00Z"));
		assertThat(this.postOffice.deliver()).isEqualTo(3);

		assertThat(this.returned.read()).as("three alone, three together").isEqualTo(6);
		assertThat(this.sql.sql("SELECT count(*) FROM letter_return").query(Integer.class).single()).isEqualTo(6);
	}

	private void remind(String email, String caseId) {
		write(email, caseId, "designation/remind-draft",
				Map.of("city", "Case " + caseId, "year", 2023, "deadline", DEADLINE, "missing", List.of()));
	}

	private void write(String email, String caseId, String template, Map<String, Object> model) {
		this.transaction.executeWithoutResult(status -> this.outbox.write(new Letter(caseId, template, "first",
				new Recipient("Ada Alder", email, Locale.ENGLISH, ZoneId.of("Europe/Paris")), model)));
	}

	private static String part(MimeMessage message, int number) throws Exception {
		return ((String) ((MimeMultipart) message.getContent()).getBodyPart(number).getContent()).replace("\r\n", "\n");
	}

}
