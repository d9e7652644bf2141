package org.creativecities.ballots.count;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.creativecities.ballots.keys.KeyPair;
import org.creativecities.ballots.keys.KeyPair.WrongKey;
import org.creativecities.ballots.keys.KeySheet;
import org.creativecities.ballots.keys.Paper;
import org.creativecities.ballots.keys.Receipt;
import org.creativecities.ballots.keys.Shares.Share;
import org.creativecities.ballots.vote.BallotLog;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Preparation;
import org.creativecities.ballots.vote.Round;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the sealed papers of a closed round: two holders enter their sheets one after the
 * other, each under their own account. With the second one all papers are opened,
 * shuffled and written down, and the key is destroyed, in one transaction.
 */
@Service("ballotCount")
@Transactional
public class Count {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Ballots ballots;

	private final Preparation preparation;

	private final Outcomes outcomes;

	private final BallotLog log;

	private final CurrentPerson person;

	private final JdbcClient sql;

	private final Clock clock;

	Count(Ballots ballots, Preparation preparation, Outcomes outcomes, BallotLog log, CurrentPerson person,
			JdbcClient sql, Clock clock) {
		this.ballots = ballots;
		this.preparation = preparation;
		this.outcomes = outcomes;
		this.log = log;
		this.person = person;
		this.sql = sql;
		this.clock = clock;
	}

	/** Who has entered a sheet for the round that is closed. */
	@Transactional(readOnly = true)
	public List<String> entered(String id) {
		return this.sql.sql("SELECT DISTINCT first FROM ballot_share WHERE ballot_id = ? AND stripped ORDER BY first")
			.param(id)
			.query(String.class)
			.list();
	}

	/**
	 * Enters the sheet of the person who acts.
	 * @return whether the round is counted now: it was the second sheet
	 * @throws InputRefused if no round waits for its count, the person holds no key or
	 * has entered theirs, or the sheet is mistyped or of another ballot
	 */
	public boolean enter(String id, String sheet) {
		this.ballots.lock(id);
		var round = this.ballots.lockRound(id)
			.filter(last -> last.state() == Round.State.CLOSED)
			.orElseThrow(() -> new InputRefused("", "ballots.nothing-to-count"));
		var holder = key(id, sheet);
		var before = entered(id);
		if (before.contains(this.person.id())) {
			throw new InputRefused("", "ballots.sheet-entered");
		}
		try {
			if (before.isEmpty()) {
				strip(round, holder);
				this.log.add(id, "sheet-entered", String.valueOf(round.number()), this.person.id());
				return false;
			}
			count(round, new KeyPair(round.publicKey(), share(round, before.get(0)).open(holder, round.context())));
			return true;
		}
		catch (WrongKey wrong) {
			throw new InputRefused("sheet", "ballots.sheet-wrong");
		}
	}

	private KeyPair key(String id, String sheet) {
		var holder = this.preparation.holders(id)
			.stream()
			.filter(each -> each.person().equals(this.person.id()))
			.findFirst()
			.orElseThrow(() -> new InputRefused("", "ballots.no-holder"));
		return KeySheet.read((sheet != null) ? sheet : "")
			.map(privateKey -> new KeyPair(holder.publicKey(), privateKey))
			.orElseThrow(() -> new InputRefused("sheet", "ballots.sheet-mistyped"));
	}

	private void strip(Round round, KeyPair holder) throws WrongKey {
		for (var share : shares(round, "first = ?", this.person.id())) {
			var stripped = share.strip(holder, round.context());
			this.sql.sql("""
					UPDATE ballot_share SET sealed = ?, stripped = true
					WHERE ballot_id = ? AND round = ? AND first = ? AND second = ?""")
				.params(stripped.sealed(), round.ballot(), round.number(), stripped.first(), stripped.second())
				.update();
		}
	}

	private Share share(Round round, String first) {
		return shares(round, "stripped AND first = ?", first).stream()
			.filter(share -> share.second().equals(this.person.id()))
			.findFirst()
			.orElseThrow(() -> new InputRefused("", "ballots.no-holder"));
	}

	private List<Share> shares(Round round, String which, String who) {
		return this.sql.sql("SELECT * FROM ballot_share WHERE ballot_id = ? AND round = ? AND " + which)
			.params(round.ballot(), round.number(), who)
			.query((row, number) -> new Share(row.getString("first"), row.getString("second"), row.getBytes("sealed")))
			.list();
	}

	private void count(Round round, KeyPair key) throws WrongKey {
		var codes = new ArrayList<String>();
		var choices = new ArrayList<Integer>();
		for (var sealed : this.sql.sql("SELECT sealed FROM ballot_paper WHERE ballot_id = ? AND round = ?")
			.params(round.ballot(), round.number())
			.query(byte[].class)
			.list()) {
			var paper = Paper.open(sealed, key, round.context());
			codes.add(paper.receipt().code());
			choices.add(paper.choice());
		}
		Collections.shuffle(codes, RANDOM);
		Collections.shuffle(choices, RANDOM);
		codes.forEach(code -> this.sql.sql("INSERT INTO ballot_code (ballot_id, round, code) VALUES (?, ?, ?)")
			.params(round.ballot(), round.number(), code)
			.update());
		choices.forEach(
				choice -> this.sql.sql("INSERT INTO ballot_choice (id, ballot_id, round, choice) VALUES (?, ?, ?, ?)")
					.params(UUID.randomUUID(), round.ballot(), round.number(), choice)
					.update());
		this.sql.sql("DELETE FROM ballot_share WHERE ballot_id = ?").param(round.ballot()).update();
		this.sql.sql("UPDATE ballot_round SET state = 'COUNTED', counted_at = ? WHERE ballot_id = ? AND number = ?")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), round.ballot(), round.number())
			.update();
		this.log.add(round.ballot(), "counted", String.valueOf(round.number()), this.person.id());
		this.outcomes.decide(round.ballot(), List.of());
	}

}
