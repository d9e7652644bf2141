package org.creativecities.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import org.creativecities.CapturedLog;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.mail.GivenUpLetters.Answer;
import org.creativecities.mail.events.LetterUndeliverable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Letters leave through a real SMTP server; the tests read what arrived there. */
@ProductTest
class PostOfficeTest {

	private static final String CASE = "APP-2019-XA-PORT_ALDER";

	private static final Instant DEADLINE = Instant.parse("2019-06-30T22:00:00Z");

	@Autowired
	Outbox outbox;

	@Autowired
	PostOffice postOffice;

	@Autowired
	GreenMail mailServer;

	@Autowired
	ClockTravel clock;

	@Autowired
	LetterModels models;

	@Autowired
	LetterQueue queue;

	@Autowired
	Clock now;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	JdbcTemplate database;

	@Autowired
	GivenUpLetters givenUp;

	@Autowired
	Digests digests;

	@TempDir
	Path templates;

	@RegisterExtension
	final CapturedLog log = CapturedLog.of(PostOffice.class.getName(), "org.thymeleaf.TemplateEngine");

	private final List<Object> told = Collections.synchronizedList(new ArrayList<>());

	@BeforeEach
	@AfterEach
	void emptyMailboxes() throws Exception {
		this.mailServer.purgeEmailFromAllMailboxes();
	}

	@BeforeEach
	void aDay() {
		this.clock.to(Instant.parse("2019-06-01T10:00:00Z"));
	}

	@Test
	void a_letter_arrives_in_the_language_of_its_reader_as_text_and_as_HTML() throws Exception {
		write(reader("Ana Exemplo", "ana+cities@example.org", Locale.ENGLISH));
		write(reader("Zoé Exemple", "zoe@bücher.example", Locale.FRENCH));

		assertThat(this.postOffice.deliver()).isEqualTo(2);

		var english = arrived("ana+cities@example.org");
		assertThat(english.getSubject())
			.isEqualTo("[UCCN] Port Alder: your application is not yet submitted, deadline 30 June 2019");
		assertThat(part(english, 0)).contains("Dear Ana Exemplo,")
			.contains("30 June 2019, 23:59 Paris time (18:59 your time, Sao Paulo)")
			.contains("- The mayor’s signature");
		assertThat(part(english, 0)).as("the footer")
			.contains("Questions? Write to secretariat@example.org and mention " + CASE + ".");
		assertThat(part(english, 1)).contains("href=\"mailto:secretariat@example.org\">secretariat@example.org</a>")
			.contains("<li>The mayor’s signature</li>")
			.contains("lang=\"en\"");
		assertThat(english.getFrom()[0]).hasToString("Creative Cities <secretariat@example.org>");
		assertThat(english.getHeader("Reply-To")).containsExactly("secretariat@example.org");
		assertThat(english.getSentDate().toInstant()).isEqualTo(this.clock.now());
		var french = arrived("zoe@xn--bcher-kva.example");
		assertThat(french.getSubject())
			.isEqualTo("[UCCN] Port Alder\u00a0: candidature pas encore déposée, date limite le 30 juin 2019");
		assertThat(part(french, 0)).contains("Bonjour Zoé Exemple,").contains("- La signature du maire");
		assertThat(part(french, 1)).contains("lang=\"fr\"");
		assertThat(((MimeMultipart) french.getContent()).getContentType()).startsWith("multipart/alternative");
	}

