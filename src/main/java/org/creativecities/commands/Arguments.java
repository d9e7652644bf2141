package org.creativecities.commands;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What follows the name of a command: {@code --call 2019}, {@code --call=2019} or a mere
 * {@code --json}.
 *
 * @param command the first word that is not an option
 * @param options by their name without dashes; one without a value holds an empty text
 * @param words what stands alone, such as the name of a file
 */
public record Arguments(String command, Map<String, String> options, List<String> words) {

	/**
	 * @return empty if no command is named, so that the product serves its pages
	 */
	public static Optional<Arguments> of(String... args) {
		var words = List.of(args);
		var first = 0;
		while (first < words.size() && words.get(first).startsWith("--")) {
			first++;
		}
		if (first == words.size()) {
			return Optional.empty();
		}
		var options = new HashMap<String, String>();
		var alone = new ArrayList<String>();
		String open = null;
		for (var word : words.subList(first + 1, words.size())) {
			if (word.startsWith("--")) {
				var cut = word.indexOf('=');
				open = (cut < 0) ? word.substring(2) : null;
				options.put((cut < 0) ? open : word.substring(2, cut), (cut < 0) ? "" : word.substring(cut + 1));
			}
			else if (open != null) {
				options.put(open, word);
				open = null;
			}
			else {
				alone.add(word);
			}
		}
		return Optional.of(new Arguments(words.get(first), Map.copyOf(options), List.copyOf(alone)));
	}

	public boolean has(String option) {
		return this.options.containsKey(option);
	}

	/** The value of an option; empty if the option is missing or has none. */
	public Optional<String> value(String option) {
		return Optional.ofNullable(this.options.get(option)).filter(value -> !value.isEmpty());
	}

}
