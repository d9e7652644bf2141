package org.creativecities.ballots.vote;

import org.creativecities.calendar.Calendar;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last day of a vote in the calendars of those who may vote. It stays there after a
 * city has voted: an entry that goes away would tell when.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BallotDates {

	/** What the date is called in calendars. */
	private static final String CLOSES = "ballot-closes";

	private final Roll roll;

	private final Calendar calendar;

	BallotDates(Roll roll, Calendar calendar) {
		this.roll = roll;
		this.calendar = calendar;
	}

	/** The round is open, or open for longer. */
	public void enter(Round round) {
		this.calendar.enterForAll(round.ballot(), CLOSES,
				this.roll.electorate(round.ballot()).stream().map(Roll.Elector::city).toList(), round.closesAt());
	}

	/** There is nothing to vote on. */
	public void drop(String ballot) {
		this.calendar.cancel(ballot, CLOSES);
	}

}
