package org.creativecities.mail;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.internet.MimeMessage;
import org.creativecities.CapturedLog;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.mail.GivenUpLetters.Answer;
import org.creativecities.mail.events.LetterUndeliverable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Reports of mail servers, read from a real mailbox by IMAP. */
@ProductTest
@RecordApplicationEvents
class ReturnedMailTest {

	private static final String CASE = "MMR-2023-xa-port_alder";

	private static final String ADA = "ada@example.org";

	@Autowired
	ReturnedMail returned;

	@Autowired
	MailboxPositions positions;

	@Autowired
	JdbcClient sql;

	@Autowired
	Outbox outbox;

	@Autowired
	PostOffice postOffice;

	@Autowired
	GivenUpLetters givenUp;

	@Autowired
	GreenMail mailServer;

	@Autowired
	ClockTravel clock;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	ApplicationEvents events;

	@RegisterExtension
	final CapturedLog log = CapturedLog.of(ReturnedMail.class);

	@BeforeEach
	void a_letter_has_left() throws Exception {
		this.mailServer.purgeEmailFromAllMailboxes();
		this.clock.to(Instant.parse("2023-09-01T10:00:00Z"));
		write(ADA, "first");
		this.postOffice.deliver();
	}

	@Test
	void a_letter_that_cannot_be_delivered_comes_back_and_stays_as_it_was_sent() throws Exception {
		write("ada@bounce.example.org", "second");
		this.postOffice.deliver();
		var sent = letter("ada@bounce.example.org");
		assertThat(sent.state()).as("the next server took it").isEqualTo(SentLetter.State.SENT);

		assertThat(this.returned.read()).isOne();

		var back = letter("ada@bounce.example.org");
		assertThat(back.state()).isEqualTo(SentLetter.State.RETURNED);
		assertThat(back.failure())
			.isEqualTo("The letter came back from ada@bounce.example.org (5.1.1): 550 5.1.1 No such mailbox here");
		assertThat(back).usingRecursiveComparison().ignoringFields("state", "failure").isEqualTo(sent);
		assertThat(letter(ADA).state()).isEqualTo(SentLetter.State.SENT);
		assertThat(this.givenUp.count(CASE)).isOne();
		assertThat(mailbox()).as("nobody need read the report").isEmpty();
		assertThat(this.returned.read()).isZero();
	}

	@Test
	void a_letter_that_came_back_is_sent_again_as_another_letter() {
		arrives(report(messageId(ADA), ADA, "failed", "5.1.1"));
		this.returned.read();
		var back = letter(ADA);

		assertThat(this.givenUp.sendAgain(back.id(), ADA)).isEqualTo(Answer.WAITS);
		assertThat(this.givenUp.sendAgain(back.id(), ADA)).as("twice").isEqualTo(Answer.NOT_GIVEN_UP);
		assertThat(this.postOffice.deliver()).isOne();

		assertThat(this.outbox.ofCase(CASE)).extracting(SentLetter::state)
			.containsExactly(SentLetter.State.SENT, SentLetter.State.SENT_AGAIN);
		assertThat(this.givenUp.count()).isZero();
	}

	@Test
	void the_same_report_twice_is_heard_once() {
		arrives(report(messageId(ADA), ADA, "failed", "5.1.1"));
		arrives(report(messageId(ADA), ADA, "failed", "5.1.1"));
		this.returned.read();
		this.sql.sql("DELETE FROM mailbox_position").update();
		arrives(report(messageId(ADA), ADA, "failed", "5.1.1"));
		this.returned.read();

		assertThat(this.sql.sql("SELECT count(*) FROM letter_return").query(Integer.class).single()).isOne();
		assertThat(mailbox()).isEmpty();
	}

	@Test
	void a_report_that_names_only_the_address_marks_nobody_and_is_left_for_people() {
		arrives(report("", ADA, "failed", "5.1.1"));

		assertThat(this.returned.read()).as("anybody can write one").isZero();
		assertThat(letter(ADA).state()).isEqualTo(SentLetter.State.SENT);
		assertThat(mailbox()).hasSize(1);
	}

