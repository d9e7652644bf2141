package org.creativecities.ballots.vote;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import org.creativecities.ballots.keys.KeyPair;
import org.creativecities.ballots.keys.Shares;
import org.creativecities.ballots.proof.Proofs;
import org.creativecities.ballots.rules.Mode;
import org.creativecities.ballots.rules.Option;
import org.creativecities.network.City;
import org.creativecities.network.Register;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a round: draws the places on the paper, makes the key, and for the first round
 * freezes rules and electorate.
 */
@Service("ballotOpening")
@Transactional
public class Opening {

	private static final SecureRandom RANDOM = new SecureRandom();

	private final Ballots ballots;

	private final Preparation preparation;

	private final Register register;

	private final BallotLog log;

	private final CurrentPerson person;

	private final JdbcClient sql;

	private final Clock clock;

	Opening(Ballots ballots, Preparation preparation, Register register, BallotLog log, CurrentPerson person,
			JdbcClient sql, Clock clock) {
		this.ballots = ballots;
		this.preparation = preparation;
		this.register = register;
		this.log = log;
		this.person = person;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * Opens the first round. The electorate are the cities that are members with all
	 * rights at this moment; those that join later do not vote [assumed].
	 * @throws IllegalStateException if sheets or words are missing, or it is open already
	 */
	public Round open(String id) {
		var ballot = this.ballots.lock(id);
		if (ballot.state() != Ballot.State.PREPARING || !this.preparation.isDone(id)) {
			throw new IllegalStateException("The ballot '%s' cannot be opened: %s".formatted(id, ballot.state()));
		}
		var commitments = this.preparation.words(id).stream().map(Preparation.Words::commitment).toList();
		this.sql.sql("UPDATE ballot SET rules_hash = ?, state = 'RUNNING' WHERE id = ?")
			.params(Proofs.rules(id, ballot.rules(), commitments), id)
			.update();
		freeze(ballot);
		return open(ballot, ballot.candidates(), false, ballot.rules().openDays());
	}

	/**
	 * Opens the run-off.
	 * @param keys of the options that are voted on again
	 */
	public Round openRunOff(String id, List<String> keys) {
		var ballot = this.ballots.lock(id);
		return open(ballot, ballot.candidates().stream().filter(each -> keys.contains(each.key())).toList(), true,
				ballot.rules().runOffDays());
	}

	/**
	 * Votes anew without a candidate that withdrew, in the same electorate; what was cast
	 * until now is never opened.
	 */
	public Round openAnew(String id, List<String> keys) {
		var ballot = this.ballots.lock(id);
		var stopped = this.ballots.lockRound(id).orElseThrow();
		return open(ballot, ballot.candidates().stream().filter(each -> keys.contains(each.key())).toList(),
				stopped.runOff(), stopped.runOff() ? ballot.rules().runOffDays() : ballot.rules().openDays());
	}

	/**
	 * Stops the round that is open and destroys its key.
	 * @return whether one was open
	 */
	public boolean stop(String id, String reason) {
		this.ballots.lock(id);
		var open = this.ballots.lockRound(id).filter(round -> round.state() == Round.State.OPEN);
		open.ifPresent(round -> {
			this.sql.sql("UPDATE ballot_round SET state = 'STOPPED' WHERE ballot_id = ? AND number = ?")
				.params(id, round.number())
				.update();
			this.sql.sql("DELETE FROM ballot_share WHERE ballot_id = ?").param(id).update();
			this.log.add(id, "stopped", reason, this.person.id());
		});
		return open.isPresent();
	}

	private void freeze(Ballot ballot) {
		var today = LocalDate.ofInstant(this.clock.instant(), this.clock.getZone());
		var members = ballot.field()
			.map(field -> this.register.membersOf(field, today))
			.orElseGet(() -> this.register.membersOn(today))
			.stream()
			.filter(city -> city.state() == City.State.ACTIVE)
			.toList();
		for (var city : members) {
			this.sql.sql("INSERT INTO ballot_elector (ballot_id, city_id, name, region) VALUES (?, ?, ?, ?)")
				.params(ballot.id(), city.id(), city.name(), this.register.country(city.country()).region())
				.update();
		}
		this.log.add(ballot.id(), "frozen", String.valueOf(members.size()), this.person.id());
	}

	private Round open(Ballot ballot, List<Option> candidates, boolean runOff, int days) {
		var number = this.ballots.rounds(ballot.id()).size() + 1;
		var now = this.clock.instant();
		var key = KeyPair.generate();
		this.sql.sql("""
				INSERT INTO ballot_round (ballot_id, number, run_off, state, opens_at, closes_at, public_key)
				VALUES (?, ?, ?, 'OPEN', ?, ?, ?)""")
			.params(ballot.id(), number, runOff, now.atOffset(ZoneOffset.UTC), closing(now, days), key.publicKey())
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
		this.log.add(ballot.id(), "opened", String.valueOf(number), this.person.id());
		return this.ballots.round(ballot.id()).orElseThrow();
	}

	/** A round ends at the end of a day of the clock's zone, Paris. */
	private OffsetDateTime closing(Instant now, int days) {
		return LocalDate.ofInstant(now, this.clock.getZone())
			.plusDays(days + 1L)
			.atStartOfDay(this.clock.getZone())
			.toInstant()
			.atOffset(ZoneOffset.UTC);
	}

	/** Places are drawn, so that the alphabet favours nobody; yes and no keep theirs. */
	private void paper(Ballot ballot, int round, List<Option> candidates) {
		var drawn = new ArrayList<>(candidates);
		if (ballot.rules().mode() != Mode.CONFIRMATION) {
			Collections.shuffle(drawn, RANDOM);
		}
		var number = 0;
		for (var option : drawn) {
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
