package org.creativecities.ballots.vote;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.creativecities.ballots.keys.KeyPair;
import org.creativecities.ballots.keys.Shares;
import org.creativecities.ballots.proof.Proofs;
import org.creativecities.ballots.rules.Option;
import org.creativecities.network.City;
import org.creativecities.network.Register;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a round: writes the paper, makes the key, and for the first round freezes rules
 * and electorate.
 */
@Service("ballotOpening")
@Transactional
public class Opening {

	private final Ballots ballots;

	private final Preparation preparation;

	private final Roll roll;

	private final Register register;

	private final BallotDates dates;

	private final BallotLog log;

	private final WorkingTime time;

	private final JdbcClient sql;

	private final Clock clock;

	Opening(Ballots ballots, Preparation preparation, Roll roll, Register register, BallotDates dates, BallotLog log,
			WorkingTime time, JdbcClient sql, Clock clock) {
		this.ballots = ballots;
		this.preparation = preparation;
		this.roll = roll;
		this.register = register;
		this.dates = dates;
		this.log = log;
		this.time = time;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * Fixes what was prepared and publishes the hash of the rules.
	 * @throws InputRefused if sheets or words are missing
	 */
	public void announce(String id) {
		var ballot = this.ballots.lock(id);
		if (ballot.state() != Ballot.State.PREPARING) {
			throw new InputRefused("", "ballots.prepared");
		}
		if (!this.preparation.isDone(id)) {
			throw new InputRefused("", "ballots.not-prepared", this.preparation.holders(id).size(), Preparation.HOLDERS,
					this.preparation.words(id).size(), Preparation.OFFICERS);
		}
		var commitments = this.preparation.words(id).stream().map(Preparation.Words::commitment).toList();
		var hash = Proofs.rules(id, ballot.title(), ballot.rules(), commitments);
		this.sql.sql("UPDATE ballot SET rules_hash = ?, state = 'ANNOUNCED' WHERE id = ?").params(hash, id).update();
		this.log.add(id, "announced", hash);
	}

	/**
	 * Opens a round: the first, the run-off after a count, or one anew after a candidate
	 * withdrew. The electorate are the cities that are members with all rights when the
	 * first round opens; those that join later do not vote [assumed]. A ballot that
	 * begins another one again takes its electorate.
	 * @throws IllegalStateException if the ballot was not announced, a round runs, too
	 * few may vote, or nothing is left to choose: what is counted is never voted on again
	 * but in a run-off that the count asks for
	 */
	public Round open(String id) {
		var ballot = this.ballots.lock(id);
		var last = this.ballots.lockRound(id);
		var candidates = eligible(ballot, last);
		if (candidates.size() < Ballots.FEWEST_OPTIONS) {
			throw new IllegalStateException("Nothing is left to choose in '%s'".formatted(id));
		}
		if (ballot.state() == Ballot.State.ANNOUNCED) {
			if (!isSecret(ballot)) {
				throw new IllegalStateException("Too few may vote in '%s'".formatted(id));
			}
			freeze(ballot);
			this.ballots.become(id, Ballot.State.RUNNING);
		}
		else if (ballot.state() != Ballot.State.RUNNING || last.filter(Round::isRunning).isPresent()) {
			throw new IllegalStateException("No round of '%s' can be opened: %s".formatted(id, ballot.state()));
		}
		var runOff = isRunOff(last);
		return open(ballot, candidates, runOff, runOff ? ballot.rules().runOffDays() : ballot.rules().openDays());
	}

	/**
	 * Whether a round can be opened: something is left to choose, and so many may vote
	 * that no city's choice would show. That they are too few is noted in the log.
	 */
	public boolean mayOpen(String id) {
		var ballot = this.ballots.lock(id);
		if (!isChoiceLeft(id)) {
			return false;
		}
		if (ballot.state() == Ballot.State.ANNOUNCED && !isSecret(ballot)) {
			this.log.add(id, BallotLog.TOO_FEW, String.valueOf(ballot.rules().fewest()));
			return false;
		}
		return true;
	}

	private boolean isSecret(Ballot ballot) {
		return ballot.rules().isSecret(electors(ballot));
	}

	/** Whether something is left to choose in the round that was stopped. */
	@Transactional(readOnly = true)
	public boolean isChoiceLeft(String id) {
		var ballot = this.ballots.get(id);
		var last = this.ballots.round(id);
		return eligible(ballot, last).size() >= Ballots.FEWEST_OPTIONS;
	}

	/** What follows a counted round; or a run-off that was stopped. */
	private static boolean isRunOff(Optional<Round> last) {
		return last.filter(round -> round.runOff() || round.state() == Round.State.COUNTED).isPresent();
	}

	/** For a run-off those whom the count asks for, without who has withdrawn since. */
	private List<Option> eligible(Ballot ballot, Optional<Round> last) {
		if (!isRunOff(last)) {
			return ballot.candidates();
		}
		var keys = this.ballots.again(ballot.id());
		return ballot.candidates().stream().filter(each -> keys.contains(each.key())).toList();
	}

	/**
	 * Stops the round that is open and deletes its key, so that the product cannot open
	 * what was cast. Backups and the holders' sheets are another matter (decision 82).
	 * @throws IllegalStateException if none is open
	 */
	public Round stop(String id, String reason) {
		this.ballots.lock(id);
		var round = this.ballots.lockRound(id)
			.filter(open -> open.state() == Round.State.OPEN)
			.orElseThrow(() -> new IllegalStateException("No round of '%s' is open".formatted(id)));
		this.sql.sql("UPDATE ballot_round SET state = 'STOPPED', stopped_at = ? WHERE ballot_id = ? AND number = ?")
			.params(Rows.now(this.clock), id, round.number())
			.update();
		this.sql.sql("DELETE FROM ballot_share WHERE ballot_id = ?").param(id).update();
		this.dates.drop(id);
		this.log.add(id, "stopped", reason);
		return round;
	}

	/**
	 * Who may vote: as in the ballot that it begins again, or whoever is a member now.
	 */
	private void freeze(Ballot ballot) {
		var taken = this.sql.sql("""
				INSERT INTO ballot_elector (ballot_id, city_id, name, region)
				SELECT ?, city_id, name, region FROM ballot_elector WHERE ballot_id = ?""")
			.params(ballot.id(), ballot.electorateOf().orElse(""))
			.update();
		this.log.add(ballot.id(), "frozen", String.valueOf((taken > 0) ? taken : enter(ballot)));
	}

	/** How many may vote if it opens now. */
	private int electors(Ballot ballot) {
		var taken = ballot.electorateOf().map(this.roll::electorate).map(List::size).orElse(0);
		return (taken > 0) ? taken : members(ballot).size();
	}

	private List<City> members(Ballot ballot) {
		var today = LocalDate.ofInstant(this.clock.instant(), this.clock.getZone());
		return ballot.field()
			.map(field -> this.register.membersOf(field, today))
			.orElseGet(() -> this.register.membersOn(today))
			.stream()
			.filter(city -> city.state() == City.State.ACTIVE)
			.toList();
	}

	private int enter(Ballot ballot) {
		var members = members(ballot);
		for (var city : members) {
			this.sql.sql("INSERT INTO ballot_elector (ballot_id, city_id, name, region) VALUES (?, ?, ?, ?)")
				.params(ballot.id(), city.id(), city.name(), this.register.country(city.country()).region())
				.update();
		}
		return members.size();
	}

	private Round open(Ballot ballot, List<Option> candidates, boolean runOff, int days) {
		var number = this.ballots.rounds(ballot.id()).size() + 1;
		var now = this.clock.instant();
		var key = KeyPair.generate();
		this.sql.sql("""
				INSERT INTO ballot_round (ballot_id, number, run_off, state, opens_at, closes_at, public_key)
				VALUES (?, ?, ?, 'OPEN', ?, ?, ?)""")
			.params(ballot.id(), number, runOff, Rows.utc(now), Rows.utc(this.time.endAfterDays(now, days)),
					key.publicKey())
			.update();
		paper(ballot, number, candidates);
		var holders = this.preparation.holders(ballot.id())
			.stream()
			.collect(Collectors.toMap(Preparation.Holder::person, Preparation.Holder::publicKey));
		for (var share : Shares.split(key.privateKey(), holders, ballot.id() + "/" + number)) {
			this.sql.sql("INSERT INTO ballot_share (ballot_id, round, first, second, sealed) VALUES (?, ?, ?, ?, ?)")
				.params(ballot.id(), number, share.first(), share.second(), share.sealed())
				.update();
		}
		key.forget();
		this.log.add(ballot.id(), "opened", String.valueOf(number));
		var round = this.ballots.round(ballot.id()).orElseThrow();
		this.dates.enter(round);
		return round;
	}

	/** In the order that whoever declared the ballot has drawn. */
	private void paper(Ballot ballot, int round, List<Option> candidates) {
		var number = 0;
		for (var option : candidates) {
			number++;
			this.sql
				.sql("""
						INSERT INTO ballot_option (ballot_id, round, number, key, name_en, name_fr, seats, grouped, precedence)
						VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
				.params(ballot.id(), round, number, option.key(), option.en(), option.fr(),
						BallotRows.json(option.seats().stream().sorted().toList()), option.group(), option.precedence())
				.update();
		}
	}

}
