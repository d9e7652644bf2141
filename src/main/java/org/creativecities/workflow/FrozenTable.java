package org.creativecities.workflow;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Asks a decision table given as text, without the process engine: one that was frozen
 * for a case, or stands in a file that is checked. Such a file may come from anybody: so
 * it is read as UTF-8 whatever it declares, it may name no language but FEEL, and it has
 * a limit in size and in time.
 */
public final class FrozenTable {

	/** Characters; ours has some ten thousand. */
	private static final int LARGEST = 200_000;

	/** For one question; ours takes milliseconds. */
	private static final Duration LONGEST = Duration.ofSeconds(10);

	private static final Set<String> FEEL = Set.of("feel", "http://www.omg.org/spec/FEEL/20140401",
			"https://www.omg.org/spec/DMN/20180521/FEEL/", "https://www.omg.org/spec/DMN/20191111/FEEL/");

	private static final Pattern DECLARATION = Pattern.compile("\\A\\s*<\\?xml\\s[^>]*\\?>");

	private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"'](?!UTF-8[\"'])",
			Pattern.CASE_INSENSITIVE);

	/** No escape of another encoding, and no byte that makes a reader guess one. */
	private static final Pattern NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]");

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
		return within(LONGEST, () -> {
			var decisions = ENGINE.parseDecisions(new ByteArrayInputStream(content));
			if (decisions.size() != 1) {
				throw new IllegalStateException("%d decisions in one table".formatted(decisions.size()));
			}
			return new FrozenTable(decisions.get(0));
		});
	}

	/** As {@link #of} and {@link #decide(Map)}. */
	public static String decide(String table, Map<String, Object> facts) {
		return of(table).decide(facts);
	}

	/**
	 * The one output of the one rule that applies.
	 * @throws IllegalStateException if not exactly one rule applies, or it takes too long
	 */
	public String decide(Map<String, Object> facts) {
		return decide(facts, LONGEST);
	}

	String decide(Map<String, Object> facts, Duration longest) {
		return within(longest, () -> {
			var result = ENGINE.evaluateDecisionTable(this.decision, facts);
			if (result.size() != 1) {
				throw new IllegalStateException("%d rules apply to %s".formatted(result.size(), facts));
			}
			return String.valueOf((Object) result.getSingleResult().getSingleEntry());
		});
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

	/** What never ends is left behind; it hinders no end of the product. */
	private static <T> T within(Duration longest, Callable<T> work) {
		var task = new FutureTask<>(work);
		var thread = new Thread(task, "frozen-table");
		thread.setDaemon(true);
		thread.start();
		try {
			return task.get(longest.toNanos(), TimeUnit.NANOSECONDS);
		}
		catch (ExecutionException failed) {
			throw new IllegalStateException(failed.getCause().getMessage(), failed.getCause());
		}
		catch (TimeoutException late) {
			task.cancel(true);
			throw new IllegalStateException("The table was not evaluated within " + longest, late);
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(interrupted);
		}
	}

}
