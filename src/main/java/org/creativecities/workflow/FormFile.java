package org.creativecities.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A form as its file in {@code forms/} writes it.
 *
 * @param id the form's id, which is its file name without {@code .form}
 * @param root the file's content, read as a component that holds all others
 * @param mentionedNames every name of a variable that the file may read: keys, sources of
 * options and tables, and what texts, conditions and expressions mention
 * @param namesInTexts those whose values a text component sets between its own words,
 * where Markdown is read; the target of a link is not among them
 */
record FormFile(String id, FormField root, Set<String> mentionedNames, Set<String> namesInTexts) {

	static final JsonMapper JSON = JsonMapper.shared();

	private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

	/** What the form fills in, such as <code>{{cityName}}</code>. */
	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^}]*)}}");

	/** The target of a link, such as {@code ](/evaluations/…)}. */
	private static final Pattern TARGET = Pattern.compile("]\\([^)]*\\)");

	/** Properties that name a variable outright. */
	private static final Set<String> NAMING = Set.of("key", "path", "valuesKey", "dataSource");

	static FormFile parse(byte[] content) {
		var json = JSON.readTree(content);
		var mentioned = new HashSet<String>();
		var inTexts = new HashSet<String>();
		collect(json.path("components"), mentioned, inTexts);
		return new FormFile(json.path("id").asString(""), new FormField(json), Set.copyOf(mentioned),
				Set.copyOf(inTexts));
	}

	/** The components outside dynamic lists; groups are looked into. */
	List<FormField> components() {
		return components(this.root).toList();
	}

	static Stream<FormField> components(FormField parent) {
		return parent.children()
			.stream()
			.flatMap(child -> child.isList() ? Stream.of(child) : Stream.concat(Stream.of(child), components(child)));
	}

	/** The fields that a person enters something in, by key, in the order of the form. */
	Map<String, FormField> inputs() {
		return inputs(this.root);
	}

	static Map<String, FormField> inputs(FormField parent) {
		return components(parent).filter(FormField::isInput)
			.collect(Collectors.toMap(FormField::key, Function.identity(), (first, second) -> first,
					java.util.LinkedHashMap::new));
	}

	private static void collect(JsonNode part, Set<String> mentioned, Set<String> inTexts) {
		part.properties().forEach(property -> {
			if (property.getValue().isString()) {
				mentioned.addAll(names(property.getKey(), property.getValue().asString()));
			}
			// the keys of columns name parts of a row
			else if (!"columns".equals(property.getKey())) {
				collect(property.getValue(), mentioned, inTexts);
			}
		});
		if (part.isArray()) {
			part.forEach(element -> collect(element, mentioned, inTexts));
		}
		if ("text".equals(part.path("type").asString(""))) {
			List.of(part.path("text"), part.path("properties").path("fr.text"))
				.forEach(text -> inTexts.addAll(placeholders(TARGET.matcher(text.asString("")).replaceAll(""))));
		}
	}

	private static Set<String> names(String property, String value) {
		return value.startsWith("=") || NAMING.contains(property) ? words(value) : placeholders(value);
	}

	private static Set<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text)
			.results()
			.flatMap(found -> words(found.group(1)).stream())
			.collect(Collectors.toSet());
	}

	private static Set<String> words(String expression) {
		return NAME.matcher(expression).results().map(MatchResult::group).collect(Collectors.toSet());
	}

}
