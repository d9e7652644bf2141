package org.creativecities.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.creativecities.mail.Digests.Day;
import org.creativecities.mail.MailServer.Refusal;
import org.creativecities.mail.events.LetterUndeliverable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes waiting letters from the outbox and sends them, a batch on each connection to the
 * mail server. An attempt is counted before it is made and its outcome kept after it,
 * each in a transaction of its own, so that nothing that goes wrong meanwhile sends a
 * batch again and again. A letter that fails is tried again after a while, and in the end
 * given up; it never holds up the others. While there is no mail server letters just
 * wait. Any number of post offices may work at once.
 */
@Service
public class PostOffice {

	private static final Logger log = LoggerFactory.getLogger(PostOffice.class);

	/** Letters per connection. */
	static final int BATCH = 100;

	/**
	 * Clerks, and so connections, at once: while one waits for the mail server and
	 * another one for the disk, the third writes.
	 */
	static final int CLERKS = 3;

	/**
	 * How long a batch is nobody else's [assumed]; letters of a node that stopped in the
	 * middle of one leave after it.
	 */
	static final Duration LEASE = Duration.ofMinutes(30);

	private final LetterQueue queue;

	private final WritingDesk desk;

	private final Digests digests;

	private final MailServer server;

	private final MailProperties mail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final TransactionTemplate transaction;

	private final AtomicBoolean unreachable = new AtomicBoolean();

	PostOffice(LetterQueue queue, WritingDesk desk, Digests digests, MailServer server, MailProperties mail,
			ApplicationEventPublisher events, Clock clock, PlatformTransactionManager transactions) {
		this.queue = queue;
		this.desk = desk;
		this.digests = digests;
		this.server = server;
		this.mail = mail;
		this.events = events;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
		// a letter whose writer has not committed yet must not be seen
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/**
	 * Sends every letter whose turn it is. Where there are many, several clerks work at
	 * once: one writes while the others' letters are on their way.
	 * @return how many left
	 */
	public int deliver() {
		var batch = take();
		if (batch.isEmpty()) {
			return 0;
		}
		var day = this.digests.today();
		if (batch.size() < BATCH) {
			return send(batch, day);
		}
		var helpers = Executors.newFixedThreadPool(CLERKS - 1);
		try {
			var helped = new ArrayList<Future<Integer>>();
			for (var clerk = 1; clerk < CLERKS; clerk++) {
				helped.add(helpers.submit(() -> sendAll(take(), day)));
			}
			var left = sendAll(batch, day);
			for (var clerk : helped) {
				left += clerk.get();
			}
			return left;
		}
		catch (InterruptedException stop) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The product stops while letters leave", stop);
		}
		catch (ExecutionException failure) {
			throw new IllegalStateException("Letters could not leave", failure.getCause());
		}
		finally {
			helpers.shutdown();
		}
	}

	private int sendAll(List<LetterRow> first, Day day) {
		var left = first.isEmpty() ? 0 : send(first, day);
		for (var batch = first; batch.size() >= BATCH && !this.unreachable.get();) {
			batch = take();
			left += send(batch, day);
		}
		return left;
	}

	private List<LetterRow> take() {
		var now = this.clock.instant();
		return this.transaction.execute(status -> {
			var taken = new ArrayList<>(this.queue.take(BATCH, now, LEASE));
			var held = taken.stream().filter(LetterRow::held).map(LetterRow::address).collect(Collectors.toSet());
			if (!held.isEmpty()) {
				taken.addAll(this.queue.takeHeld(held, now, LEASE));
			}
			return taken;
		});
	}

	private int send(List<LetterRow> taken, Day day) {
		var now = this.clock.instant();
		var leaving = day.leaving(taken);
		var rows = leaving.stream().collect(Collectors.toMap(LetterRow::id, Function.identity()));
		var refusals = new HashMap<UUID, Refusal>();
		var prepared = this.desk.prepare(leaving, now, refusals);
		this.server.send(prepared).forEach((letter, refusal) -> refusals.put(letter.letter().id(), refusal));
		if (!prepared.isEmpty()) {
			tellOfServer(refusals);
		}
		var sent = prepared.stream().filter(letter -> !refusals.containsKey(letter.letter().id())).toList();
		keep(sent, now);
		refusals.forEach(
				(id, refusal) -> this.transaction.executeWithoutResult(status -> failed(rows.get(id), refusal, now)));
		return sent.size();
	}

	/** One letter that cannot be kept as it left does not make the others leave again. */
	private void keep(List<PreparedLetter> sent, Instant now) {
		try {
			this.transaction.executeWithoutResult(status -> this.queue.sent(sent, now));
		}
		catch (DataAccessException cause) {
			if (sent.size() < 2) {
				sent.forEach(letter -> log.error("The letter {} has left, but that cannot be kept.",
						letter.letter().id(), cause));
				return;
			}
			sent.forEach(letter -> keep(List.of(letter), now));
		}
	}

	private void failed(LetterRow letter, Refusal refusal, Instant now) {
		if (refusal.noServer()) {
			this.queue.postpone(letter.id(), refusal.sentence(), now.plus(this.mail.retryAfter()));
			return;
		}
		if (!refusal.forGood() && letter.attempts() <= this.mail.retries()) {
			var wait = this.mail.retryAfter().multipliedBy(1L << (letter.attempts() - 1));
			this.queue.tryAgain(letter.id(), refusal.sentence(), now.plus(wait));
			return;
		}
		log.warn("A letter of {} is given up ({}): {}", letter.caseId(), letter.template(), refusal.sentence());
		this.queue.giveUp(letter.id(), refusal.sentence());
		// heard after the commit
		this.events.publishEvent(new LetterUndeliverable(letter.id(), letter.caseId(), letter.template(),
				letter.recipient(), letter.email(), !refusal.ours(), refusal.sentence()));
	}

	private void tellOfServer(Map<UUID, Refusal> refusals) {
		var missing = refusals.values().stream().filter(Refusal::noServer).findFirst();
		var wasThere = !this.unreachable.getAndSet(missing.isPresent());
		missing.filter(first -> wasThere)
			.ifPresent(first -> log.warn("{} Letters wait until it is back.", first.sentence()));
	}

}
