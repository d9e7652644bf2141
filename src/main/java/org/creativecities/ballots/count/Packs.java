package org.creativecities.ballots.count;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.creativecities.ballots.proof.Pack;
import org.creativecities.ballots.proof.Proofs;
import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.rules.Outcome;
import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.BallotLog;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Preparation;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.ballots.vote.Round;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what is published of a ballot. */
@Service("ballotPacks")
@Transactional(readOnly = true)
public class Packs {

	private final Ballots ballots;

	private final Preparation preparation;

	private final Roll roll;

	private final Outcomes outcomes;

	private final BallotLog log;

	private final JdbcClient sql;

	Packs(Ballots ballots, Preparation preparation, Roll roll, Outcomes outcomes, BallotLog log, JdbcClient sql) {
		this.ballots = ballots;
		this.preparation = preparation;
		this.roll = roll;
		this.outcomes = outcomes;
		this.log = log;
		this.sql = sql;
	}

	/** Of a published ballot; empty before. */
	public Optional<Pack> of(String id) {
		return this.ballots.find(id)
			.filter(ballot -> ballot.state() == Ballot.State.PUBLISHED)
			.map(ballot -> pack(ballot, hash(id).orElseThrow()));
	}

	/** What the hash of the result binds; asked for when two officers have certified. */
	String resultHash(String id) {
		var ballot = this.ballots.get(id);
		return Proofs.result(rounds(id), stopped(id), this.ballots.withdrawals(id), words(id), logEnd(id),
				result(ballot));
	}

	/** What binds a round that is closed just now, and the counted one before it. */
	String root(Ballot ballot, Round round) {
		var before = this.ballots.rounds(ballot.id())
			.stream()
			.filter(other -> other.number() < round.number())
			.flatMap(other -> other.countHash().stream())
			.reduce(Proofs.FIRST, (one, next) -> next);
		return Proofs.root(ballot.rulesHash().orElseThrow(), before, paper(round), electorate(ballot.id()),
				marks(round), papers(round), this.ballots.withdrawals(ballot.id()));
	}

	private static Proofs.Paper paper(Round round) {
		return new Proofs.Paper(round.number(), round.options(), text(round.opensAt()), text(round.closesAt()),
				round.prolonged());
	}

	/** What binds codes and choices of a round as they stand now. */
	String count(Round round) {
		return Proofs.count(round.root().orElseThrow(), codes(round), choices(round));
	}

	/** The last entry before the publication. */
	private Pack.LogEnd logEnd(String id) {
		var entries = this.log.of(id).stream().takeWhile(entry -> !entry.what().equals("published")).toList();
		return new Pack.LogEnd(entries.size(), entries.get(entries.size() - 1).hash());
	}

	private List<Integer> stopped(String id) {
		return this.ballots.rounds(id)
			.stream()
			.filter(round -> round.state() == Round.State.STOPPED)
			.map(Round::number)
			.toList();
	}

	private Pack pack(Ballot ballot, String hash) {
		return new Pack(Pack.FORMAT, ballot.id(), ballot.title(), ballot.rules(),
				this.preparation.words(ballot.id()).stream().map(Preparation.Words::commitment).toList(),
				ballot.rulesHash().orElseThrow(), electorate(ballot.id()), rounds(ballot.id()), stopped(ballot.id()),
				this.ballots.withdrawals(ballot.id()), words(ballot.id()), logEnd(ballot.id()), result(ballot), hash);
	}

	private Pack.Result result(Ballot ballot) {
		var outcome = this.outcomes.last(ballot.id()).orElseThrow();
		return new Pack.Result(outcome.kind().name(), outcome.seats(), outcome.order(),
				this.outcomes.isQuorum(ballot.id()), certifiedBy(ballot.id()));
	}

	/** Who stands for the result: officers who agree, and the head who let it stand. */
	public List<String> certifiedBy(String id) {
		return this.sql.sql("""
				SELECT officer FROM ballot_certificate WHERE ballot_id = :id AND agrees
				UNION SELECT decided_by FROM ballot_decision
				WHERE ballot_id = :id AND about = 'DISPUTE' AND stands ORDER BY 1""")
			.param("id", id)
			.query(String.class)
			.list();
	}

	private List<Pack.Round> rounds(String id) {
		return this.ballots.rounds(id)
			.stream()
			.filter(round -> round.state() == Round.State.COUNTED)
			.map(this::round)
			.toList();
	}

	private Pack.Round round(Round round) {
		return new Pack.Round(round.number(), round.options(), text(round.opensAt()), text(round.closesAt()),
				round.prolonged(), marks(round), papers(round), round.root().orElseThrow(), codes(round),
				choices(round));
	}

	private List<String> electorate(String id) {
		return this.roll.electorate(id).stream().map(Roll.Elector::city).sorted().toList();
	}

	private List<Pack.Mark> marks(Round round) {
		return this.roll.marks(round).stream().map(mark -> new Pack.Mark(mark.city(), text(mark.hour()))).toList();
	}

	private List<Pack.SealedPaper> papers(Round round) {
		return this.sql.sql("SELECT * FROM ballot_paper WHERE ballot_id = ? AND round = ? ORDER BY id")
			.params(round.ballot(), round.number())
			.query((row, number) -> new Pack.SealedPaper(row.getString("id"),
					HexFormat.of().formatHex(row.getBytes("sealed")), row.getString("commitment")))
			.list();
	}

	/**
	 * Receipt codes in alphabetical order, which is no order of votes; empty before the
	 * count.
	 */
	public List<String> codes(Round round) {
		return this.sql.sql("SELECT code FROM ballot_code WHERE ballot_id = ? AND round = ? ORDER BY code")
			.params(round.ballot(), round.number())
			.query(String.class)
			.list();
	}

	/** By their random ids. {@link Option#ABSTENTION} is among them. */
	private List<Integer> choices(Round round) {
		return this.sql.sql("SELECT choice FROM ballot_choice WHERE ballot_id = ? AND round = ? ORDER BY id")
			.params(round.ballot(), round.number())
			.query(Integer.class)
			.list();
	}

	/** What was told for a draw; empty if none was drawn. */
	private List<String> words(String id) {
		return this.preparation.words(id).stream().flatMap(words -> words.told().stream()).toList();
	}

	/** Of the certified result; empty until it is published. */
	public Optional<String> hash(String id) {
		return this.sql.sql("SELECT hash FROM ballot WHERE id = ? AND hash IS NOT NULL")
			.param(id)
			.query(String.class)
			.optional();
	}

	private static String text(Instant moment) {
		return moment.toString();
	}

	/** For downloads, indented. */
	public static String json(Pack pack) {
		return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(pack);
	}

}
