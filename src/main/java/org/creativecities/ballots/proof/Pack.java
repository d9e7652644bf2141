package org.creativecities.ballots.proof;

import java.util.List;
import java.util.Map;

import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.rules.Rules;
import org.creativecities.ballots.rules.Withdrawal;

/**
 * All that is published of a ballot: enough to count again, nothing by which a choice
 * could be joined to a city. The root and the hash stand in it too, but count only as
 * they were published elsewhere.
 *
 * @param format {@link #FORMAT}
 * @param title by language
 * @param drawWords what officers bound themselves to before the opening
 * @param electorate ids of the cities that may vote
 * @param stopped numbers of rounds that were stopped: nothing of them counts
 * @param withdrawn who withdrew and when: none of them is elected or comes next
 * @param words what the officers told for a draw, in the order of {@code drawWords};
 * empty if no lots were drawn
 * @param log the last entry of the log before the publication
 * @param result what the ballot came to
 * @param hash of the certified result
 */
public record Pack(String format, String ballot, Map<String, String> title, Rules rules, List<String> drawWords,
		String rulesHash, List<String> electorate, List<Round> rounds, List<Integer> stopped,
		List<Withdrawal> withdrawn, List<String> words, LogEnd log, Result result, String hash) {

	public static final String FORMAT = "creative-cities-ballot/1";

	/**
	 * One round.
	 *
	 * @param opensAt in UTC
	 * @param closesAt in UTC, exclusive
	 * @param roll which cities voted, in alphabetical order, each with the hour
	 * @param papers sealed choices in the order of their random ids
	 * @param codes receipt codes, shuffled
	 * @param choices numbers of options, shuffled apart from the codes
	 */
	public record Round(int number, List<Option> options, String opensAt, String closesAt, boolean prolonged,
			List<Mark> roll, List<SealedPaper> papers, String root, List<String> codes, List<Integer> choices) {

	}

	/** How far the log went, and the hash by which it is bound. */
	public record LogEnd(int entries, String hash) {

	}

	/** A city has voted. */
	public record Mark(String city, String hour) {

	}

	/**
	 * A choice as it was kept until the count.
	 *
	 * @param sealed in hexadecimal digits
	 * @param commitment hash of the receipt code in it
	 */
	public record SealedPaper(String id, String sealed, String commitment) {

	}

	/**
	 * What it came to.
	 *
	 * @param kind as the decision table said
	 * @param seats who gets what, by the key of an option
	 * @param order all keys, the first first
	 * @param quorum whether enough cities voted
	 * @param certifiedBy the two officers
	 */
	public record Result(String kind, Map<String, String> seats, List<String> order, boolean quorum,
			List<String> certifiedBy) {

	}

}
