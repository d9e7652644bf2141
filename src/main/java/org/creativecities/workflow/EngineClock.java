package org.creativecities.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The one clock of the product, tied to the engine's: when a demonstration or a test
 * moves the engine's clock, deadlines and timers move together. Its zone is Paris, where
 * deadlines are set [public].
 */
@Component
class EngineClock extends Clock {

	static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final ZoneId zone;

	@Autowired
	EngineClock() {
		this(PARIS);
	}

	private EngineClock(ZoneId zone) {
		this.zone = zone;
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
