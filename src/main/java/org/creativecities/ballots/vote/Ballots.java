package org.creativecities.ballots.vote;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.rules.Withdrawal;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Rows;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ballots and their rounds, and how a ballot comes to be. */
@Service
@Transactional
public class Ballots {

	/** Of a paper: with more, a ballot is no longer read through. */
	private static final int MOST_OPTIONS = 99;

	/** Things to choose among. */
	static final int FEWEST_OPTIONS = 2;

	private final BallotRows rows;

	private final RuleBook book;

	private final BallotLog log;

	private final CurrentPerson person;

	private final JdbcClient sql;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Ballots(BallotRows rows, RuleBook book, BallotLog log, CurrentPerson person, JdbcClient sql,
			ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.book = book;
		this.log = log;
		this.person = person;
		this.sql = sql;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Declares what is voted on. Rules are those of today's settings; from here on they
	 * stay.
	 * @throws IllegalArgumentException if there is nothing to choose, or two candidates
	 * have one key
	 */
	public Ballot declare(Declaration declared) {
		var candidates = declared.candidates();
		var keys = new HashSet<String>();
		if (candidates.isEmpty() || candidates.size() > MOST_OPTIONS
				|| !candidates.stream().allMatch(each -> keys.add(each.key()))) {
			throw new IllegalArgumentException("%s: candidates %s".formatted(declared.id(), candidates));
		}
		requirePlain(declared);
		this.sql.sql("""
				INSERT INTO ballot (id, title, rules, field_id, electorate_of, options, state, opens_at)
				VALUES (?, ?::jsonb, ?::jsonb, ?, ?, ?::jsonb, 'PREPARING', ?)""")
			.params(declared.id(), BallotRows.json(declared.title()), BallotRows.json(this.book.rules(declared)),
					declared.field().orElse(null), declared.electorateOf().orElse(null), BallotRows.json(candidates),
					Rows.utc(declared.opensAt()))
			.update();
		this.log.add(declared.id(), "declared", String.valueOf(candidates.size()));
		return get(declared.id());
	}

	/** What is hashed and listed: references without blanks, names of one line. */
	private static void requirePlain(Declaration declared) {
		var references = Stream.concat(Stream.of(declared.id()), Stream.concat(declared.seats().stream(), declared
			.candidates()
			.stream()
			.flatMap(option -> Stream.concat(Stream.of(option.key(), "x" + option.group()), option.seats().stream()))));
		var names = Stream.concat(declared.title().values().stream(),
				declared.candidates().stream().flatMap(option -> Stream.of(option.en(), option.fr())));
		Stream
			.concat(references.filter(text -> !text.matches("\\S+")),
					names.filter(text -> text.isBlank() || text.lines().count() > 1))
			.findFirst()
			.ifPresent(wrong -> {
				throw new InputRefused("", "ballots.declared-badly", wrong);
			});
	}

	/**
	 * @throws IllegalArgumentException if there is no such ballot
	 */
	@Transactional(readOnly = true)
	public Ballot get(String id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("There is no ballot '%s'".formatted(id)));
	}

	@Transactional(readOnly = true)
	public Optional<Ballot> find(String id) {
		return this.rows.ballot(id, "");
	}

	/** The newest first. */
	@Transactional(readOnly = true)
	public List<Ballot> all() {
		return this.rows.all();
	}

	/** All rounds, also those that were stopped. */
	@Transactional(readOnly = true)
	public List<Round> rounds(String id) {
		return this.rows.rounds(id);
	}

	/** The round that is voted on, counted now, or was the last. */
	@Transactional(readOnly = true)
	public Optional<Round> round(String id) {
		return this.rows.last(id, "");
	}

	/**
	 * The ballot whose electorate votes if this one is begun again; empty if nobody was
	 * called to vote yet.
	 */
	@Transactional(readOnly = true)
	public Optional<String> electorateOf(String id) {
		return rounds(id).isEmpty() ? get(id).electorateOf() : Optional.of(id);
	}

	/** Keys of the options of the run-off that the last count asks for; empty if none. */
	@Transactional(readOnly = true)
	public List<String> again(String id) {
		return this.sql.sql("""
				SELECT jsonb_array_elements_text(outcome -> 'again') FROM ballot
				WHERE id = ? AND outcome ->> 'kind' = 'RUN_OFF'""").param(id).query(String.class).list();
	}

	/** The last round that was counted; its root binds those before it. */
	@Transactional(readOnly = true)
	public Optional<Round> lastCounted(String id) {
		return rounds(id).stream().filter(round -> round.state() == Round.State.COUNTED).reduce((one, next) -> next);
	}

