package org.creativecities.replay.stage;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import org.creativecities.mail.PostOffice;
import org.creativecities.mail.ReturnedMail;
import org.creativecities.workflow.Timetable;
import org.springframework.stereotype.Component;

/**
 * Where a replay is played: its clock, and what the product does by itself when time
 * passes: timers fire in due order, letters leave and some come back.
 */
@Component
public class Stage {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final Timetable timetable;

	private final PostOffice postOffice;

	private final ReturnedMail returnedMail;

	private final Clock clock;

	Stage(Timetable timetable, PostOffice postOffice, ReturnedMail returnedMail, Clock clock) {
		this.timetable = timetable;
		this.postOffice = postOffice;
		this.returnedMail = returnedMail;
		this.clock = clock;
	}

	/** Sets the clock before anything has happened. */
	public void beginsOn(LocalDate day) {
		this.timetable.standAt(morning(day));
	}

	/** It becomes the morning of a day, unless it is later already. */
	public void morningOf(LocalDate day) {
		until(morning(day));
	}

	/** Some days pass. */
	public void daysLater(int days) {
		morningOf(today().plusDays(days));
	}

	/** What is due now is done. */
	public void settle() {
		do {
			this.timetable.runDue();
			this.postOffice.deliver();
		}
		while (this.returnedMail.read() > 0);
	}

	public LocalDate today() {
		return dayOf(this.clock.instant());
	}

	/** In Paris. */
	public static LocalDate dayOf(Instant instant) {
		return LocalDate.ofInstant(instant, PARIS);
	}

	private void until(Instant instant) {
		if (instant.isAfter(this.clock.instant())) {
			this.timetable.runUntil(instant);
		}
		settle();
	}

	private static Instant morning(LocalDate day) {
		return day.atTime(LocalTime.of(9, 0)).atZone(PARIS).toInstant();
	}

}
