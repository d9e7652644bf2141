package org.creativecities.network;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * A name as it is compared, sorted and searched: lower case, without accents and
 * apostrophes, other signs as one hyphen. "Sao Paulo" and "São Paulo" are one city, and
 * so are "Saint-Étienne" and "saint etienne".
 *
 * @param value such as {@code sanliurfa}; letters of other scripts stay as they are
 */
public record FoldedName(String value) {

	/** Letters that Unicode does not take apart into a letter and an accent. */
	private static final Map<Integer, String> LETTERS = Map.ofEntries(Map.entry((int) 'ł', "l"),
			Map.entry((int) 'ı', "i"), Map.entry((int) 'ø', "o"), Map.entry((int) 'đ', "d"), Map.entry((int) 'ð', "d"),
			Map.entry((int) 'ß', "ss"), Map.entry((int) 'æ', "ae"), Map.entry((int) 'œ', "oe"),
			Map.entry((int) 'þ', "th"), Map.entry((int) 'ħ', "h"), Map.entry((int) 'ŧ', "t"),
			Map.entry((int) 'ŋ', "ng"), Map.entry((int) 'ə', "e"), Map.entry((int) 'ĸ', "k"));

	/** Apostrophes and the signs written in their place: Huai'an, Huai’an, Huaian. */
	private static final String APOSTROPHES = "'’‘`´ʻʼʽʾʿ′";

	public static FoldedName of(String name) {
		var letters = new StringBuilder();
		Normalizer.normalize(name, Normalizer.Form.NFKD)
			.toLowerCase(Locale.ROOT)
			.codePoints()
			.forEach((sign) -> append(letters, sign));
		var end = letters.length();
		return new FoldedName(
				(end > 0 && letters.charAt(end - 1) == '-') ? letters.substring(0, end - 1) : letters.toString());
	}

	private static void append(StringBuilder letters, int sign) {
		if (Character.getType(sign) == Character.NON_SPACING_MARK || APOSTROPHES.indexOf(sign) >= 0) {
			return;
		}
		if (Character.isLetterOrDigit(sign)) {
			letters.append(LETTERS.getOrDefault(sign, Character.toString(sign)));
		}
		else if (!letters.isEmpty() && letters.charAt(letters.length() - 1) != '-') {
			letters.append('-');
		}
	}

	/** Whether it can be part of an id: Latin letters and digits only. */
	boolean isPlain() {
		return this.value.matches("[a-z0-9]+(-[a-z0-9]+)*");
	}

	/** Whether the other name occurs in this one, at the beginning of a word or not. */
	public boolean contains(FoldedName part) {
		return this.value.contains(part.value);
	}

}