	@Test
	void a_letter_of_a_transaction_that_fails_is_never_sent() {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			this.outbox.write(letter(reader("Ana Exemplo", "ana@example.org", Locale.ENGLISH), "first"));
			assertThat(this.postOffice.deliver()).as("before the commit").isZero();
			status.setRollbackOnly();
		});

		assertThat(this.postOffice.deliver()).isZero();
		assertThat(this.mailServer.getReceivedMessages()).isEmpty();
	}

	@Test
	void a_step_that_runs_twice_writes_one_letter() {
		var ana = reader("Ana Exemplo", "ana@example.org", Locale.ENGLISH);
		write(ana);
		write(ana);
		this.postOffice.deliver();
		write(ana);
		this.postOffice.deliver();

		assertThat(this.mailServer.getReceivedMessages()).hasSize(1);
		assertThat(this.outbox.ofCase(CASE)).singleElement().matches(letter -> letter.sentAt() != null);
	}

	@Test
	void while_the_mail_server_is_down_letters_wait_and_leave_once_when_it_is_back() throws Exception {
		var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		var port = server.getSmtp().getPort();
		server.stop();
		var office = office(sender(port));
		write(reader("Ana Exemplo", "ana@example.org", Locale.ENGLISH));

		assertThat(office.deliver()).isZero();
		assertThat(this.outbox.ofCase(CASE)).singleElement()
			.matches(letter -> letter.state() == SentLetter.State.WAITING)
			.extracting(SentLetter::failure)
			.asString()
			.startsWith("The mail server cannot be reached: ");

		server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
		server.start();
		try {
			assertThat(office.deliver()).as("at once").isZero();
			this.clock.by(Duration.ofMinutes(10));
			assertThat(office.deliver()).as("ten minutes later").isOne();
			assertThat(office.deliver()).isZero();
			assertThat(server.getReceivedMessages()).hasSize(1);
			assertThat(this.outbox.ofCase(CASE)).singleElement().matches(letter -> letter.failure() == null);
		}
		finally {
			server.stop();
		}
	}

	@Test
	void after_five_retries_a_letter_is_given_up_and_can_be_sent_again() {
		var office = office(new RefusingServer());
		write(reader("Ana Exemplo", "ana@example.org", Locale.ENGLISH));

		for (var attempt = 0; attempt < 6; attempt++) {
			assertThat(this.told).isEmpty();
			office.deliver();
			this.clock.by(Duration.ofMinutes(10L << attempt));
		}

		assertThat(this.told).singleElement()
			.isInstanceOfSatisfying(LetterUndeliverable.class,
					event -> assertThat(event.email()).isEqualTo("ana@example.org"));
		var given = this.outbox.ofCase(CASE).get(0);
		assertThat(given.state()).isEqualTo(SentLetter.State.FAILED);
		assertThat(this.postOffice.deliver()).isZero();
		assertThat(this.log.sentences()).singleElement()
			.asString()
			.startsWith("A letter of " + CASE + " is given up (designation/remind-draft): ");
		assertThat(this.givenUp.sendAgain(given.id(), given.email())).isEqualTo(Answer.WAITS);
		assertThat(this.postOffice.deliver()).isOne();
		assertThat(this.givenUp.sendAgain(given.id(), given.email())).as("once it was sent")
			.isEqualTo(Answer.NOT_GIVEN_UP);
	}

	@Test
	void an_outage_of_days_costs_no_letter() {
		var office = office(sender(1));
		for (var number = 0; number < 101; number++) {
			write(reader("Reader", "reader%d@example.org".formatted(number), Locale.ENGLISH));
		}

		for (var hour = 0; hour < 72; hour++) {
			assertThat(office.deliver()).isZero();
			this.clock.by(Duration.ofHours(1));
		}

		assertThat(this.told).isEmpty();
		assertThat(this.log.sentences()).as("told once").singleElement().asString().contains("cannot be reached");
		assertThat(this.database.queryForObject("SELECT max(attempts) FROM letter", Integer.class)).isZero();
		assertThat(this.postOffice.deliver()).isEqualTo(101);
	}

	@Test
	void a_letter_that_left_but_cannot_be_kept_does_not_make_the_others_leave_again() {
		write(reader("Ana Exemplo", "ana@example.org", Locale.ENGLISH));
		write(reader("Bo Exemplo", "bo@example.org", Locale.ENGLISH));
		this.database
			.execute("ALTER TABLE letter ADD CONSTRAINT no_bo CHECK (state <> 'SENT' OR email <> 'bo@example.org')");
		try {
			this.postOffice.deliver();
			this.postOffice.deliver();
			this.clock.by(Duration.ofDays(1));
			this.postOffice.deliver();
			assertThat(this.mailServer.getReceivedMessages())
				.as("no round repeats it, even if the clock of the demonstration is moved")
				.hasSize(2);
			leaseEnds();
			this.postOffice.deliver();
			assertThat(this.mailServer.getReceivedMessages()).extracting(PostOfficeTest::recipient)
				.containsExactlyInAnyOrder("ana@example.org", "bo@example.org", "bo@example.org");
			for (var attempt = 0; attempt < 10; attempt++) {
				leaseEnds();
				this.postOffice.deliver();
			}
		}
		finally {
			this.database.execute("ALTER TABLE letter DROP CONSTRAINT no_bo");
		}
		assertThat(this.mailServer.getReceivedMessages()).as("six attempts, then no more").hasSize(7);
		assertThat(this.outbox.ofCase(CASE)).extracting(SentLetter::state)
			.containsExactly(SentLetter.State.FAILED, SentLetter.State.SENT);
		assertThat(this.log.sentences()).last().asString().contains("stopped each time");
	}

	@Test
	void a_letter_that_cannot_be_read_holds_up_nobody() {
		write(new Recipient("Ana Exemplo", "ana@example.org", Locale.ENGLISH, ZoneId.of("America/Sao_Paulo")));
		write(reader("Bo Exemplo", "bo@example.org", Locale.ENGLISH));
		this.database.update("UPDATE letter SET zone = 'Atlantis/Poseidonis' WHERE email = 'ana@example.org'");

		assertThat(this.postOffice.deliver()).isOne();

		assertThat(waiting().failure()).startsWith("The letter cannot be made: ").contains("Atlantis/Poseidonis");
	}

	@Test
	void a_hundred_letters_go_over_one_connection() {
		var server = new CountingServer(this.mailServer.getSmtp().getPort());
		for (var number = 0; number < 250; number++) {
			write(reader("Reader", "reader%d@example.org".formatted(number), Locale.ENGLISH));
		}

		assertThat(office(server).deliver()).isEqualTo(250);

		assertThat(server.connections.get()).isEqualTo(3);
		assertThat(this.mailServer.getReceivedMessages()).hasSize(250);
	}

	@Test
	void two_post_offices_at_once_send_each_letter_once() throws Exception {
		for (var number = 0; number < 400; number++) {
			write(reader("Reader", "reader%d@example.org".formatted(number), Locale.ENGLISH));
		}
		var go = new CountDownLatch(1);
		var threads = Executors.newFixedThreadPool(2);
		var sent = new ArrayList<Future<Integer>>();
		for (var thread = 0; thread < 2; thread++) {
			sent.add(threads.submit(() -> {
				go.await();
				return this.postOffice.deliver();
			}));
		}

		go.countDown();

		assertThat(sent.get(0).get() + sent.get(1).get()).isEqualTo(400);
		var ids = Arrays.stream(this.mailServer.getReceivedMessages()).map(PostOfficeTest::messageId).toList();
		assertThat(ids).hasSize(400).doesNotHaveDuplicates();
		threads.shutdown();
	}

	@Test
	void an_address_that_is_none_fails_with_a_sentence_and_holds_up_nobody() {
		write(reader("Ana Exemplo", "ana at example.org", Locale.ENGLISH));
		write(reader("Bo Exemplo", "bo@example.org, everybody@example.org", Locale.ENGLISH));
		write(reader("Cy Exemplo", "cy@example.org\r\nBcc: everybody@example.org", Locale.ENGLISH));
		write(reader("Di\r\nBcc: everybody@example.org", "di@example.org", Locale.ENGLISH));
		write(reader("Eva Exemplo", "eva@example.org", Locale.ENGLISH));

		assertThat(this.postOffice.deliver()).isOne();

		assertThat(this.mailServer.getReceivedMessages()).hasSize(1);
		assertThat(arrived("eva@example.org")).isNotNull();
		assertThat(this.outbox.ofCase(CASE)).filteredOn(letter -> letter.state() == SentLetter.State.FAILED)
			.extracting(SentLetter::failure)
			.containsExactly(
					"The name or address of the recipient holds a line break or another control sign; correct the contact.",
					"The name or address of the recipient holds a line break or another control sign; correct the contact.",
					"'bo@example.org, everybody@example.org' is not an e-mail address; correct the contact and send the letter again.",
					"'ana at example.org' is not an e-mail address; correct the contact and send the letter again.");
	}

	@Test
	void a_mended_template_mends_what_waits_and_leaves_what_was_sent() throws Exception {
		copyTemplates();
		var office = office(this.templates, new MailServer(sender(this.mailServer.getSmtp().getPort())));
		write(reader("Ana Exemplo", "ana@example.org", Locale.ENGLISH));
		office.deliver();
		var sent = this.outbox.ofCase(CASE).get(0);

		template("Subject: Broken\n\nDear [(${nobody})]");
		write(reader("Bo Exemplo", "bo@example.org", Locale.ENGLISH));
		write(reader("Zoé Exemple", "zoe@example.org", Locale.FRENCH));
		assertThat(office.deliver()).as("the French letter leaves").isOne();
		assertThat(waiting().failure()).startsWith(
				"The template designation/remind-draft.en.md cannot be rendered: there is no variable 'nobody'; there are [city, deadline,");

		template("Subject: Mended for [(${city})]\n\nDear [(${name})], all is well.");
		this.clock.by(Duration.ofMinutes(10));
		assertThat(office.deliver()).isOne();
		assertThat(arrived("bo@example.org").getSubject()).isEqualTo("[UCCN] Mended for Port Alder");
		assertThat(this.outbox.ofCase(CASE)).filteredOn(letter -> letter.id().equals(sent.id())).containsExactly(sent);
	}

	@Test
	void a_sent_letter_cannot_be_changed_even_by_hand() {
		write(reader("Ana Exemplo", "ana@example.org", Locale.ENGLISH));
		this.postOffice.deliver();

		assertThatThrownBy(() -> this.database.update("UPDATE letter SET text = 'something else'"))
			.hasMessageContaining("A sent letter is never changed");
	}

	@Test
	void the_mayors_link_is_blacked_out_when_the_case_is_read() throws Exception {
		var model = Map.<String, Object>of("city", "Port Alder", "field", new Bilingual("Film", "Cinéma"), "year", 2019,
				"link", "/sign/s3cret", "expiresAt", DEADLINE);
		var mayor = reader("Mayor Example", "mayor@example.org", Locale.FRENCH);
		new TransactionTemplate(this.transactions).executeWithoutResult(
				status -> this.outbox.write(new Letter(CASE, "designation/remind-mayor", "first", mayor, model)));
		this.postOffice.deliver();

		assertThat(part(arrived("mayor@example.org"), 0)).contains("/sign/s3cret");
		var kept = this.outbox.ofCase(CASE).get(0);
		assertThat(kept.text()).contains("Lire et signer\nhttp").doesNotContain("s3cret");
		assertThat(kept.html()).doesNotContain("s3cret");
	}

	@Test
	void a_letter_outside_a_transaction_or_with_a_wrong_model_is_refused() {
		var ana = reader("Ana Exemplo", "ana@example.org", Locale.ENGLISH);

		assertThatThrownBy(() -> this.outbox.write(letter(ana, "first"))).hasMessageContaining("transaction");
		assertThatThrownBy(() -> new TransactionTemplate(this.transactions).executeWithoutResult(status -> this.outbox
			.write(new Letter(CASE, "designation/remind-draft", "first", ana, Map.of("city", "Port Alder")))))
			.hasMessageContaining("deadline is missing; missing is missing; year is missing");
		assertThatThrownBy(() -> new TransactionTemplate(this.transactions).executeWithoutResult(
				status -> this.outbox.write(new Letter(CASE, "designation/ask-mayer", "first", ana, Map.of()))))
			.hasMessageContaining("There is no letter 'designation/ask-mayer'");
	}

	/** As if the node that had taken the letters were gone for so long. */
	private void leaseEnds() {
		this.database.update(
				"UPDATE letter SET taken_until = taken_until - make_interval(secs => ?) WHERE state = 'WAITING'",
				PostOffice.LEASE.toSeconds());
	}

	private void write(Recipient to) {
		new TransactionTemplate(this.transactions)
			.executeWithoutResult(status -> this.outbox.write(letter(to, "days-30")));
	}

	private static Letter letter(Recipient to, String occasion) {
		return new Letter(CASE, "designation/remind-draft", occasion, to,
				Map.of("city", "Port Alder", "year", 2019, "deadline", DEADLINE, "missing",
						List.of(new Bilingual("The mayor’s signature", "La signature du maire"))));
	}

	private static Recipient reader(String name, String email, Locale language) {
		return new Recipient(name, email, language, ZoneId.of("America/Sao_Paulo"));
	}

	private SentLetter waiting() {
		return this.outbox.ofCase(CASE)
			.stream()
			.filter(letter -> letter.state() == SentLetter.State.WAITING)
			.findAny()
			.orElseThrow();
	}

	private MimeMessage arrived(String email) {
		return Arrays.stream(this.mailServer.getReceivedMessages())
			.filter(message -> recipient(message).equals(email))
			.findAny()
			.orElseThrow(() -> new AssertionError("Nothing arrived for " + email));
	}

	private static String recipient(MimeMessage message) {
		try {
			var address = message.getRecipients(Message.RecipientType.TO)[0].toString();
			return address.substring(address.indexOf('<') + 1, address.indexOf('>'));
		}
		catch (MessagingException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private static String messageId(MimeMessage message) {
		try {
			return message.getMessageID();
		}
		catch (MessagingException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private static String part(MimeMessage message, int number) throws Exception {
		return ((String) ((MimeMultipart) message.getContent()).getBodyPart(number).getContent()).replace("\r\n", "\n");
	}

	private void copyTemplates() throws IOException {
		Files.createDirectories(this.templates.resolve("designation"));
		for (var file : List.of("layout.html", "footer.en.md", "footer.fr.md", "designation/remind-draft.en.md",
				"designation/remind-draft.fr.md")) {
			try (var content = getClass().getResourceAsStream("/mail/" + file)) {
				Files.copy(content, this.templates.resolve(file));
			}
		}
	}

	private void template(String text) throws IOException {
		Files.writeString(this.templates.resolve("designation/remind-draft.en.md"), text);
	}

	private PostOffice office(JavaMailSenderImpl sender) {
		return office(null, new MailServer(sender));
	}

	private PostOffice office(MailServer server) {
		return office(null, server);
	}

	private PostOffice office(Path folder, MailServer server) {
		var mail = new MailProperties("Creative Cities <secretariat@example.org>", "secretariat@example.org",
				(folder != null) ? folder.toUri().toString() : "classpath:/mail/", 5, Duration.ofMinutes(10));
		try {
			ApplicationEventPublisher events = this.told::add;
			var renderer = new LetterRenderer(new TemplateFiles(new DefaultResourceLoader(), mail), this.models, mail,
					"http://localhost:8080");
			var desk = new WritingDesk(renderer, new Envelopes(sender(1), mail), List.of(), mail, JsonMapper.shared());
			return new PostOffice(this.queue, desk, this.digests, server, mail, events, this.now, this.transactions);
		}
		catch (MessagingException cause) {
			throw new IllegalStateException(cause);
		}
	}

	private static JavaMailSenderImpl sender(int port) {
		var sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		return sender;
	}

	/** A mail server that answers, and takes nothing just now. */
	private static final class RefusingServer extends MailServer {

		private RefusingServer() {
			super(sender(1));
		}

		@Override
		Transport connect() {
			return new Transport(Session.getInstance(new Properties()), null) {

				@Override
				public void sendMessage(Message message, Address[] to) throws MessagingException {
					throw new MessagingException("452 mailbox full");
				}

			};
		}

	}

	/** Counts how often it is connected to. */
	private static final class CountingServer extends MailServer {

		private final AtomicInteger connections = new AtomicInteger();

		private CountingServer(int port) {
			super(sender(port));
		}

		@Override
		Transport connect() throws MessagingException {
			this.connections.incrementAndGet();
			return super.connect();
		}

	}

}
