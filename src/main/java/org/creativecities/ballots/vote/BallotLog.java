package org.creativecities.ballots.vote;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

import org.creativecities.ballots.proof.Proofs;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was done to a ballot and by whom, each entry bound to the one before by its hash.
 * Single votes are not in it: the roll has them, and an order of votes is nobody's
 * business. Whoever writes holds the row of the ballot.
 */
@Component
public class BallotLog {

	/** Too few voted, or may vote, for papers to be opened. */
	public static final String TOO_FEW = "too-few";

	private static final String START = "none";

	/**
	 * What follows by itself, in whosesoever transaction: none of the people who act
	 * there did it.
	 */
	private static final Set<String> BY_THE_PRODUCT = Set.of("declared", "frozen", "opened", "prolonged", "closed",
			"stopped", "drawn", "annulled", "published", TOO_FEW);

	private final JdbcClient sql;

	private final CurrentPerson person;

	private final Clock clock;

	BallotLog(JdbcClient sql, CurrentPerson person, Clock clock) {
		this.sql = sql;
		this.person = person;
		this.clock = clock;
	}

	/**
	 * Names the person who acts, or the product where that did it by itself.
	 * @param what such as {@code opened}; the pages have a sentence for it
	 * @param detail what the sentence mentions; never a choice
	 */
	public void add(String ballot, String what, String detail) {
		var by = BY_THE_PRODUCT.contains(what) ? CurrentPerson.PRODUCT : this.person.id();
		var before = of(ballot);
		var last = before.isEmpty() ? START : before.get(before.size() - 1).hash();
		var at = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		var number = before.size() + 1;
		this.sql.sql(
				"INSERT INTO ballot_event (ballot_id, number, at, what, detail, by, hash) VALUES (?, ?, ?, ?, ?, ?, ?)")
			.params(ballot, number, Rows.utc(at), what, detail, by, hash(last, number, at, what, detail, by))
			.update();
	}

	/** The first first. */
	public List<Entry> of(String ballot) {
		return this.sql.sql("SELECT * FROM ballot_event WHERE ballot_id = ? ORDER BY number")
			.param(ballot)
			.query((row, index) -> new Entry(row.getInt("number"), Rows.instant(row, "at"), row.getString("what"),
					row.getString("detail"), row.getString("by"), row.getString("hash")))
			.list();
	}

	/**
	 * Whether no entry was changed or taken out, as far as the entries themselves show:
	 * that none is missing at the end is known by the hash of the result, which binds the
	 * last, and by the columns that the entries tell of.
	 */
	public boolean isUnbroken(String ballot) {
		var last = START;
		var number = 0;
		for (var entry : of(ballot)) {
			number++;
			if (entry.number() != number
					|| !entry.hash().equals(hash(last, number, entry.at(), entry.what(), entry.detail(), entry.by()))) {
				return false;
			}
			last = entry.hash();
		}
		return true;
	}

	private static String hash(String before, int number, Instant at, String what, String detail, String by) {
		return Proofs.entry(before, number, at, what, detail, by);
	}

	/** One entry. */
	public record Entry(int number, Instant at, String what, String detail, String by, String hash) {

	}

}
