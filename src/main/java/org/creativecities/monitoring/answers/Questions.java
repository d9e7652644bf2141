package org.creativecities.monitoring.answers;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.creativecities.monitoring.answers.Question.Part;
import org.creativecities.settings.Settings;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The questions of the report, from {@code monitoring/questions.csv}. A line with a dot
 * in its id is a part of the question before it; limits are numbers or settings. A line
 * that makes no sense stops the start.
 */
@Component("reportQuestions")
public class Questions {

	/** The question whose rows are the lines of the last action plan. */
	public static final String COMMITMENTS = "commitments";

	private static final String FILE = "monitoring/questions.csv";

	private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setIgnoreEmptyLines(true)
		.get();

	private final Settings settings;

	private final List<CSVRecord> lines;

	Questions(Settings settings) {
		this.settings = settings;
		try (var file = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
			this.lines = FORMAT.parse(file).getRecords();
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
		// a line that makes no sense is found here, and not by the first city
		read(limit -> 1);
	}

	/** All questions, in the order in which they are asked, with the limits of today. */
	public List<Question> all() {
		return read(this.settings::count);
	}

	/** The questions of one section. */
	public List<Question> of(int section) {
		return all().stream().filter(question -> question.section() == section).toList();
	}

	/**
	 * @throws IllegalArgumentException if there is no such question
	 */
	public Question get(String id) {
		return all().stream()
			.filter(question -> question.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("A report asks no question '%s'.".formatted(id)));
	}

	private List<Question> read(Function<String, Integer> setting) {
		return this.lines.stream()
			.filter(line -> !line.get("id").contains("."))
			.map(line -> question(line, setting))
			.toList();
	}

	private Question question(CSVRecord line, Function<String, Integer> setting) {
		try {
			var id = line.get("id");
			var parts = this.lines.stream()
				.filter(part -> part.get("id").startsWith(id + "."))
				.map(part -> part(part.get("id").substring(id.length() + 1), part, setting))
				.toList();
			return new Question(id, Integer.parseInt(line.get("section")), Kind.of(line.get("kind")),
					"yes".equals(line.get("required")), limit(line.get("min"), setting),
					limit(line.get("max"), setting), line.get("application"), line.get("en"), line.get("fr"),
					line.get("helpEn"), line.get("helpFr"),
					parts.isEmpty() ? List.of(part(Question.VALUE, line, setting)) : parts);
		}
		catch (RuntimeException cause) {
			throw new IllegalStateException(
					"%s, line %d makes no sense: %s".formatted(FILE, line.getRecordNumber() + 1, cause.getMessage()),
					cause);
		}
	}

	private static Part part(String key, CSVRecord line, Function<String, Integer> setting) {
		var options = line.get("options").isEmpty() ? List.<String>of()
				: Arrays.asList(line.get("options").split("\\|"));
		return new Part(key, Kind.of(line.get("kind")), "yes".equals(line.get("required")),
				limit(line.get("min"), setting), limit(line.get("max"), setting), options, line.get("en"),
				line.get("fr"));
	}

	private static Integer limit(String text, Function<String, Integer> setting) {
		if (text.isEmpty()) {
			return null;
		}
		return text.matches("\\d+") ? Integer.valueOf(text) : setting.apply(text);
	}

}
