package org.creativecities.ballots.proof;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.rules.Rules;
import org.creativecities.documents.Sha256;

/**
 * What is hashed, line by line, in UTF-8 with a line feed after each. The page for
 * checking in a browser and the documentation say the same.
 */
public final class Proofs {

	private Proofs() {
	}

	/** Binds the rules and the officers to their words. Published before the opening. */
	public static String rules(String ballot, Rules rules, List<String> drawWords) {
		var lines = new ArrayList<String>(List.of("ballot-rules/1", ballot, rules.mode().name()));
		lines.add("seats " + String.join(" ", rules.seats()));
		lines.add("quorum " + rules.quorum());
		lines.add("majority " + rules.majority());
		lines.add("run-off " + rules.runOff());
		lines.add("days %d %d %d".formatted(rules.openDays(), rules.prolongDays(), rules.runOffDays()));
		lines.add("table " + Sha256.of(rules.table()));
		new TreeMap<>(rules.precedence()).forEach((language, text) -> lines.add("precedence " + language + " " + text));
		drawWords.forEach(commitment -> lines.add("words " + commitment));
		return hash(lines);
	}

	/**
	 * Binds everything of a round but what is in the sealed papers. Published at its
	 * close.
	 */
	public static String root(String rulesHash, int round, Collection<Option> options, Collection<String> electorate,
			Collection<Pack.Mark> roll, Collection<Pack.SealedPaper> papers) {
		var lines = new ArrayList<String>(List.of("ballot-root/1", rulesHash, "round " + round));
		options.stream()
			.sorted((one, other) -> Integer.compare(one.number(), other.number()))
			.forEach(option -> lines.add(line(option)));
		electorate.stream().sorted().forEach(city -> lines.add("elector " + city));
		roll.stream().map(mark -> "voted " + mark.city() + " " + mark.hour()).sorted().forEach(lines::add);
		papers.stream()
			.map(paper -> "paper " + paper.id() + " " + paper.sealed() + " " + paper.commitment())
			.sorted()
			.forEach(lines::add);
		return hash(lines);
	}

	/** Binds the result. Published once two officers have certified it. */
	public static String result(List<Pack.Round> rounds, List<String> words, Pack.Result result) {
		var lines = new ArrayList<String>(List.of("ballot-result/1"));
		for (var round : rounds) {
			lines.add("root " + round.root());
			round.codes().stream().sorted().forEach(code -> lines.add("code " + code));
			round.choices().stream().sorted().forEach(choice -> lines.add("choice " + choice));
		}
		words.forEach(told -> lines.add("words " + told));
		lines.add("kind " + result.kind());
		new TreeMap<>(result.seats()).forEach((seat, key) -> lines.add("seat " + seat + " " + key));
		result.order().forEach(key -> lines.add("rank " + key));
		lines.add("quorum " + result.quorum());
		result.certifiedBy().forEach(officer -> lines.add("certified " + officer));
		return hash(lines);
	}

	private static String line(Option option) {
		return "option %d %s precedence %d group %s seats %s names %s".formatted(option.number(), option.key(),
				option.precedence(), option.group(), String.join(" ", option.seats().stream().sorted().toList()),
				Sha256.of(String.join("\n", List.of(option.en(), option.fr()))));
	}

	private static String hash(Collection<String> lines) {
		var text = new StringBuilder();
		lines.forEach(line -> text.append(line.replace('\n', ' ')).append('\n'));
		return Sha256.of(text.toString());
	}

}
