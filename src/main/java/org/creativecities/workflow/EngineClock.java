package org.creativecities.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The one clock of the product, tied to the engine's: when a demonstration or a test
 * moves the engine's clock, deadlines and timers move together. Its zone is Paris, where
 * deadlines are set [public].
 * <p>
 * Where a demonstration keeps its clock, it is set before anybody can ask this one for
 * the time, and runs on from there.
 */
@Component
class EngineClock extends Clock {

	static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final ZoneId zone;

	@Autowired
	EngineClock(ObjectProvider<KeptClock> kept) {
		this(PARIS);
		kept.ifAvailable(EngineClock::set);
	}

	private EngineClock(ZoneId zone) {
		this.zone = zone;
	}

	private static void set(KeptClock kept) {
		if (kept.ahead().toMillis() > 0) {
			ClockUtil.offset(kept.ahead().toMillis());
		}
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	@Override
	public Clock withZone(ZoneId other) {
		return new EngineClock(other);
	}

	@Override
	public Instant instant() {
		return ClockUtil.now().toInstant();
	}

}
