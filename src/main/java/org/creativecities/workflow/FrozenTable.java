package org.creativecities.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Asks a decision table given as text, without the process engine: one that was frozen
 * for a case, or stands in a file that is checked. Such a file may come from anybody: so
 * it is read as UTF-8 whatever it declares, it may name no language but FEEL, it has a
 * limit in size, and its cells compare a name with values: nothing in them calls, repeats
 * or could take long.
 */
public final class FrozenTable {

	/** Characters; ours has some ten thousand. */
	private static final int LARGEST = 200_000;

	private static final Set<String> FEEL = Set.of("feel", "http://www.omg.org/spec/FEEL/20140401",
			"https://www.omg.org/spec/DMN/20180521/FEEL/", "https://www.omg.org/spec/DMN/20191111/FEEL/");

	private static final Pattern DECLARATION = Pattern.compile("\\A\\s*<\\?xml\\s[^>]*\\?>");

	private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"'](?!UTF-8[\"'])",
			Pattern.CASE_INSENSITIVE);

	/** No escape of another encoding, and no byte that makes a reader guess one. */
	private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]");

	private static final String VALUE = "\"[^\"]{0,200}\"|true|false|-?\\d{1,12}(\\.\\d{1,6})?";

	private static final String TEST = "((<|<=|>|>=)?\\s*(" + VALUE + "))";

	private static final String TESTS = TEST + "(\\s*,\\s*" + TEST + "){0,99}";

	/** A name, values, comparisons with values, or their contrary. */
	private static final Pattern CELL = Pattern.compile("-?|[A-Za-z]\\w{0,99}|" + TESTS + "|not\\(" + TESTS + "\\)");

	private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

	private final DmnDecision decision;

	private FrozenTable(DmnDecision decision) {
		this.decision = decision;
	}

	/**
	 * Reads a table, for whoever asks it often.
	 * @param table a DMN file with one decision
	 * @throws IllegalStateException if it is none, or might run anything but FEEL
	 */
	public static FrozenTable of(String table) {
		if (table.length() > LARGEST) {
			throw new IllegalStateException("A table of %d characters is not read".formatted(table.length()));
		}
		var declaration = DECLARATION.matcher(table);
		if (declaration.find() && ENCODING.matcher(declaration.group()).find() || NO_TEXT.matcher(table).find()) {
			throw new IllegalStateException("A table in another encoding than UTF-8 is not read");
		}
		// without a declaration it is UTF-8, for every reader
		var plain = DECLARATION.matcher(table).replaceFirst("").strip();
		if (!plain.startsWith("<") || plain.startsWith("<?xml")) {
			throw new IllegalStateException("This is no decision table");
		}
		var content = plain.getBytes(StandardCharsets.UTF_8);
		requireFeel(content);
		try {
			var decisions = ENGINE.parseDecisions(new ByteArrayInputStream(content));
			if (decisions.size() != 1) {
				throw new IllegalStateException("%d decisions in one table".formatted(decisions.size()));
			}
			return new FrozenTable(decisions.get(0));
		}
		catch (DmnEngineException broken) {
			throw new IllegalStateException(broken.getMessage(), broken);
		}
	}

	/** As {@link #of} and {@link #decide(Map)}. */
	public static String decide(String table, Map<String, Object> facts) {
		return of(table).decide(facts);
	}

	/**
	 * The one output of the one rule that applies.
	 * @throws IllegalStateException if not exactly one rule applies
	 */
	public String decide(Map<String, Object> facts) {
		try {
			var result = ENGINE.evaluateDecisionTable(this.decision, facts);
			if (result.size() != 1) {
				throw new IllegalStateException("%d rules apply to %s".formatted(result.size(), facts));
			}
			return String.valueOf((Object) result.getSingleResult().getSingleEntry());
		}
		catch (DmnEngineException | FeelException broken) {
			throw new IllegalStateException(broken.getMessage(), broken);
		}
	}

	/** The very bytes that are run, as they are parsed. */
	private static void requireFeel(byte[] content) {
		try {
			var factory = DocumentBuilderFactory.newDefaultNSInstance();
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			var builder = factory.newDocumentBuilder();
			builder.setErrorHandler(null);
			var elements = builder.parse(new ByteArrayInputStream(content)).getElementsByTagNameNS("*", "*");
			for (var at = 0; at < elements.getLength(); at++) {
				requireFeel((Element) elements.item(at));
				requirePlain((Element) elements.item(at));
			}
		}
		catch (ParserConfigurationException | SAXException | IOException unread) {
			throw new IllegalStateException("This is no decision table", unread);
		}
	}

	private static void requireFeel(Element element) {
		var attributes = element.getAttributes();
		for (var at = 0; at < attributes.getLength(); at++) {
			var attribute = attributes.item(at);
			if ("expressionLanguage".equalsIgnoreCase(attribute.getLocalName())
					&& !FEEL.contains(attribute.getNodeValue())) {
				throw new IllegalStateException("A table in another language than FEEL is not run");
			}
		}
	}

	private static void requirePlain(Element element) {
		if ("text".equals(element.getLocalName()) && !CELL.matcher(element.getTextContent().strip()).matches()) {
			throw new IllegalStateException("A cell of a table compares a name with values; this one does not: "
					+ element.getTextContent().strip());
		}
	}

}
