package org.creativecities.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * The models of all letters, read once from {@code mail/<capability>/models.yaml}.
 */
@Component
class LetterModels {

	private final Map<String, LetterModel> models = new TreeMap<>();

	LetterModels() {
		try {
			for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:mail/*/models.yaml")) {
				read(file);
			}
		}
		catch (IOException cause) {
			throw new UncheckedIOException("The models of the letters cannot be read", cause);
		}
	}

	@SuppressWarnings("unchecked")
	private void read(Resource file) throws IOException {
		var path = file.getURL().getPath().split("/");
		var capability = path[path.length - 2];
		try (var content = file.getInputStream()) {
			Map<String, Map<String, Object>> letters = new Yaml(new SafeConstructor(new LoaderOptions())).load(content);
			letters.forEach((name, letter) -> {
				var template = capability + "/" + name;
				this.models.put(template,
						LetterModel.parse(template, (Map<String, String>) letter.getOrDefault("variables", Map.of())));
			});
		}
	}

	/**
	 * @throws IllegalArgumentException if no capability has such a letter
	 */
	LetterModel of(String template) {
		var model = this.models.get(template);
		if (model == null) {
			throw new IllegalArgumentException(
					"There is no letter '%s'; there are %s.".formatted(template, this.models.keySet()));
		}
		return model;
	}

	Map<String, LetterModel> all() {
		return this.models;
	}

}
