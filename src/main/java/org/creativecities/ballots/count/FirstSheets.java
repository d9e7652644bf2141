package org.creativecities.ballots.count;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.creativecities.ballots.keys.Shares.Share;
import org.creativecities.ballots.vote.Round;
import org.creativecities.settings.Settings;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the first holder took one seal off, until the second comes: in the memory of this
 * node alone, and for a bounded time. In the database it would lie open to any one holder
 * with a backup.
 */
@Component
class FirstSheets {

	private final Map<String, Entered> sheets = new ConcurrentHashMap<>();

	private final Settings settings;

	private final Clock clock;

	FirstSheets(Settings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
	}

	/** Until when what was entered at this moment is remembered. */
	Instant until(Instant entered) {
		return entered.plus(Duration.ofMinutes(this.settings.count("ballots.sheet-kept")));
	}

	/** Gone if the transaction fails. */
	void keep(Round round, String holder, Map<String, Share> stripped) {
		this.sheets.put(key(round), new Entered(holder, Map.copyOf(stripped), until(this.clock.instant())));
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				if (status != STATUS_COMMITTED) {
					forget(round);
				}
			}
		});
	}

	/**
	 * Empty if nobody has entered one, or it was too long ago, or the node began anew.
	 */
	Optional<Entered> of(Round round) {
		return Optional.ofNullable(this.sheets.get(key(round)))
			.filter(entered -> this.clock.instant().isBefore(entered.until()));
	}

	/** Kept if the transaction fails, since the round still waits for the second one. */
	void forgetOnceCounted(Round round) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				forget(round);
			}
		});
	}

	private void forget(Round round) {
		this.sheets.remove(key(round));
	}

	@Scheduled(fixedDelay = 60_000)
	void forgetOld() {
		this.sheets.values().removeIf(entered -> !this.clock.instant().isBefore(entered.until()));
	}

	private static String key(Round round) {
		return round.context() + " " + HexFormat.of().formatHex(round.publicKey());
	}

	/**
	 * A sheet that was entered first.
	 *
	 * @param shares by the second holder
	 * @param until when it is forgotten
	 */
	record Entered(String holder, Map<String, Share> shares, Instant until) {

	}

}
