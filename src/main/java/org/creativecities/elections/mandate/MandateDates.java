package org.creativecities.elections.mandate;

import java.time.Clock;
import java.time.LocalDate;

import org.creativecities.calendar.Calendar;
import org.creativecities.network.events.MandateEnded;
import org.creativecities.network.events.MandateKept;
import org.creativecities.settings.WorkingTime;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The end of each mandate in the calendar of the city that holds it, whether an election
 * gave it or an officer entered it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MandateDates {

	/** What the date is called in calendars. */
	private static final String ENDS = "mandate-ends";

	private final Calendar calendar;

	private final WorkingTime time;

	private final Clock clock;

	MandateDates(Calendar calendar, WorkingTime time, Clock clock) {
		this.calendar = calendar;
		this.time = time;
		this.clock = clock;
	}

	@EventListener
	void on(MandateKept kept) {
		this.calendar.enter(caseId(kept.mandate()), ENDS, kept.cityId(), this.time.startOf(kept.until()));
	}

	/** One that ends today or never begins is no date to look forward to. */
	@EventListener
	void on(MandateEnded ended) {
		if (ended.until().isAfter(ended.from()) && ended.until().isAfter(LocalDate.now(this.clock))) {
			this.calendar.enter(caseId(ended.mandate()), ENDS, ended.cityId(), this.time.startOf(ended.until()));
		}
		else {
			this.calendar.cancel(caseId(ended.mandate()), ENDS);
		}
	}

	/** Such as {@code MANDATE-12}. */
	static String caseId(long mandate) {
		return "MANDATE-" + mandate;
	}

}
