package org.creativecities.mail;

import java.util.regex.Pattern;

import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Letters are written in Markdown; this is the one place that reads it. What people
 * entered is escaped before it gets here, so it can neither become a heading nor a link.
 */
final class Markdown {

	private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");

	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\n]]");

	private static final Parser PARSER = Parser.builder().build();

	private static final HtmlRenderer HTML = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

	private Markdown() {
	}

	/**
	 * Text that stays text: every sign that Markdown knows is escaped, and a line break
	 * starts a new line, but no new paragraph, list or quotation.
	 */
	static String escape(String text) {
		var lines = UNSEEN.matcher(text.strip()).replaceAll(" ").split("\\s*\\n\\s*");
		for (var i = 0; i < lines.length; i++) {
			lines[i] = PUNCTUATION.matcher(lines[i]).replaceAll("\\\\$0");
		}
		return String.join("\\\n", lines);
	}

	/** Text on one line, such as a subject: what could start a header is a space. */
	static String oneLine(String text) {
		return UNSEEN.matcher(text).replaceAll(" ").replaceAll("\\s+", " ").strip();
	}

	static Node parse(String markdown) {
		return PARSER.parse(markdown);
	}

	static String toHtml(Node document) {
		return HTML.render(document);
	}

}
