package org.creativecities.hosting.candidature;

import java.time.Instant;

import org.creativecities.calendar.Calendar;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the lead city of a candidature has to do until when, in its own calendar. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HostDates {

	private final Calendar calendar;

	HostDates(Calendar calendar) {
		this.calendar = calendar;
	}

	/** What is due; its name in calendars is {@code calendar.<key>}. */
	public enum Due {

		CANDIDATURE("host-candidature-due"), MENDED("host-mending-due"),
		/** Whether the next in order hosts. */
		ANSWER("host-answer-due"),
		/** The host agreement. */
		SIGNATURE("host-agreement-due");

		private final String key;

		Due(String key) {
			this.key = key;
		}

	}

	/**
	 * The date stands, or moves; every other of this candidature falls away.
	 * @param at exclusive
	 */
	public void only(Candidature candidature, Due due, Instant at) {
		for (var other : Due.values()) {
			if (other != due) {
				this.calendar.cancel(candidature.id(), other.key);
			}
		}
		this.calendar.enter(candidature.id(), due.key, candidature.cityId(), at);
	}

	/** Nothing is due any more. */
	public void none(String candidature) {
		for (var due : Due.values()) {
			this.calendar.cancel(candidature, due.key);
		}
	}

}
