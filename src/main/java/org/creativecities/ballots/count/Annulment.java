package org.creativecities.ballots.count;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.BallotDates;
import org.creativecities.ballots.vote.BallotLog;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Rows;

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

	private final Sentences sentences;

	private final JdbcClient sql;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Annulment(Ballots ballots, Decisions decisions, BallotDates dates, BallotLog log, Sentences sentences,
			JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
		this.ballots = ballots;
		this.decisions = decisions;
		this.dates = dates;
		this.log = log;
		this.sentences = sentences;
		this.sql = sql;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The head gives the ballot up: two key sheets are lost, say, or an officer refuses
	 * the words for the draw. All who may vote are told, if a round has opened.
	 * @param reason published
	 * @throws InputRefused if a reason is missing or too long, or the ballot is over
	 */
	public void giveUp(String id, String reason) {
		if (OVER.contains(this.ballots.lock(id).state())) {
			throw new InputRefused("", "ballots.over");
		}
		giveUp(id, reason, false);
	}

	/**
	 * What was voted on is stopped as a whole. Whoever stops it tells all why; of this
	 * ballot nobody is written to beside that. One that is over stays as it is.
	 * @param reason published
	 * @throws InputRefused if a reason is missing or too long
	 */
	public void giveUpIfOpen(String id, String reason) {
		InputChecks.requireReason("reason", reason);
		if (!OVER.contains(this.ballots.lock(id).state())) {
			giveUp(id, reason, true);
		}
	}

	private void giveUp(String id, String reason, boolean told) {
		InputChecks.requireReason("reason", reason);
		this.decisions.add(id, Decision.About.BALLOT, false, reason);
		this.log.add(id, "given-up", reason.strip());
		this.events.publishEvent(new BallotGivenUp(id, told));
	}

	/** Deletes what keys are left, and takes no more votes. */
	public void annul(String id) {
		this.ballots.lock(id);
		this.sql.sql("""
				UPDATE ballot_round SET state = 'STOPPED', stopped_at = ?
				WHERE ballot_id = ? AND state IN ('OPEN', 'CLOSED')""").params(Rows.now(this.clock), id).update();
		this.sql.sql("DELETE FROM ballot_share WHERE ballot_id = ?").param(id).update();
		this.ballots.become(id, Ballot.State.ANNULLED);
		this.dates.drop(id);
		this.log.add(id, "annulled", "");
	}

	/**
	 * Keeps in its log how what was voted on goes on, as the head decides.
	 * @param way names the sentence {@code ballots.log.<way>}
	 * @param reason published
	 */
	public void goOn(String id, String way, String reason) {
		this.ballots.lock(id);
		this.log.add(id, way, reason.strip());
	}

	/** What the head is shown of it before deciding, by the names in the forms. */
	@Transactional(readOnly = true)
	public Map<String, Object> shown(String id) {
		var model = new HashMap<String, Object>(Map.of("ballotId", id));
		Sentences.show(model, "annulled", reason(id).orElseThrow());
		return model;
	}

	/**
	 * Why nothing of it counts, by a decision of the head or because too few voted; empty
	 * if candidates withdrew.
	 */
	@Transactional(readOnly = true)
	public Optional<Bilingual> reason(String id) {
		return this.decisions.of(id)
			.stream()
			.filter(each -> !each.stands())
			.map(each -> new Bilingual(each.reason(), each.reason()))
			.reduce((one, next) -> next)
			.or(() -> tooFew(id));
	}

	private Optional<Bilingual> tooFew(String id) {
		return this.log.of(id)
			.stream()
			.filter(entry -> entry.what().equals(BallotLog.TOO_FEW))
			.findFirst()
			.map(entry -> this.sentences.say("ballots.too-few", entry.detail()));
	}

}
