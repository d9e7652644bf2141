package org.creativecities.hosting.vote;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.creativecities.ballots.count.Annulment;
import org.creativecities.ballots.count.Outcomes;
import org.creativecities.ballots.count.Packs;
import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.rules.Outcome;
import org.creativecities.ballots.rules.Withdrawal;
import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.ballots.vote.Round;
import org.creativecities.hosting.candidature.Bidders;
import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.selection.SelectionLog;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a vote came to, and telling all members. */
@Service
@Transactional
public class HostResults {

	private final HostBallots votes;

	private final Ballots ballots;

	private final Outcomes outcomes;

	private final Annulment annulment;

	private final Packs packs;

	private final Roll roll;

	private final Bidders bidders;

	private final Selections selections;

	private final HostLetters letters;

	private final Sentences sentences;

	private final SelectionLog log;

	private final WorkingTime time;

	private final JdbcClient sql;

	private final Clock clock;

	HostResults(HostBallots votes, Ballots ballots, Outcomes outcomes, Annulment annulment, Packs packs, Roll roll,
			Bidders bidders, Selections selections, HostLetters letters, Sentences sentences, SelectionLog log,
			WorkingTime time, JdbcClient sql, Clock clock) {
		this.votes = votes;
		this.ballots = ballots;
		this.outcomes = outcomes;
		this.annulment = annulment;
		this.packs = packs;
		this.roll = roll;
		this.bidders = bidders;
		this.selections = selections;
		this.letters = letters;
		this.sentences = sentences;
		this.log = log;
		this.time = time;
		this.sql = sql;
		this.clock = clock;
	}

	/** What a vote means for the choice. */
	public enum Verdict {

		/** A host is chosen. */
		CHOSEN,

		/** It decided that nobody is. */
		NOBODY,

		/** It was stopped, since a candidature was withdrawn. */
		AGAIN,

		/**
		 * The head annulled it, or fewer voted than papers are opened for: somebody has
		 * to say how the choice goes on.
		 */
		ANNULLED;

		/** Whether it decides anything, so that it is announced. */
		public boolean isDecision() {
			return this == CHOSEN || this == NOBODY;
		}

	}

	/** Of a ballot that is over. */
	@Transactional(readOnly = true)
	public Verdict verdict(String id) {
		if (this.ballots.get(id).state() != Ballot.State.PUBLISHED) {
			return this.annulment.reason(id).isPresent() ? Verdict.ANNULLED : Verdict.AGAIN;
		}
		return winner(id).isPresent() ? Verdict.CHOSEN : Verdict.NOBODY;
	}

	/** Whether enough cities voted. */
	@Transactional(readOnly = true)
	public boolean isQuorum(String id) {
		return this.outcomes.isQuorum(id);
	}

	/** Id of the candidature that won. */
	@Transactional(readOnly = true)
	public Optional<String> winner(String id) {
		return this.outcomes.last(id)
			.filter(outcome -> outcome.kind() == Outcome.Kind.ELECTED || outcome.kind() == Outcome.Kind.CONFIRMED)
			.map(outcome -> outcome.order().get(0));
	}

	/** Ids of the candidatures in the order of the vote, if a host was chosen. */
	@Transactional(readOnly = true)
	public List<String> order(String id) {
		return winner(id)
			.map(chosen -> this.outcomes.last(id).orElseThrow().order().stream().filter(key -> isCity(key)).toList())
			.orElse(List.of());
	}

	/**
	 * Tells the winner (E23), the candidates that were not chosen (E24) and all members
	 * (E25). From here on it can be contested.
	 */
	public void announce(String id) {
		var vote = this.votes.get(id);
		var selection = this.selections.get(vote.selection());
		var winner = winner(id);
		this.sql.sql(
				"UPDATE host_ballot SET announced_at = ?, contest_until = ? WHERE ballot_id = ? AND announced_at IS NULL")
			.params(Rows.now(this.clock), Rows.utc(this.time.endIn("hosting.contest")), id)
			.update();
		this.log.add(selection.id(), "announced", winner.orElse(""));
		winner.ifPresent(chosen -> this.selections.become(selection.id(), Selection.State.AWARDING));
		write(selection, this.votes.get(id), winner);
	}

	private void write(Selection selection, HostBallot vote, Optional<String> winner) {
		var id = vote.id();
		var model = new HashMap<String, Object>();
		model.put("root", this.ballots.lastCounted(id).flatMap(Round::root).orElseThrow());
		model.put("hash", this.packs.hash(id).orElseThrow());
		model.put("page", "/ballots/" + id + "/result");
		var until = vote.contestUntil().orElseThrow();
		winner.ifPresent(chosen -> this.letters.toCities(selection, this.bidders.members(chosen), "congratulate-host",
				id, with(model, Map.of("cities", this.bidders.names(chosen), "until", until))));
		var withdrawn = this.ballots.withdrawals(id).stream().map(Withdrawal::key).toList();
		for (var candidature : vote.booklet()) {
			if (winner.filter(candidature::equals).isEmpty() && !withdrawn.contains(candidature)) {
				this.letters.toCities(selection, this.bidders.members(candidature), "thank-candidate", id + candidature,
						with(model, Map.of("cities", this.bidders.names(candidature), "until", until)));
			}
		}
		var all = with(model, Map.of("chosen", winner.isPresent(), "rows", rows(id), "turnout", turnout(id), "until",
				until, "quorum", isQuorum(id), "contest", "/hosting"));
		winner.ifPresent(chosen -> all.put("cities", this.bidders.names(chosen)));
		this.letters.toMembers(selection, "announce-result", id, all);
	}

	private static Map<String, Object> with(Map<String, Object> model, Map<String, Object> more) {
		var all = new HashMap<String, Object>(model);
		all.putAll(more);
		return all;
	}

	/** Votes in each round, in words. */
	@Transactional(readOnly = true)
	public List<Bilingual> rows(String id) {
		var rows = new ArrayList<Bilingual>();
		var number = 0;
		for (var round : this.outcomes.tallies(id)) {
			number++;
			for (Option option : round.options()) {
				rows.add(line(number, option, round.tally().of(option)));
			}
			rows.add(this.sentences.say("hosting.votes.abstained", Integer.toString(number),
					Integer.toString(round.tally().abstentions())));
		}
		return rows;
	}

	private Bilingual line(int round, Option option, int votes) {
		var english = this.sentences.say("hosting.votes", Integer.toString(round), option.en(),
				Integer.toString(votes));
		var french = this.sentences.say("hosting.votes", Integer.toString(round), option.fr(), Integer.toString(votes));
		return new Bilingual(english.en(), french.fr());
	}

	/** How many cities voted, in each round. */
	private Bilingual turnout(String id) {
		var all = Integer.toString(this.roll.electorate(id).size());
		var voted = this.ballots.rounds(id)
			.stream()
			.filter(round -> round.state() == Round.State.COUNTED)
			.map(round -> Integer.toString(this.roll.turnout(round)))
			.toList();
		if (voted.size() == 1) {
			return this.sentences.say("hosting.turnout", voted.get(0), all);
		}
		var each = IntStream.range(0, voted.size())
			.mapToObj(at -> this.sentences.say("hosting.turnout.round", Integer.toString(at + 1), voted.get(at), all))
			.toList();
		return new Bilingual(each.stream().map(Bilingual::en).collect(Collectors.joining(" ")),
				each.stream().map(Bilingual::fr).collect(Collectors.joining(" ")));
	}

	private static boolean isCity(String key) {
		return !HostBallot.NO.equals(key);
	}

}