	@Test
	void a_reader_whose_mail_is_sent_on_to_a_wrong_address_is_not_marked() {
		arrives(report(messageId(ADA), "ada@elsewhere.example.org", "failed", "5.1.1"));
		arrives(report(messageId(ADA), ADA + "\nFinal-Recipient: rfc822; x@elsewhere.example.org", "failed", "5.1.1")
			.replace("Final-Recipient: rfc822; " + ADA, "Original-Recipient: rfc822; " + ADA));

		assertThat(this.returned.read()).isZero();
		assertThat(letter(ADA).state()).as("it arrived").isEqualTo(SentLetter.State.SENT);
		assertThat(mailbox()).as("for people to read").hasSize(2);
	}

	@Test
	void an_address_is_the_same_in_capitals_and_in_any_script() {
		write("zoe@bücher.example", "first");
		this.postOffice.deliver();
		arrives(report(messageId("zoe@bücher.example"), "ZOE@xn--bcher-kva.example", "failed", "5.1.1"));

		assertThat(this.returned.read()).isOne();
		assertThat(letter("zoe@bücher.example").state()).isEqualTo(SentLetter.State.RETURNED);
		assertThat(mailbox()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "delayed,4.4.1,0", "delivered,2.1.5,0", "relayed,2.0.0,0", "failed,5.2.2,1", "failed,5.7.1,1",
			"failed,5.1.8,1" })
	void what_does_not_blame_the_address_marks_nobody(String action, String status, int stays) {
		arrives(report(messageId(ADA), ADA, action, status));

		assertThat(this.returned.read()).isZero();

		assertThat(letter(ADA).state()).isEqualTo(SentLetter.State.SENT);
		assertThat(mailbox()).hasSize(stays);
	}

	@ParameterizedTest
	@ValueSource(strings = { "4.4.7", "4.2.2" })
	void what_servers_gave_up_is_noted_on_the_letter_and_blames_no_contact(String status) {
		arrives(report(messageId(ADA), ADA, "failed", status));

		assertThat(this.returned.read()).isOne();

		assertThat(letter(ADA).state()).isEqualTo(SentLetter.State.RETURNED);
		assertThat(letter(ADA).failure()).contains(ADA, status, "nobody here");
		assertThat(this.events.stream(LetterUndeliverable.class)).as("the address may be right").isEmpty();
		assertThat(mailbox()).as("nobody need read the report").isEmpty();
		assertThat(this.givenUp.sendAgain(letter(ADA).id(), ADA)).isEqualTo(Answer.WAITS);
	}

	@Test
	void what_servers_gave_up_at_another_address_is_left_for_people() {
		arrives(report(messageId(ADA), "ada@elsewhere.example.org", "failed", "4.4.7"));

		assertThat(this.returned.read()).isZero();
		assertThat(letter(ADA).state()).isEqualTo(SentLetter.State.SENT);
		assertThat(mailbox()).hasSize(1);
	}

	@Test
	void a_report_on_somebody_elses_letter_marks_nobody() {
		arrives(report("<5c1f2c94-9c39-4c0e-8d3a-0f6c8f0f1f2a@example.org>", ADA, "failed", "5.1.1"));
		arrives(report("<1234@elsewhere.example.org>", ADA, "failed", "5.1.1"));

		assertThat(this.returned.read()).isZero();

		assertThat(letter(ADA).state()).isEqualTo(SentLetter.State.SENT);
		assertThat(mailbox()).hasSize(2);
	}

