package org.creativecities.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.creativecities.ProductTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How fast letters leave: from rows that wait in the outbox to rows that are kept as
 * sent, rendered in two languages on the way, over how fast a plain client hands the same
 * messages, ready made, to the same mail server on one open connection. Against the mail
 * server of the demonstration, and against one that throws everything away.
 * <p>
 * {@code -Dbench.letters=1000 -Dbench.rounds=15}
 */
@ProductTest
class LettersBench {

	private static final int LETTERS = Integer.getInteger("bench.letters", 1000);

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 15);

	private static final int WARM_UP = 12;

	private static final String CASE = "APP-2019-XA-PORT_ALDER";

	private static final Instant DEADLINE = Instant.parse("2019-06-30T22:00:00Z");

	@Autowired
	private Outbox outbox;

	@Autowired
	private LetterQueue queue;

	@Autowired
	private LetterRenderer renderer;

	@Autowired
	private List<LetterAttachments> attachments;

	@Autowired
	private Digests digests;

	@Autowired
	private MailProperties mail;

	@Autowired
	private Clock clock;

	@Autowired
	private GreenMail demonstration;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private JdbcClient sql;

	@Test
	void letters_leave_this_fast_over_one_open_connection() throws Exception {
		System.out.printf("%n%d letters, the middle of %d rounds, after %d to warm up%n", LETTERS, ROUNDS, WARM_UP);
		System.out.printf("%-40s %10s %10s %8s %10s %10s %6s%n", "", "ours/s", "plain/s", "ours/", "", "fastest of",
				"goal");
		System.out.printf("%-40s %10s %10s %8s %10s %10s %6s%n", "", "", "", "plain", "from-to", "each", "");
		try (var silent = new SilentMailServer()) {
			compare("a server that throws everything away", silent.port(), () -> {
			});
			assertThat(silent.taken()).isEqualTo(2 * LETTERS * (ROUNDS + WARM_UP));
		}
		compare("the mail server of the demonstration", this.demonstration.getSmtp().getPort(),
				this.demonstration::purgeEmailFromAllMailboxes);
	}

	private void compare(String server, int port, Cleaning cleaning) throws Exception {
		var ratios = new ArrayList<Double>();
		var ours = new ArrayList<Double>();
		var plain = new ArrayList<Double>();
		for (var round = 0; round < ROUNDS + WARM_UP; round++) {
			write();
			var messages = prepared(port);
			cleaning.clean();
			var there = (round % 2 == 0) ? plain(messages, port) : 0;
			cleaning.clean();
			var here = ours(port);
			cleaning.clean();
			there = (round % 2 == 0) ? there : plain(messages, port);
			cleaning.clean();
			this.sql.sql("DELETE FROM letter").update();
			if (round >= WARM_UP) {
				ratios.add(there / here);
				ours.add(LETTERS / here);
				plain.add(LETTERS / there);
			}
		}
		List.of(ratios, ours, plain).forEach(figures -> figures.sort(null));
		System.out.printf(Locale.ROOT, "%-40s %10.0f %10.0f %8.2f %10s %10.2f %6s%n", server, middle(ours),
				middle(plain), middle(ratios), "%.2f-%.2f".formatted(ratios.get(0), last(ratios)),
				last(ours) / last(plain), "0.70");
	}

	/** Half of the letters are in French. */
	private void write() {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> {
			for (var number = 0; number < LETTERS; number++) {
				var to = new Recipient("Reader " + number, "reader%d@example.org".formatted(number),
						(number % 2 == 0) ? Locale.ENGLISH : Locale.FRENCH, ZoneId.of("Europe/Paris"));
				this.outbox.write(new Letter(CASE, "designation/remind-draft", "days-30", to,
						Map.of("city", "Port Alder", "year", 2019, "deadline", DEADLINE, "missing",
								List.of(new Bilingual("The mayor’s signature", "La signature du maire")))));
			}
		});
		this.sql.sql("ANALYZE letter").update();
	}

	/** Every letter that waits, in its envelope; nothing is changed. */
	private List<MimeMessage> prepared(int port) throws MessagingException {
		var now = this.clock.instant();
		var transaction = new TransactionTemplate(this.transactions);
		var rows = transaction.execute(status -> {
			var taken = this.queue.take(LETTERS, now, Duration.ofMinutes(1));
			status.setRollbackOnly();
			return taken;
		});
		var refusals = new HashMap<java.util.UUID, MailServer.Refusal>();
		var prepared = desk(port).prepare(rows, now, refusals);
		assertThat(refusals).isEmpty();
		return prepared.stream().map(PreparedLetter::message).toList();
	}

	/** Seconds of a client that has nothing else to do. */
	private static double plain(List<MimeMessage> messages, int port) throws MessagingException {
		var start = System.nanoTime();
		try (var transport = Session.getInstance(new Properties()).getTransport("smtp")) {
			transport.connect("127.0.0.1", port, null, null);
			for (var message : messages) {
				transport.sendMessage(message, message.getAllRecipients());
			}
		}
		return (System.nanoTime() - start) / 1e9;
	}

	/** Seconds of the post office, from rows to rows. */
	private double ours(int port) throws MessagingException {
		ApplicationEventPublisher nobody = event -> {
		};
		var office = new PostOffice(this.queue, desk(port), this.digests, new MailServer(sender(port)), this.mail,
				nobody, this.clock, this.transactions);
		var start = System.nanoTime();
		var left = office.deliver();
		var seconds = (System.nanoTime() - start) / 1e9;
		assertThat(left).isEqualTo(LETTERS);
		return seconds;
	}

	private WritingDesk desk(int port) throws MessagingException {
		return new WritingDesk(this.renderer, new Envelopes(sender(port), this.mail), this.attachments, this.mail,
				JsonMapper.shared());
	}

	private static JavaMailSenderImpl sender(int port) {
		var sender = new JavaMailSenderImpl();
		sender.setHost("127.0.0.1");
		sender.setPort(port);
		sender.setDefaultEncoding("UTF-8");
		return sender;
	}

	private static double middle(List<Double> figures) {
		return figures.get(figures.size() / 2);
	}

	private static double last(List<Double> figures) {
		return figures.get(figures.size() - 1);
	}

	/** Empties the mailboxes of a server that keeps what it gets. */
	private interface Cleaning {

		void clean() throws Exception;

	}

}
