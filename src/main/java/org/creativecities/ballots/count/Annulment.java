package org.creativecities.ballots.count;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.BallotDates;
import org.creativecities.ballots.vote.BallotLog;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a ballot of which nothing counts. */
@Service("ballotAnnulment")
@Transactional
public class Annulment {

	private static final Set<Ballot.State> OVER = EnumSet.of(Ballot.State.PUBLISHED, Ballot.State.ANNULLED);

	private final Ballots ballots;

	private final Decisions decisions;

	private final BallotDates dates;

	private final BallotLog log;

	private final JdbcClient sql;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Annulment(Ballots ballots, Decisions decisions, BallotDates dates, BallotLog log, JdbcClient sql,
			ApplicationEventPublisher events, Clock clock) {
		this.ballots = ballots;
		this.decisions = decisions;
		this.dates = dates;
		this.log = log;
		this.sql = sql;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The head gives the ballot up: two key sheets are lost, say, an officer refuses the
	 * words for the draw, or what was voted on is gone.
	 * @param reason published
	 * @throws InputRefused if a reason is missing, or the ballot is over
	 */
	public void giveUp(String id, String reason) {
		if (OVER.contains(this.ballots.lock(id).state())) {
			throw new InputRefused("", "ballots.over");
		}
		if (reason.isBlank()) {
			throw new InputRefused("reason", "ballots.reason-missing");
		}
		this.decisions.add(id, Decision.About.BALLOT, false, reason);
		this.log.add(id, "given-up", reason.strip());
		this.events.publishEvent(new BallotGivenUp(id));
	}

	/** Deletes what keys are left, and takes no more votes. */
	public void annul(String id) {
		this.ballots.lock(id);
		this.sql.sql("""
				UPDATE ballot_round SET state = 'STOPPED', stopped_at = ?
				WHERE ballot_id = ? AND state IN ('OPEN', 'CLOSED')""")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), id)
			.update();
		this.sql.sql("DELETE FROM ballot_share WHERE ballot_id = ?").param(id).update();
		this.ballots.become(id, Ballot.State.ANNULLED);
		this.dates.drop(id);
		this.log.add(id, "annulled", "");
	}

	/** Why the head decided so; empty if nobody did. */
	@Transactional(readOnly = true)
	public Optional<String> reason(String id) {
		return this.decisions.of(id)
			.stream()
			.filter(each -> !each.stands())
			.map(Decision::reason)
			.reduce((one, next) -> next);
	}

}
