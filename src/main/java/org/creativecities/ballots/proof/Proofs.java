package org.creativecities.ballots.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.rules.Rules;
import org.creativecities.ballots.rules.Withdrawal;
import org.creativecities.documents.Sha256;

/**
 * What is hashed: lines of fields, in UTF-8, with a blank between two fields and a line
 * feed after each line. In a field a blank, a line break and the sign of hundred are
 * written as {@code %20}, {@code %0A}, {@code %0D} and {@code %25}, so that no two
 * contents give the same lines. The page for checking in a browser and the documentation
 * say the same.
 */
public final class Proofs {

	/** Where there is no round before. */
	public static final String FIRST = "none";

	private Proofs() {
	}

	/** Binds the rules and the officers to their words. Published before the opening. */
	public static String rules(String ballot, Map<String, String> title, Rules rules, List<String> drawWords) {
		var lines = new Lines("ballot-rules/1");
		lines.add("ballot", ballot);
		new TreeMap<>(title).forEach((language, text) -> lines.add("title", language, text));
		lines.add("mode", rules.mode());
		rules.seats().forEach(seat -> lines.add("seat", seat));
		lines.add("quorum", rules.quorum());
		lines.add("majority", rules.majority());
		lines.add("fewest", rules.fewest());
		lines.add("run-off", rules.runOff());
		lines.add("days", rules.openDays(), rules.prolongDays(), rules.runOffDays());
		lines.add("table", Sha256.of(rules.table()));
		new TreeMap<>(rules.precedence()).forEach((language, text) -> lines.add("precedence", language, text));
		drawWords.forEach(commitment -> lines.add("words", commitment));
		return lines.hash();
	}

	/**
	 * Binds everything of a round but what is in the sealed papers. Published at its
	 * close.
	 * @param before {@link #count} of the counted round before it, which binds the root
	 * of that one; {@link #FIRST} if there is none
	 * @param withdrawn all who withdrew; those after this round are left out
	 */
	public static String root(String rulesHash, String before, Paper paper, Collection<String> electorate,
			Collection<Pack.Mark> roll, Collection<Pack.SealedPaper> papers, Collection<Withdrawal> withdrawn) {
		var lines = new Lines("ballot-root/1");
		lines.add("rules", rulesHash);
		lines.add("before", before);
		lines.add("round", paper.number());
		lines.add("time", paper.opensAt(), paper.closesAt(), paper.prolonged());
		paper.options()
			.stream()
			.sorted((one, other) -> Integer.compare(one.number(), other.number()))
			.forEach(option -> lines.add(fields(option)));
		lines.sorted(withdrawn.stream()
			.filter(each -> each.round() <= paper.number())
			.map(each -> line("withdrawn", each.key(), each.round()))
			.toList());
		electorate.stream().sorted().forEach(city -> lines.add("elector", city));
		lines.sorted(roll.stream().map(mark -> line("voted", mark.city(), mark.hour())).toList());
		lines.sorted(papers.stream().map(each -> line("paper", each.id(), each.sealed(), each.commitment())).toList());
		return lines.hash();
	}

	/** Binds what was in the papers of a round. Published with the count. */
	public static String count(String root, Collection<String> codes, Collection<Integer> choices) {
		var lines = new Lines("ballot-count/1");
		lines.add("root", root);
		codes.stream().sorted().forEach(code -> lines.add("code", code));
		choices.stream().sorted().forEach(choice -> lines.add("choice", choice));
		return lines.hash();
	}

	/** Binds the result. Published once two officers have certified it. */
	public static String result(List<Pack.Round> rounds, List<Integer> stopped, Collection<Withdrawal> withdrawn,
			List<String> words, Pack.LogEnd log, Pack.Result result) {
		var lines = new Lines("ballot-result/1");
		rounds.forEach(round -> lines.add("count", count(round)));
		stopped.forEach(number -> lines.add("stopped", number));
		lines.sorted(withdrawn.stream().map(each -> line("withdrawn", each.key(), each.round())).toList());
		words.forEach(told -> lines.add("words", told));
		lines.add("log", log.entries(), log.hash());
		lines.add("kind", result.kind());
		new TreeMap<>(result.seats()).forEach((seat, key) -> lines.add("seat", seat, key));
		result.order().forEach(key -> lines.add("rank", key));
		lines.add("quorum", result.quorum());
		result.certifiedBy().forEach(officer -> lines.add("certified", officer));
		return lines.hash();
	}

	public static String count(Pack.Round round) {
		return count(round.root(), round.codes(), round.choices());
	}

	/** Binds an entry of the log to the one before. */
	public static String entry(String before, int number, Instant at, String what, String detail, String by) {
		var lines = new Lines("ballot-log/1");
		lines.add("before", before);
		lines.add("entry", number, at, what, by, detail);
		return lines.hash();
	}

	private static Object[] fields(Option option) {
		var fields = new ArrayList<Object>(List.of("option", option.number(), option.key(), option.precedence(),
				option.group(), option.en(), option.fr()));
		fields.addAll(option.seats().stream().sorted().toList());
		return fields.toArray();
	}

	private static String line(Object... fields) {
		var line = new ArrayList<String>();
		for (var field : fields) {
			line.add(String.valueOf(field)
				.replace("%", "%25")
				.replace(" ", "%20")
				.replace("\n", "%0A")
				.replace("\r", "%0D"));
		}
		return String.join(" ", line);
	}

	/**
	 * The paper of a round and when it was voted on.
	 *
	 * @param opensAt in UTC, such as {@code 2021-09-15T08:00:00Z}
	 * @param closesAt in UTC, exclusive
	 */
	public record Paper(int number, List<Option> options, String opensAt, String closesAt, boolean prolonged) {

		public static Paper of(Pack.Round round) {
			return new Paper(round.number(), round.options(), round.opensAt(), round.closesAt(), round.prolonged());
		}

	}

	/** What is put together to be hashed. */
	private static final class Lines {

		private final StringBuilder text = new StringBuilder();

		Lines(String start) {
			add(start);
		}

		void add(Object... fields) {
			this.text.append(line(fields)).append('\n');
		}

		void sorted(List<String> lines) {
			lines.stream().sorted().forEach(line -> this.text.append(line).append('\n'));
		}

		String hash() {
			return Sha256.of(this.text.toString());
		}

	}

}
