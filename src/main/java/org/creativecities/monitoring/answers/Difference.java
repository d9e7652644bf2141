package org.creativecities.monitoring.answers;

import java.util.ArrayList;
import java.util.List;

/**
 * What changed from one text to another, word by word.
 *
 * @param pieces in the order in which they are read
 */
public record Difference(List<Piece> pieces) {

	/**
	 * Words and blanks from which on what differs is shown as a whole: comparing takes
	 * their product.
	 */
	private static final int MOST = 3_000;

	/** What became of a piece. */
	public enum Fate {

		KEPT, ADDED, REMOVED

	}

	/** Some words that share a fate. */
	public record Piece(Fate fate, String text) {
	}

	public static Difference between(String before, String after) {
		var old = words(before);
		var now = words(after);
		var head = 0;
		while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
			head++;
		}
		var tail = 0;
		while (tail < Math.min(old.size(), now.size()) - head
				&& old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
			tail++;
		}
		var pieces = new ArrayList<Piece>();
		now.subList(0, head).forEach(word -> pieces.add(new Piece(Fate.KEPT, word)));
		pieces.addAll(compared(old.subList(head, old.size() - tail), now.subList(head, now.size() - tail)));
		now.subList(now.size() - tail, now.size()).forEach(word -> pieces.add(new Piece(Fate.KEPT, word)));
		return new Difference(merged(pieces));
	}

	private static List<Piece> compared(List<String> old, List<String> now) {
		if (old.size() > MOST || now.size() > MOST) {
			return List.of(new Piece(Fate.REMOVED, String.join("", old)), new Piece(Fate.ADDED, String.join("", now)));
		}
		var common = common(old, now);
		var pieces = new ArrayList<Piece>();
		var i = 0;
		var j = 0;
		while (i < old.size() || j < now.size()) {
			if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
				pieces.add(new Piece(Fate.KEPT, now.get(j)));
				i++;
				j++;
			}
			else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
				pieces.add(new Piece(Fate.REMOVED, old.get(i++)));
			}
			else {
				pieces.add(new Piece(Fate.ADDED, now.get(j++)));
			}
		}
		return pieces;
	}

	/** How long the longest common run of words is from each pair of places on. */
	private static int[][] common(List<String> old, List<String> now) {
		var common = new int[old.size() + 1][now.size() + 1];
		for (var i = old.size() - 1; i >= 0; i--) {
			for (var j = now.size() - 1; j >= 0; j--) {
				common[i][j] = old.get(i).equals(now.get(j)) ? common[i + 1][j + 1] + 1
						: Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		return common;
	}

	/** Words, and the blanks between them. */
	private static List<String> words(String text) {
		return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)"));
	}

	private static List<Piece> merged(List<Piece> pieces) {
		var merged = new ArrayList<Piece>();
		for (var piece : pieces) {
			var last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
			if (last != null && last.fate() == piece.fate()) {
				merged.set(merged.size() - 1, new Piece(piece.fate(), last.text() + piece.text()));
			}
			else if (!piece.text().isEmpty()) {
				merged.add(piece);
			}
		}
		return merged;
	}

}
