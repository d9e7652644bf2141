package org.creativecities.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Counts wrong passwords by the network address they come from, so that nobody tries the
 * accounts one after the other. Each node counts for itself; a restart forgets.
 */
@Component
class Guesses {

	private static final Logger log = LoggerFactory.getLogger(Guesses.class);

	/** Wrong passwords from one address, which may be a whole town hall [assumed]. */
	static final int MOST = 30;

	/** In which they are counted [assumed]. */
	static final Duration WITHIN = Duration.ofMinutes(15);

	/** Beyond it the address that was quiet for longest is forgotten. */
	private static final int ADDRESSES = 10_000;

	private final Clock clock;

	private final Map<String, Deque<Instant>> wrong = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Deque<Instant>> eldest) {
			return size() > ADDRESSES;
		}

	};

	Guesses(Clock clock) {
		this.clock = clock;
	}

	/** Whether that address has to wait, whatever password it sends. */
	synchronized boolean areTooMany(String address) {
		var moments = this.wrong.get(address);
		if (moments == null) {
			return false;
		}
		var since = this.clock.instant().minus(WITHIN);
		moments.removeIf(moment -> moment.isBefore(since));
		return moments.size() >= MOST;
	}

	synchronized void count(String address) {
		var moments = this.wrong.computeIfAbsent(address, first -> new ArrayDeque<>());
		moments.add(this.clock.instant());
		if (moments.size() == MOST) {
			log.warn("{} wrong passwords came from {} within {} minutes; it has to wait.", MOST, address,
					WITHIN.toMinutes());
		}
	}

}
