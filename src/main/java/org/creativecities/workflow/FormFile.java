package org.creativecities.workflow;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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
 * @param mentionedNames every word of the file that may name a variable: keys, sources of
 * options and tables, and what texts, conditions and expressions mention
 */
record FormFile(String id, FormField root, Set<String> mentionedNames) {

	static final JsonMapper JSON = JsonMapper.shared();

	private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

	static FormFile parse(byte[] content) {
		var json = JSON.readTree(content);
		var names = new HashSet<String>();
		collectNames(json, names);
		return new FormFile(json.path("id").asString(""), new FormField(json), Set.copyOf(names));
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

	private static void collectNames(JsonNode node, Set<String> names) {
		if (node.isString()) {
			NAME.matcher(node.asString()).results().forEach(word -> names.add(word.group()));
		}
		node.forEach(child -> collectNames(child, names));
	}

}
