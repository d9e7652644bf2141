package org.creativecities.ballots.vote;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.creativecities.ballots.keys.KeyPair;
import org.creativecities.ballots.keys.KeySheet;
import org.creativecities.ballots.rules.Draw;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What has to be there before a ballot opens: three key sheets, and the words of two
 * officers for a draw.
 */
@Service("ballotPreparation")
@Transactional
public class Preparation {

	/** Any two of them open a round [assumed]. */
	public static final int HOLDERS = 3;

	/** Officers who bind themselves to words. */
	public static final int OFFICERS = 2;

	/** Characters: words that can be guessed bind nobody. */
	private static final int SHORTEST_WORDS = 20;

	private static final int LONGEST_WORDS = 200;

	private final Ballots ballots;

	private final BallotLog log;

	private final CurrentPerson person;

	private final JdbcClient sql;

	private final Clock clock;

	Preparation(Ballots ballots, BallotLog log, CurrentPerson person, JdbcClient sql, Clock clock) {
		this.ballots = ballots;
		this.log = log;
		this.person = person;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * Makes the person who acts a key holder. Taking it again makes the first sheet
	 * worthless.
	 * @return the key sheet, to be shown once and to be kept by nobody but the holder
	 * @throws InputRefused if the ballot is open already, or three others have theirs
	 */
	public String takeSheet(String ballot) {
		preparing(ballot);
		var holder = this.person.id();
		var others = holders(ballot).stream().filter(each -> !each.person().equals(holder)).count();
		if (others >= HOLDERS) {
			throw new InputRefused("", "ballots.enough-holders", HOLDERS);
		}
		var pair = KeyPair.generate();
		this.sql.sql("""
				INSERT INTO ballot_holder (ballot_id, holder, public_key, taken_at) VALUES (?, ?, ?, ?)
				ON CONFLICT (ballot_id, holder) DO UPDATE
				SET public_key = excluded.public_key, taken_at = excluded.taken_at""")
			.params(ballot, holder, pair.publicKey(), Rows.now(this.clock))
			.update();
		this.log.add(ballot, "sheet-taken", "");
		var sheet = KeySheet.write(pair.privateKey());
		pair.forget();
		return sheet;
	}

	/**
	 * Gives a sheet back: somebody else shall hold the key.
	 * @throws InputRefused if the ballot is open already
	 */
	public void returnSheet(String ballot) {
		preparing(ballot);
		if (this.sql.sql("DELETE FROM ballot_holder WHERE ballot_id = ? AND holder = ?")
			.params(ballot, this.person.id())
			.update() > 0) {
			this.log.add(ballot, "sheet-returned", "");
		}
	}

	/**
	 * Binds the officer who acts to words for a draw; until they are told, only their
	 * hash is kept.
	 * @throws InputRefused if the ballot is open already, they are too short, or two
	 * others are bound
	 */
	public void bind(String ballot, String words) {
		preparing(ballot);
		var plain = (words != null) ? words.strip() : "";
		if (plain.length() < SHORTEST_WORDS || plain.length() > LONGEST_WORDS || plain.lines().count() != 1) {
			throw new InputRefused("words", "ballots.words-length", SHORTEST_WORDS, LONGEST_WORDS);
		}
		var officer = this.person.id();
		var bound = words(ballot);
		var place = bound.stream()
			.filter(each -> each.officer().equals(officer))
			.map(Words::place)
			.findFirst()
			.orElseGet(() -> (bound.stream().anyMatch(each -> each.place() == 1)) ? 2 : 1);
		if (bound.stream().anyMatch(each -> each.place() == place && !each.officer().equals(officer))) {
			throw new InputRefused("words", "ballots.enough-words", OFFICERS);
		}
		this.sql.sql("""
				INSERT INTO ballot_words (ballot_id, place, officer, commitment, committed_at) VALUES (?, ?, ?, ?, ?)
				ON CONFLICT (ballot_id, place) DO UPDATE
				SET commitment = excluded.commitment, committed_at = excluded.committed_at""")
			.params(ballot, place, officer, Draw.commitment(ballot, plain), Rows.now(this.clock))
			.update();
		this.log.add(ballot, "words-bound", "");
	}

	/** Who holds a key, in the order of the sheets. */
	@Transactional(readOnly = true)
	public List<Holder> holders(String ballot) {
		return this.sql.sql("SELECT * FROM ballot_holder WHERE ballot_id = ? ORDER BY taken_at, holder")
			.param(ballot)
			.query((row, number) -> new Holder(row.getString("holder"), row.getBytes("public_key")))
			.list();
	}

	/** Who is bound to words. */
	@Transactional(readOnly = true)
	public List<Words> words(String ballot) {
		return this.sql.sql("SELECT * FROM ballot_words WHERE ballot_id = ? ORDER BY place")
			.param(ballot)
			.query((row, number) -> new Words(row.getInt("place"), row.getString("officer"),
					row.getString("commitment"), Optional.ofNullable(row.getString("told"))))
			.list();
	}

	/** Whether all is there to open it. */
	@Transactional(readOnly = true)
	public boolean isDone(String ballot) {
		return holders(ballot).size() == HOLDERS && words(ballot).size() == OFFICERS;
	}

	private void preparing(String ballot) {
		if (this.ballots.lock(ballot).state() != Ballot.State.PREPARING) {
			throw new InputRefused("", "ballots.prepared");
		}
	}

	/** Somebody with a key sheet. */
	public record Holder(String person, byte[] publicKey) {

	}

	/**
	 * An officer's words.
	 *
	 * @param place 1 or 2
	 * @param told empty until the draw
	 */
	public record Words(int place, String officer, String commitment, Optional<String> told) {

	}

}
