package org.creativecities.tasklist;

import java.io.IOException;
import java.util.Collections;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The web apps take a whole file for a language; a label that is missing shows its key.
 */
class LocaleFilesTest {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "welcome" })
	void french_has_the_labels_of_english_with_the_same_placeholders(String app) throws IOException {
		var english = labels(app, "en");
		var french = labels(app, "fr");

		assertThat(french.keySet()).isEqualTo(english.keySet());
		english
			.forEach((key, label) -> assertThat(placeholders(french.get(key))).as(key).isEqualTo(placeholders(label)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tasklist", "welcome" })
	void a_french_label_stands_for_each_english_one(String app) throws IOException {
		var english = labels(app, "en");

		labels(app, "fr")
			.forEach((key, label) -> assertThat(label.isBlank()).as(key).isEqualTo(english.get(key).isBlank()));
	}

	private static TreeMap<String, String> labels(String app, String language) throws IOException {
		var file = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
		try (var content = LocaleFilesTest.class.getResourceAsStream(file)) {
			var text = new String(content.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).replace("\uFEFF",
					"");
			var labels = new TreeMap<String, String>();
			flatten("", new JsonMapper().readTree(text), labels);
			return labels;
		}
	}

	private static void flatten(String path, JsonNode node, TreeMap<String, String> labels) {
		if (node.isObject()) {
			node.properties().forEach(entry -> flatten(path + "/" + entry.getKey(), entry.getValue(), labels));
		}
		else {
			labels.put(path, node.toString());
		}
	}

	private static TreeSet<String> placeholders(String label) {
		var names = new TreeSet<String>();
		var found = PLACEHOLDER.matcher(label == null ? "" : label);
		while (found.find()) {
			Collections.addAll(names, found.group(1));
		}
		return names;
	}

}
