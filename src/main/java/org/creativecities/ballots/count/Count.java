package org.creativecities.ballots.count;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.creativecities.ballots.keys.KeyPair;
import org.creativecities.ballots.keys.KeyPair.WrongKey;
import org.creativecities.ballots.keys.KeySheet;
import org.creativecities.ballots.keys.Paper;
import org.creativecities.ballots.keys.Receipt;
import org.creativecities.ballots.keys.Shares.Share;
import org.creativecities.ballots.proof.Proofs;
import org.creativecities.ballots.vote.BallotLog;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Preparation;
import org.creativecities.ballots.vote.Round;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.GroupMembers;
import org.creativecities.workflow.InputRefused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens the sealed papers of a closed round: two holders enter their sheets one after the
 * other, each under their own account. With the second one all papers are opened,
 * shuffled and written down, and the key is deleted, in one transaction. Between the two
 * nothing of the key is written down ({@link FirstSheets}).
 */
@Service("ballotCount")
@Transactional
public class Count {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Ballots ballots;

	private final Preparation preparation;

	private final Outcomes outcomes;

	private final FirstSheets sheets;

	private final BallotLog log;

	private final CurrentPerson person;

	private final GroupMembers people;

	private final JdbcClient sql;

	private final Clock clock;

	Count(Ballots ballots, Preparation preparation, Outcomes outcomes, FirstSheets sheets, BallotLog log,
			CurrentPerson person, GroupMembers people, JdbcClient sql, Clock clock) {
		this.ballots = ballots;
		this.preparation = preparation;
		this.outcomes = outcomes;
		this.sheets = sheets;
		this.log = log;
		this.person = person;
		this.people = people;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * The first sheet for the round that is closed; empty if nobody has entered one.
	 */
	@Transactional(readOnly = true)
	public Optional<FirstSheet> first(String id) {
		return waiting(this.ballots.round(id)).flatMap(this::first);
	}

	/** What this node remembers; if nothing, what the log knows of others. */
	private Optional<FirstSheet> first(Round round) {
		return this.sheets.of(round)
			.map(entered -> new FirstSheet(entered.holder(), entered.until(), FirstSheet.Place.HERE))
			.or(() -> told(round));
	}

	private Optional<FirstSheet> told(Round round) {
		return this.log.of(round.ballot())
			.stream()
			.filter(entry -> entry.what().equals("sheet-entered")
					&& entry.detail().equals(String.valueOf(round.number())))
			.reduce((one, next) -> next)
			.map(entry -> {
				var until = this.sheets.until(entry.at());
				return new FirstSheet(entry.by(), until,
						this.clock.instant().isBefore(until) ? FirstSheet.Place.ELSEWHERE : FirstSheet.Place.FORGOTTEN);
			});
	}

	private static Optional<Round> waiting(Optional<Round> last) {
		return last.filter(round -> round.state() == Round.State.CLOSED);
	}

	/**
	 * Enters the sheet of the person who acts. The second one is taken where the first
	 * was entered: no other node of the product knows it.
	 * @param anew whether this one is taken as the first one if that one is not known
	 * here: the product was started anew, or its other node cannot be reached
	 * @return whether the round is counted now: it was the second sheet
	 * @throws InputRefused if no round waits for its count, the person holds no key or
	 * has entered theirs, the first sheet was entered elsewhere, or the sheet is mistyped
	 * or of another ballot
	 */
	public boolean enter(String id, String sheet, boolean anew) {
		this.ballots.lock(id);
		var round = waiting(this.ballots.lockRound(id))
			.orElseThrow(() -> new InputRefused("", "ballots.nothing-to-count"));
		var holder = key(id, sheet);
		try {
			if (!anew) {
				requireHere(round);
			}
			return enter(round, holder);
		}
		finally {
			holder.forget();
		}
	}

	private void requireHere(Round round) {
		first(round)
			.filter(known -> known.place() == FirstSheet.Place.ELSEWHERE && !known.holder().equals(this.person.id()))
			.ifPresent(known -> {
				throw new InputRefused("", "ballots.sheet-elsewhere", this.people.name(known.holder()), known.until());
			});
	}

	private boolean enter(Round round, KeyPair holder) {
		var before = this.sheets.of(round);
		if (before.filter(entered -> entered.holder().equals(this.person.id())).isPresent()) {
			throw new InputRefused("", "ballots.sheet-entered");
		}
		if (before.isEmpty()) {
			this.sheets.keep(round, this.person.id(), stripped(round, holder));
			this.log.add(round.ballot(), "sheet-entered", String.valueOf(round.number()));
			return false;
		}
		var key = key(round, before.get().shares(), holder);
		try {
			count(round, key);
		}
		finally {
			key.forget();
		}
		this.sheets.forgetOnceCounted(round);
		return true;
	}

	private KeyPair key(Round round, Map<String, Share> shares, KeyPair holder) {
		var share = shares.get(this.person.id());
		if (share == null) {
			throw new InputRefused("", "ballots.no-holder");
		}
		try {
			return new KeyPair(round.publicKey(), share.open(holder, round.context()));
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

	/** By the second holder; written nowhere. */
	private Map<String, Share> stripped(Round round, KeyPair holder) {
		var stripped = new HashMap<String, Share>();
		try {
			for (var share : shares(round)) {
				stripped.put(share.second(), share.strip(holder, round.context()));
			}
		}
		catch (WrongKey wrong) {
			throw new InputRefused("sheet", "ballots.sheet-wrong");
		}
		return stripped;
	}

	private List<Share> shares(Round round) {
		return this.sql.sql("SELECT * FROM ballot_share WHERE ballot_id = ? AND round = ? AND first = ?")
			.params(round.ballot(), round.number(), this.person.id())
			.query((row, number) -> new Share(row.getString("first"), row.getString("second"), row.getBytes("sealed")))
			.list();
	}

	private void count(Round round, KeyPair key) {
		var codes = new ArrayList<String>();
		var choices = new ArrayList<Integer>();
		for (var sealed : this.sql.sql("SELECT sealed FROM ballot_paper WHERE ballot_id = ? AND round = ?")
			.params(round.ballot(), round.number())
			.query(byte[].class)
			.list()) {
			var paper = paper(sealed, key, round);
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
		var hash = Proofs.count(round.root().orElseThrow(), codes, choices);
		this.sql.sql("""
				UPDATE ballot_round SET state = 'COUNTED', count_hash = ?
				WHERE ballot_id = ? AND number = ?""").params(hash, round.ballot(), round.number()).update();
		this.log.add(round.ballot(), "counted", round.number() + " " + hash);
		this.outcomes.decide(round.ballot(), List.of());
	}

	/**
	 * @throws InputRefused if it does not open though the key is right: then the paper
	 * was changed, and no other sheet helps
	 */
	private static Paper paper(byte[] sealed, KeyPair key, Round round) {
		try {
			return Paper.open(sealed, key, round.context());
		}
		catch (WrongKey unreadable) {
			throw new InputRefused("", "ballots.paper-unreadable");
		}
	}

	/**
	 * The first sheet of a round.
	 *
	 * @param until when what it opened is forgotten
	 * @param place where what it opened is remembered
	 */
	public record FirstSheet(String holder, Instant until, Place place) {

		/** Where what a first sheet opened is remembered. */
		public enum Place {

			/** At this node, which waits for the second one. */
			HERE,

			/** At another node, unless the product was started anew. */
			ELSEWHERE,

			/** Nowhere: both sheets have to come anew. */
			FORGOTTEN

		}

	}

}
