package org.creativecities.replay.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.creativecities.ballots.count.Outcomes;
import org.creativecities.ballots.count.Packs;
import org.creativecities.ballots.proof.Pack;
import org.creativecities.ballots.proof.PackCheck;
import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.rules.Outcome;
import org.creativecities.hosting.award.Awards;
import org.creativecities.mail.LetterArchive;
import org.creativecities.workflow.FrozenTable;

import org.springframework.stereotype.Component;

/**
 * Reads what a replay left in the tables and in the published file of the ballot; nothing
 * is remembered from playing it.
 */
@Component
class HostCounting {

	private final Packs packs;

	private final ToldByLetter told;

	private final Outcomes outcomes;

	private final Awards awards;

	private final HostMembers members;

	private final LetterArchive letters;

	HostCounting(Packs packs, ToldByLetter told, Outcomes outcomes, Awards awards, HostMembers members,
			LetterArchive letters) {
		this.packs = packs;
		this.told = told;
		this.outcomes = outcomes;
		this.awards = awards;
		this.members = members;
		this.letters = letters;
	}

	/**
	 * @throws IllegalStateException if the count is not the table of votes, the file does
	 * not prove the result by root and hash of the letters, or another city has signed
	 * than was chosen
	 */
	HostSummary of(HostCast cast) {
		var pack = this.packs.of(cast.caseId())
			.orElseThrow(() -> new IllegalStateException("The ballot was not published"));
		var tallies = this.outcomes.tallies(cast.caseId());
		requireAsPlayed(cast, tallies);
		var last = pack.rounds().get(pack.rounds().size() - 1);
		var proof = this.told.of(cast.caseId());
		require("what is wrong with the file", List.of(),
				PackCheck.check(pack, proof.root(), proof.hash(), FrozenTable::decide));
		var winner = pack.result().seats().get("host");
		require("who signed", winner,
				this.awards.agreed(cast.caseId()).flatMap(award -> award.candidature()).orElse(""));
		var name = name(tallies, winner);
		return new HostSummary(pack.electorate().size(), last.roll().size(), pack.rounds().size(),
				!pack.words().isEmpty(), name, proof.root(), proof.hash(), told(cast, pack, proof, tallies, name));
	}

	private void requireAsPlayed(HostCast cast, List<Outcome.Round> tallies) {
		require("rounds", cast.votes().rounds().size(), tallies.size());
		for (var number = 1; number <= tallies.size(); number++) {
			var tally = tallies.get(number - 1);
			require("abstentions in round " + number, cast.votes().abstentions(number), tally.tally().abstentions());
			var table = cast.votes().rounds().get(number - 1);
			for (var option : tally.options()) {
				require("votes for %s in round %d".formatted(option.en(), number), votes(cast, table, option),
						tally.tally().of(option));
			}
		}
	}

	private int votes(HostCast cast, Map<String, Integer> table, Option option) {
		return cast.bids()
			.stream()
			.filter(bid -> this.members.candidature(cast, bid).equals(option.key()))
			.mapToInt(bid -> table.getOrDefault(bid.lead(), 0))
			.sum();
	}

	private static void require(String what, Object expected, Object found) {
		if (!expected.equals(found)) {
			throw new IllegalStateException(
					"Played and counted differ: %s: %s instead of %s".formatted(what, found, expected));
		}
	}

	private static String name(List<Outcome.Round> tallies, String key) {
		return tallies.get(0)
			.options()
			.stream()
			.filter(option -> option.key().equals(key))
			.map(Option::en)
			.findFirst()
			.orElseThrow();
	}

	private String told(HostCast cast, Pack pack, ToldByLetter.Proof proof, List<Outcome.Round> tallies,
			String winner) {
		var lines = new ArrayList<String>();
		lines.add("Host City %d: %d cities could vote. The %d that stand are invented, and so is every vote."
			.formatted(cast.year(), pack.electorate().size(), cast.invented()));
		for (var number = 1; number <= tallies.size(); number++) {
			lines.add(told(number, tallies.get(number - 1)));
		}
		lines.add(pack.words().isEmpty() ? "Chosen: %s.".formatted(winner)
				: "They are level, and neither comes first by precedence: lots fell to %s.".formatted(winner));
		lines.add("%d letters were sent.".formatted(this.letters.sent()));
		lines.add("Root of the last round: " + proof.root());
		lines.add("Hash of the result:     " + proof.hash());
		return String.join("\n", lines);
	}

	private static String told(int number, Outcome.Round round) {
		var votes = round.options()
			.stream()
			.sorted((one, other) -> Integer.compare(round.tally().of(other), round.tally().of(one)))
			.map(option -> "%s %d".formatted(option.en(), round.tally().of(option)))
			.toList();
		return "Round %d: %d voted: %s, abstentions %d.".formatted(number, round.tally().cast(),
				String.join(", ", votes), round.tally().abstentions());
	}

}
