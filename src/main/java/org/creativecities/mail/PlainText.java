package org.creativecities.mail;

import java.util.ArrayList;
import java.util.stream.Collectors;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/**
 * A letter for those who read plain text: no Markdown signs are left, and each link is
 * written out. A link that stands alone gets a line of its own, where it can be clicked.
 */
final class PlainText {

	private PlainText() {
	}

	static String of(Node document) {
		return blocks(document, "\n\n") + "\n";
	}

	private static String blocks(Node parent, String between) {
		var blocks = new ArrayList<String>();
		for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
			blocks.add(block(node));
		}
		return String.join(between, blocks);
	}

	private static String block(Node node) {
		if (node instanceof ListBlock list) {
			return list(list);
		}
		if (node instanceof BlockQuote) {
			return indented("> ", "> ", blocks(node, "\n\n"));
		}
		if (node instanceof ThematicBreak) {
			return "-- ";
		}
		if (node instanceof HtmlBlock html) {
			return html.getLiteral();
		}
		if (node instanceof FencedCodeBlock code) {
			return code.getLiteral().stripTrailing();
		}
		if (node instanceof IndentedCodeBlock code) {
			return code.getLiteral().stripTrailing();
		}
		if (node instanceof Paragraph && node.getFirstChild() instanceof Link link && link.getNext() == null) {
			return isBare(link) ? inline(link) : inline(link) + "\n" + link.getDestination();
		}
		return inline(node);
	}

	private static String list(ListBlock list) {
		var items = new ArrayList<String>();
		var number = (list instanceof OrderedList ordered) ? ordered.getMarkerStartNumber() : null;
		for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
			var mark = (list instanceof BulletList) ? "- " : (number + items.size()) + ". ";
			items.add(indented(mark, " ".repeat(mark.length()), blocks(item, "\n")));
		}
		return String.join("\n", items);
	}

	private static String indented(String first, String others, String text) {
		return first + text.lines().collect(Collectors.joining("\n" + others));
	}

	private static String inline(Node parent) {
		var text = new StringBuilder();
		for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
			if (node instanceof Text words) {
				text.append(words.getLiteral());
			}
			else if (node instanceof Code code) {
				text.append(code.getLiteral());
			}
			else if (node instanceof HtmlInline html) {
				text.append(html.getLiteral());
			}
			else if (node instanceof SoftLineBreak) {
				text.append(' ');
			}
			else if (node instanceof HardLineBreak) {
				text.append('\n');
			}
			else if (node instanceof Link link) {
				text.append(isBare(link) ? inline(link) : inline(link) + " <" + link.getDestination() + ">");
			}
			else {
				text.append(inline(node));
			}
		}
		return text.toString();
	}

	private static boolean isBare(Link link) {
		var words = inline(link);
		return link.getDestination().equals(words) || link.getDestination().equals("mailto:" + words);
	}

}
