package org.creativecities.ballots.rules;

import java.util.Comparator;
import java.util.List;

import org.creativecities.documents.Sha256;

/**
 * A draw by lots that anybody can repeat: its seed comes from the root published at the
 * close and from words that two officers had bound themselves to before the opening, so
 * that no officer knew it in time to choose it. The server, which sees the words when
 * they are bound and makes the numbers that the root binds, is trusted not to try others.
 */
public final class Draw {

	private Draw() {
	}

	/** What an officer's words are kept as until they are told. */
	public static String commitment(String ballot, String words) {
		return Sha256.of("draw-words/1\n" + ballot + "\n" + words);
	}

	/**
	 * @param root of the last round, as published at its close
	 * @param words of the officers, in the order of their commitments
	 */
	public static String seed(String root, List<String> words) {
		return Sha256.of("draw-seed/1\n" + root + "\n" + String.join("\n", words));
	}

	/** The keys in the order drawn. */
	public static List<String> order(String seed, List<String> keys) {
		return keys.stream()
			.sorted(Comparator.comparing((String key) -> Sha256.of("lot/1\n" + seed + "\n" + key)))
			.toList();
	}

}
