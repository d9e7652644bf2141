package org.creativecities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages that say why it is built like this. */
class DecisionPagesTest {

	private static final Path FOLDER = Path.of("docs", "decisions");

	private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]+)");

	static List<Path> pages() throws IOException {
		try (var files = Files.list(FOLDER)) {
			return files.sorted().toList();
		}
	}

	@Test
	void each_has_a_number_of_its_own() throws IOException {
		assertThat(pages()).isNotEmpty()
			.extracting(DecisionPagesTest::number)
			.allMatch(number -> number.matches("[0-9]{4}"))
			.doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("pages")
	void each_bears_its_number_a_date_a_status_and_the_decision(Path page) throws IOException {
		var lines = Files.readAllLines(page);

		assertThat(lines.get(0)).startsWith("# %d. ".formatted(Integer.parseInt(number(page))));
		assertThat(lines.get(2))
			.matches("Date: [0-9]{4}-[0-9]{2}-[0-9]{2}\\. Status: (in force|replaced by [0-9]+)\\.");
		assertThat(lines).anyMatch(line -> line.startsWith("**Decided.**"));
	}

	@Test
	void links_of_these_and_of_the_readme_lead_somewhere() throws IOException {
		var pages = Stream.concat(pages().stream(), Stream.of(Path.of("README.md"), Path.of("bench", "README.md")));

		assertThat(pages.flatMap(DecisionPagesTest::links)).isNotEmpty().allMatch(Files::exists);
	}

	private static String number(Path page) {
		return page.getFileName().toString().substring(0, 4);
	}

	private static Stream<Path> links(Path page) {
		try {
			return LINK.matcher(Files.readString(page))
				.results()
				.map(link -> page.resolveSibling(link.group(1)))
				.toList()
				.stream();
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

}