	/** Who withdrew, in the order in which they did. */
	@Transactional(readOnly = true)
	public List<Withdrawal> withdrawals(String id) {
		return this.sql.sql("SELECT key, round FROM ballot_withdrawal WHERE ballot_id = ? ORDER BY round, key")
			.param(id)
			.query((row, number) -> new Withdrawal(row.getString("key"), row.getInt("round")))
			.list();
	}

	/** How those who withdrew are called, by their keys. */
	@Transactional(readOnly = true)
	public Map<String, String> withdrawnNames(String id, Locale language) {
		var names = new HashMap<String, String>();
		this.sql.sql("""
				SELECT key, CASE ? WHEN 'fr' THEN name_fr ELSE name_en END AS name FROM ballot_withdrawal
				WHERE ballot_id = ? AND name_en IS NOT NULL""").params(language.getLanguage(), id).query(row -> {
			names.put(row.getString("key"), row.getString("name"));
		});
		return names;
	}

	/**
	 * Takes a candidate off, who is elected to nothing from then on and comes next after
	 * nobody. If that one stands on a paper that is voted on just now, the round is
	 * stopped in the same transaction; what follows is decided by who is left. Who is no
	 * candidate is none already; and of a ballot that was annulled nothing counts, so
	 * nothing is taken off it.
	 * @return whether a round was stopped
	 * @throws InputRefused if the vote is closed: then the result stands, and whoever
	 * declared the ballot goes on to the next in order
	 */
	public boolean withdraw(String id, String key) {
		var ballot = lock(id);
		var round = lockRound(id);
		if (ballot.state() == Ballot.State.ANNULLED) {
			return false;
		}
		if (isLate(ballot, round)) {
			throw new InputRefused("", "ballots.withdrawn-late");
		}
		var found = ballot.candidates().stream().filter(candidate -> candidate.key().equals(key)).findFirst();
		if (found.isEmpty()) {
			return false;
		}
		this.sql.sql("UPDATE ballot SET options = ?::jsonb WHERE id = ?")
			.params(BallotRows
				.json(ballot.candidates().stream().filter(candidate -> !candidate.key().equals(key)).toList()), id)
			.update();
		this.sql.sql("""
				INSERT INTO ballot_withdrawal (ballot_id, key, round, at, by, name_en, name_fr)
				VALUES (?, ?, ?, ?, ?, ?, ?)""")
			.params(id, key, round.map(Round::number).orElse(0), Rows.now(this.clock), this.person.id(),
					found.get().en(), found.get().fr())
			.update();
		this.log.add(id, "withdrawn", key);
		var stops = round.filter(last -> last.state() == Round.State.OPEN)
			.filter(open -> open.options().stream().anyMatch(option -> option.key().equals(key)))
			.isPresent();
		this.events.publishEvent(
				new CandidateWithdrew(id, stops, round.isEmpty() && get(id).candidates().size() < FEWEST_OPTIONS));
		return stops;
	}

	/**
	 * Whether a candidate can still withdraw at this moment; of a ballot that was
	 * annulled always.
	 */
	@Transactional(readOnly = true)
	public boolean takesWithdrawals(String id) {
		return !isLate(get(id), round(id));
	}

	/** The clock decides whether it is still voted on, whatever timer runs meanwhile. */
	private boolean isLate(Ballot ballot, Optional<Round> last) {
		return switch (ballot.state()) {
			case PREPARING, ANNOUNCED, ANNULLED -> false;
			case RUNNING -> last.filter(round -> round.takesVotesAt(this.clock.instant())
					|| round.state() == Round.State.STOPPED && !isDecided(ballot.id()))
				.isEmpty();
			case CERTIFYING, PUBLISHED -> true;
		};
	}

	/** Whether what was counted asks for no other vote. */
	private boolean isDecided(String id) {
		return this.sql.sql("SELECT coalesce(outcome ->> 'kind' <> 'RUN_OFF', false) FROM ballot WHERE id = ?")
			.param(id)
			.query(Boolean.class)
			.single();
	}

	/** Held by whoever changes a ballot; voters only share it. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Ballot lock(String id) {
		return this.rows.ballot(id, "FOR UPDATE")
			.orElseThrow(() -> new IllegalArgumentException("There is no ballot '%s'".formatted(id)));
	}

	/**
	 * Shares the last round with other voters, so that nobody closes it meanwhile.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Round> share(String id) {
		return this.rows.last(id, "FOR SHARE");
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Round> lockRound(String id) {
		return this.rows.last(id, "FOR UPDATE");
	}

	@Transactional(propagation = Propagation.MANDATORY)
	public void become(String id, Ballot.State state) {
		this.sql.sql("UPDATE ballot SET state = ? WHERE id = ?").params(state.name(), id).update();
	}

}
