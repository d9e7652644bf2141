package org.creativecities.settings;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * All settings there are, read from {@code settings/*.csv}. A line that makes no sense
 * stops the start, with its file and number.
 */
@Component
class Catalogue {

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setIgnoreEmptyLines(true)
		.get();

	private final Map<String, SettingRule> rules = new LinkedHashMap<>();

	Catalogue() {
		try {
			for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:settings/*.csv")) {
				read(file);
			}
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	Map<String, SettingRule> rules() {
		return this.rules;
	}

	/**
	 * @throws IllegalArgumentException if there is no such setting
	 */
	SettingRule rule(String id) {
		var rule = this.rules.get(id);
		if (rule == null) {
			throw new IllegalArgumentException("There is no setting '%s' in settings/*.csv".formatted(id));
		}
		return rule;
	}

	private void read(Resource file) throws IOException {
		try (var lines = FORMAT.parse(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
			for (var line : lines) {
				add(file, line);
			}
		}
	}

	private void add(Resource file, CSVRecord line) {
		try {
			var rule = rule(line);
			if (!rule.allows(rule.value())) {
				throw new IllegalArgumentException("the default is out of bounds");
			}
			if (this.rules.putIfAbsent(rule.id(), rule) != null) {
				throw new IllegalArgumentException("the id is taken");
			}
		}
		catch (RuntimeException cause) {
			throw new IllegalStateException("%s, line %d makes no sense: %s".formatted(file.getFilename(),
					line.getRecordNumber() + 1, cause.getMessage()), cause);
		}
	}

	private static SettingRule rule(CSVRecord line) {
		var id = line.get("id");
		if (!id.matches("[a-z]+(\\.[a-z0-9-]+)+")) {
			throw new IllegalArgumentException("the id '%s' is not like module.topic.name".formatted(id));
		}
		var type = SettingType.of(line.get("type"));
		return new SettingRule(id, type, type.read(line.get("default")), bound(type, line.get("min")),
				bound(type, line.get("max")), Mark.of(line.get("mark")), line.get("source"), line.get("en"),
				line.get("fr"));
	}

	private static BigDecimal bound(SettingType type, String text) {
		return text.isBlank() ? null : type.size(type.read(text));
	}

}
