package org.creativecities.monitoring.answers;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.creativecities.monitoring.answers.Difference.Fate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What changed from one text to another. */
class DifferenceTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-",
			value = { "We cook. | We cook. | We cook.", "We cook. | We cook and sing. | We -cook.-+cook and sing.+",
					"We cook well. | We cook. | We -cook well.-+cook.+",
					"the old harbour wall | the new harbour wall | the -old-+new+ harbour wall",
					"'' | We cook. | +We cook.+", "We cook. | '' | -We cook.-", "'' | '' | ''" })
	void words_are_kept_added_or_removed(String before, String after, String shown) {
		assertThat(shown(Difference.between(before, after))).isEqualTo(shown);
	}

	@Test
	void one_word_in_a_long_text_is_found() {
		var text = IntStream.range(0, 20_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));

		var difference = Difference.between(text, text.replace(" 9999 ", " new "));

		assertThat(difference.pieces()).extracting(Difference.Piece::fate)
			.containsExactly(Fate.KEPT, Fate.REMOVED, Fate.ADDED, Fate.KEPT);
	}

	private static String shown(Difference difference) {
		return difference.pieces().stream().map(piece -> switch (piece.fate()) {
			case KEPT -> piece.text();
			case ADDED -> "+" + piece.text() + "+";
			case REMOVED -> "-" + piece.text() + "-";
		}).collect(Collectors.joining());
	}

}
