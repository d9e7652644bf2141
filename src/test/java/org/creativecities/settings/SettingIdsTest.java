package org.creativecities.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every id that the code or a diagram reads is in the catalogue, and every line of the
 * catalogue is read by something. An id may be put together from a constant that ends
 * with a dot and another one: "designation." and "evaluators.experts".
 */
class SettingIdsTest {

	private static final Pattern CONSTANT = Pattern.compile("\"([a-z][a-z0-9.-]*)\"");

	private static final Pattern READ = Pattern
		.compile("(?:settings|Settings)\\s*\\.\\s*(?:number|count|days|yes)\\(\\s*\"([^\"]+)\"");

	private final Set<String> catalogue = new Catalogue().rules().keySet();

	@Test
	void every_id_that_is_read_is_in_the_catalogue() throws IOException {
		var read = found(READ);

		assertThat(read).isNotEmpty();
		assertThat(read).allMatch(this::known, "is in settings/*.csv");
	}

	@Test
	void every_line_of_the_catalogue_is_read() throws IOException {
		var constants = found(CONSTANT);

		assertThat(this.catalogue).allMatch((id) -> isRead(id, constants), "is read by the code");
	}

	private boolean known(String read) {
		return this.catalogue.contains(read)
				|| (read.endsWith(".") && this.catalogue.stream().anyMatch((id) -> id.startsWith(read)));
	}

	private static boolean isRead(String id, Set<String> constants) {
		return constants.contains(id) || IntStream.range(1, id.length())
			.filter((cut) -> id.charAt(cut - 1) == '.')
			.anyMatch((cut) -> constants.contains(id.substring(0, cut)) && constants.contains(id.substring(cut)));
	}

	private static Set<String> found(Pattern pattern) throws IOException {
		var ids = new TreeSet<String>();
		for (var folder : new String[] { "src/main/java", "processes" }) {
			if (Files.exists(Path.of(folder))) {
				try (var files = Files.walk(Path.of(folder))) {
					files.filter((file) -> file.toString().matches(".*\\.(java|bpmn|dmn)"))
						.map(SettingIdsTest::text)
						.forEach((text) -> pattern.matcher(text).results().forEach((hit) -> ids.add(hit.group(1))));
				}
			}
		}
		return ids;
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

}