	@Test
	void messages_that_are_no_reports_stay_and_broken_ones_hold_up_nobody() {
		arrives("Subject: Out of office\n\nBack on Monday.");
		arrives("Content-Type: multipart/report; report-type=delivery-status\n\nno boundary, no parts");
		arrives("Content-Type: multipart/report; boundary=x\n\n--x\nContent-Type: message/delivery-status\n"
				+ "Content-Transfer-Encoding: base64\n\n&&&&\n--x--");
		arrives(report("<\u0000>", "\u0000", "failed", "5.1.1"));
		arrives(report("", "", "failed", "5"));
		arrives("");
		arrives(report(messageId(ADA), ADA, "failed", "5.1.1"));

		assertThat(this.returned.read()).isOne();
		assertThat(letter(ADA).state()).isEqualTo(SentLetter.State.RETURNED);
		assertThat(mailbox()).hasSize(6);
		var broken = this.log.sentences().size();
		assertThat(this.returned.read()).as("they are not looked at again").isZero();
		assertThat(this.log.sentences()).hasSize(broken)
			.allMatch(sentence -> sentence.contains("cannot be read and stays there"));
	}

	@Test
	void a_mailbox_out_of_reach_is_told_once_and_read_when_it_is_back() {
		var nowhere = new ReturnedMail(new ReturnsMailbox("127.0.0.1", 1, false, "returns", "", "INBOX"),
				this.positions, null);

		assertThat(nowhere.read()).isZero();
		assertThat(nowhere.read()).isZero();

		assertThat(this.log.sentences()).singleElement()
			.asString()
			.startsWith("The mailbox of returned letters cannot be read: ")
			.endsWith("It is tried again.");
		assertThat(
				new ReturnedMail(new ReturnsProperties("", 993, true, "", "", "INBOX").mailbox(), this.positions, null)
					.read())
			.as("none is named")
			.isZero();
	}

	private void write(String email, String occasion) {
		var to = new Recipient("Ada Alder", email, Locale.ENGLISH, ZoneId.of("Europe/Paris"));
		this.transaction
			.executeWithoutResult(status -> this.outbox.write(new Letter(CASE, "designation/remind-draft", occasion, to,
					Map.of("city", "Port Alder", "year", 2023, "deadline", Instant.parse("2023-11-30T23:00:00Z"),
							"missing", List.of(new Bilingual("A name", "Un nom"))))));
	}

	private SentLetter letter(String email) {
		return this.outbox.ofCase(CASE)
			.stream()
			.filter(letter -> letter.email().equals(email))
			.findFirst()
			.orElseThrow();
	}

	private String messageId(String email) {
		return this.sql.sql("SELECT message_id FROM letter WHERE email = ?").param(email).query(String.class).single();
	}

	/** As common mail servers write it. */
	private static String report(String messageId, String address, String action, String status) {
		return """
				From: MAILER-DAEMON@mail.example.org
				To: returns@example.org
				Subject: Undelivered Mail Returned to Sender
				Content-Type: multipart/report; report-type=delivery-status; boundary="b0undary"

				--b0undary
				Content-Type: text/plain; charset=us-ascii

				This is the mail system at host mail.example.org.

				--b0undary
				Content-Type: message/delivery-status

				Reporting-MTA: dns; mail.example.org
				Arrival-Date: Fri, 1 Sep 2023 10:00:00 +0000

				Final-Recipient: rfc822; %s
				Action: %s
				Status: %s
				Diagnostic-Code: smtp; 550 %s
				    nobody here

				--b0undary
				Content-Type: message/rfc822

				%sSubject: A letter
				From: secretariat@example.org

				Dear Ada,
				--b0undary--
				""".formatted(address, action, status, status,
				messageId.isEmpty() ? "" : "Message-ID: " + messageId + "\n");
	}

	private void arrives(String message) {
		try {
			returns().deliver(new MimeMessage(null,
					new ByteArrayInputStream(message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
		}
		catch (jakarta.mail.MessagingException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private List<StoredMessage> mailbox() {
		try {
			return this.mailServer.getManagers().getImapHostManager().getInbox(returns()).getMessages();
		}
		catch (FolderException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private GreenMailUser returns() {
		return this.mailServer.getUserManager().getUser("returns");
	}

}
