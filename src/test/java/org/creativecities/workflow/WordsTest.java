package org.creativecities.workflow;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class WordsTest {

	@ParameterizedTest(name = "{1}: {0}")
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			""                                        | 0
			"   "                                     | 0
			"one"                                     | 1
			"A city of design, since 2019."           | 6
			"L'été d'une ville"                       | 3
			"L’été d’une ville"                       | 3
			"aujourd’hui"                             | 1
			"arc-en-ciel"                             | 1
			"rock 'n' roll"                           | 3
			"well-being – and more"                   | 3
			"<p>Two <b>words</b></p>"                 | 2
			"<script>alert(1)</script>"               | 2
			"a < b and c > d"                         | 5
			"創造都市"                                 | 2
			"創造都市網"                               | 3
			"UNESCO創造都市"                           | 3
			"Créative مدينة города"                   | 3
			"https://example.org/page"                | 3
			"3.5 million"                             | 2
			"🎨 art"                                  | 1
			""")
	void words_are_counted_as_a_writer_would(String text, int words) {
		assertThat(Words.count((text != null) ? text : "")).isEqualTo(words);
	}

	@Property(tries = 200)
	void words_between_spaces_are_counted_once_each(
			@ForAll @Size(max = 60) java.util.List<@AlphaChars @StringLength(min = 1, max = 12) String> words) {
		assertThat(Words.count(String.join(" ", words))).isEqualTo(words.size());
		assertThat(Words.count("<p>" + String.join("</p>\n<p>", words) + "</p>")).isEqualTo(words.size());
	}

}
