package org.creativecities.workflow;

import java.util.List;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people typed is read as they typed it where a form sets it between its words. */
class PlainWordsTest {

	@ParameterizedTest
	@ValueSource(strings = { "[Sign in again](https://example.org)", "# Approved", "**Approved**", "`code`", "1. first",
			"- first", "> quoted", "![photo](https://example.org/x.png)", "<b>bold</b>", "~~gone~~", "=====",
			"a * b _ c", "https://example.org/?a=1&b=2", "www.example.org", "ada@example.org", "&copy;", "5 * 3 = 15",
			"Saint-Étienne, São Paulo", "a \\ b" })
	void text_stays_text(String typed) {
		assertThat(html((String) PlainWords.of(typed)))
			.isEqualTo("<p>" + typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</p>\n");
	}

	@Test
	void no_address_is_left_that_tasklist_would_make_a_link_of() {
		assertThat((String) PlainWords.of("See http://a.example.org and WWW.example.org.")).doesNotContain("http://",
				"WWW.");
	}

	@Test
	void lines_stay_lines_and_no_indent_makes_code_of_them() {
		assertThat(PlainWords.of(" one\n    two\n- three")).isEqualTo("one\ntwo\n\\- three");
	}

	@Test
	void several_sentences_become_a_list_and_none_a_dash() {
		assertThat(html((String) PlainWords.of(List.of("*One* photo", "two\nlines"))))
			.isEqualTo("<ul>\n<li>*One* photo</li>\n<li>two\nlines</li>\n</ul>\n");
		assertThat(PlainWords.of(List.of())).isEqualTo("–");
	}

	@Test
	void numbers_and_flags_are_not_touched() {
		assertThat(PlainWords.of(4)).isEqualTo(4);
	}

	private static String html(String markdown) {
		var html = HtmlRenderer.builder().build().render(Parser.builder().build().parse(markdown));
		return html.replace("&quot;", "\"");
	}

}
