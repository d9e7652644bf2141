package org.creativecities.ballots.vote;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

import org.creativecities.ballots.keys.Paper;
import org.creativecities.ballots.keys.Receipt;
import org.creativecities.ballots.rules.Option;
import org.creativecities.network.City;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Rows;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Casts a vote: seals the choice, marks the roll, and forgets. What is chosen stands in
 * memory only, for as long as the call lasts; it is in no log, no event and no variable.
 */
@Service
public class Casting {

	private final Ballots ballots;

	private final Roll roll;

	private final CurrentPerson person;

	private final JdbcClient sql;

	private final List<ChoiceRule> rules;

	private final Clock clock;

	Casting(Ballots ballots, Roll roll, CurrentPerson person, JdbcClient sql, List<ChoiceRule> rules, Clock clock) {
		this.ballots = ballots;
		this.roll = roll;
		this.person = person;
		this.sql = sql;
		this.rules = rules;
		this.clock = clock;
	}

	/**
	 * Votes for a city. The vote is final [assumed: a vote that nobody can find again
	 * cannot be changed].
	 * @param paper number of the round whose paper was read: each numbers its options
	 * anew, so that a number on another paper may stand for somebody else
	 * @param choice number of an option, or {@link Option#ABSTENTION}
	 * @return by which the voter finds the vote in the published list; told here only
	 * @throws InputRefused if the ballot is not open at this moment, the city is not in
	 * the electorate or has voted, the person does not work for it, another round has
	 * begun since, or there is no such option
	 */
	@Transactional
	public Receipt cast(String ballot, int paper, String city, int choice) {
		if (!this.person.groups().contains(City.groupOf(city)) || !this.roll.isElector(ballot, city)) {
			throw new InputRefused("", "ballots.no-elector");
		}
		var round = this.ballots.share(ballot)
			.filter(open -> open.takesVotesAt(this.clock.instant()))
			.orElseThrow(() -> new InputRefused("", "ballots.closed"));
		if (paper != round.number()) {
			throw new InputRefused("", "ballots.other-paper");
		}
		if (choice != Option.ABSTENTION && round.options().stream().noneMatch(option -> option.number() == choice)) {
			throw new InputRefused("choice", "ballots.no-option");
		}
		round.options()
			.stream()
			.filter(option -> option.number() == choice)
			.forEach(option -> this.rules.forEach(rule -> rule.check(ballot, city, option)));
		mark(round, city);
		var sealed = Paper.of(choice);
		this.sql.sql("INSERT INTO ballot_paper (id, ballot_id, round, sealed, commitment) VALUES (?, ?, ?, ?, ?)")
			.params(UUID.randomUUID(), ballot, round.number(), sealed.seal(round.publicKey(), round.context()),
					Receipt.commitment(round.context(), sealed.receipt().code()))
			.update();
		return sealed.receipt();
	}

	private void mark(Round round, String city) {
		try {
			this.sql
				.sql("INSERT INTO ballot_roll (ballot_id, round, city_id, cast_by, cast_hour) VALUES (?, ?, ?, ?, ?)")
				.params(round.ballot(), round.number(), city, this.person.id(),
						Rows.utc(this.clock.instant().truncatedTo(ChronoUnit.HOURS)))
				.update();
		}
		catch (DuplicateKeyException twice) {
			throw new InputRefused("", "ballots.voted");
		}
	}

}
