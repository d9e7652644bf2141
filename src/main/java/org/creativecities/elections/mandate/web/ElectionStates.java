package org.creativecities.elections.mandate.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Round;
import org.creativecities.elections.election.Election;
import org.creativecities.workflow.DateWords;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How far an election is, in the reader's language: <em>Vote until 28 June 2024</em>. */
@Component("electionStates")
class ElectionStates {

	private final Ballots ballots;

	private final MessageSource messages;

	private final Clock clock;

	ElectionStates(Ballots ballots, MessageSource messages, Clock clock) {
		this.ballots = ballots;
		this.messages = messages;
		this.clock = clock;
	}

	/** Whether its ballot has a page: not before it is announced. */
	public boolean hasPaper(Election election) {
		return election.ballot().flatMap(this.ballots::find).filter(Ballot::isAnnounced).isPresent();
	}

	public String of(Election election, Locale language) {
		return switch (election.state()) {
			case NOMINATING -> say("NOMINATING", lastMinute(election.nominationsUntil(), language), language);
			case CHECKING -> say("CHECKING", "", language);
			case VOTING ->
				election.ballot().map(ballot -> vote(ballot, language)).orElseGet(() -> say("VOTING", "", language));
			case CLOSED -> say(election.stopReason().isPresent() ? "stopped" : "CLOSED", "", language);
		};
	}

	private String vote(String id, Locale language) {
		var ballot = this.ballots.get(id);
		var open = this.ballots.round(id).filter(round -> round.state() == Round.State.OPEN);
		if (open.isPresent()) {
			return say("open", lastMinute(open.get().closesAt(), language), language);
		}
		return switch (ballot.state()) {
			case PREPARING -> ballot.opensAt().isAfter(this.clock.instant())
					? say("preparing", DateWords.moment(ballot.opensAt(), language), language)
					: say("VOTING", "", language);
			case ANNOUNCED -> say("prepared", DateWords.moment(ballot.opensAt(), language), language);
			case RUNNING, CERTIFYING, PUBLISHED -> say("counted", "", language);
			case ANNULLED -> say("annulled", "", language);
		};
	}

	private static String lastMinute(Instant exclusive, Locale language) {
		return DateWords.moment(exclusive.minusSeconds(1), language);
	}

	private String say(String code, String moment, Locale language) {
		return this.messages.getMessage("elections.state." + code, new Object[] { moment }, language);
	}

}
