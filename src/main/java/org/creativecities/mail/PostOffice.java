package org.creativecities.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;

import org.creativecities.mail.events.LetterUndeliverable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes waiting letters from the outbox and sends them, a batch on each connection to the
 * mail server. A letter that fails is tried again after a while, and in the end given up;
 * it never holds up the others. Any number of post offices may work at once.
 */
@Service
public class PostOffice {

	private static final Logger log = LoggerFactory.getLogger(PostOffice.class);

	/** Letters per connection and transaction. */
	static final int BATCH = 100;

	private final LetterQueue queue;

	private final LetterRenderer renderer;

	private final Envelopes envelopes;

	private final MailServer server;

	private final MailProperties mail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final TransactionTemplate transaction;

	PostOffice(LetterQueue queue, LetterRenderer renderer, Envelopes envelopes, MailServer server, MailProperties mail,
			ApplicationEventPublisher events, Clock clock, PlatformTransactionManager transactions) {
		this.queue = queue;
		this.renderer = renderer;
		this.envelopes = envelopes;
		this.server = server;
		this.mail = mail;
		this.events = events;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
		// a letter whose writer has not committed yet must not be seen
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Sends every letter whose turn it is.
	 * @return how many left
	 */
	public int deliver() {
		var left = 0;
		Batch batch;
		do {
			batch = this.transaction.execute(status -> deliverBatch());
			left += batch.left();
		}
		while (batch.taken() == BATCH);
		return left;
	}

	private Batch deliverBatch() {
		var now = this.clock.instant();
		var taken = this.queue.take(BATCH, now);
		var prepared = new ArrayList<PreparedLetter>();
		for (var letter : taken) {
			try {
				prepared.add(this.envelopes.prepare(letter, this.renderer.render(letter), now));
			}
			catch (UnrenderableLetter failure) {
				failed(letter, failure.getMessage(), false, now);
			}
			catch (UndeliverableAddress failure) {
				failed(letter, failure.getMessage(), true, now);
			}
		}
		var refusals = this.server.send(prepared);
		var sent = prepared.stream().filter(letter -> !refusals.containsKey(letter)).toList();
		this.queue.sent(sent, now);
		refusals.forEach((letter, refusal) -> failed(letter.letter(), refusal.sentence(), refusal.forGood(), now));
		return new Batch(taken.size(), sent.size());
	}

	private void failed(WaitingLetter letter, String failure, boolean forGood, Instant now) {
		if (!forGood && letter.attempts() < this.mail.retries()) {
			var wait = this.mail.retryAfter().multipliedBy(1L << letter.attempts());
			this.queue.tryAgain(letter.id(), failure, now.plus(wait));
			return;
		}
		log.warn("A letter of {} is given up ({}): {}", letter.caseId(), letter.template(), failure);
		this.queue.giveUp(letter.id(), failure);
		this.events.publishEvent(new LetterUndeliverable(letter.id(), letter.caseId(), letter.template(),
				letter.to().name(), letter.to().email(), failure));
	}

	private record Batch(int taken, int left) {
	}

}
