package org.creativecities.ballots.count;

import java.util.List;

import org.creativecities.ballots.rules.Draw;
import org.creativecities.ballots.rules.Outcome;
import org.creativecities.ballots.vote.BallotLog;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Preparation;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lots between equals: the two officers tell the words they had bound themselves to. */
@Service("ballotDraws")
@Transactional
public class Draws {

	private final Ballots ballots;

	private final Preparation preparation;

	private final Outcomes outcomes;

	private final BallotLog log;

	private final CurrentPerson person;

	private final JdbcClient sql;

	Draws(Ballots ballots, Preparation preparation, Outcomes outcomes, BallotLog log, CurrentPerson person,
			JdbcClient sql) {
		this.ballots = ballots;
		this.preparation = preparation;
		this.outcomes = outcomes;
		this.log = log;
		this.person = person;
		this.sql = sql;
	}

	/**
	 * Tells the words of the officer who acts.
	 * @return whether lots are drawn now: both have told
	 * @throws InputRefused if no lots are to be drawn, the officer is not bound, or these
	 * are other words
	 */
	public boolean tell(String id, String words) {
		this.ballots.lock(id);
		var open = this.outcomes.last(id)
			.filter(outcome -> outcome.kind() == Outcome.Kind.DRAW)
			.orElseThrow(() -> new InputRefused("", "ballots.no-draw"));
		var mine = this.preparation.words(id)
			.stream()
			.filter(each -> each.officer().equals(this.person.id()))
			.findFirst()
			.orElseThrow(() -> new InputRefused("", "ballots.not-bound"));
		var plain = (words != null) ? words.strip() : "";
		if (!Draw.commitment(id, plain).equals(mine.commitment())) {
			throw new InputRefused("words", "ballots.other-words");
		}
		this.sql.sql("UPDATE ballot_words SET told = ? WHERE ballot_id = ? AND place = ? AND told IS NULL")
			.params(plain, id, mine.place())
			.update();
		this.log.add(id, "words-told", "");
		var told = this.preparation.words(id).stream().flatMap(each -> each.told().stream()).toList();
		if (told.size() < Preparation.OFFICERS) {
			return false;
		}
		draw(id, open.order(), told);
		return true;
	}

	/** All are put in an order; it matters only between equals. */
	private void draw(String id, List<String> keys, List<String> words) {
		var root = this.ballots.lastCounted(id).orElseThrow().root().orElseThrow();
		var order = Draw.order(Draw.seed(root, words), keys);
		this.log.add(id, "drawn", String.join(" ", order));
		this.outcomes.decide(id, order);
	}

}
