package org.creativecities.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every id that the code or a diagram reads is in the catalogue, and every line of the
 * catalogue is read by something. An id may be put together from a constant that ends
 * with a dot and another one: "designation." and "evaluators.experts".
 */
class SettingIdsTest {

	/** As the file of a report's questions names one, between commas. */
	private static final String LIMIT = "|,([a-z]+\\.[a-z]+\\.[a-z0-9-]+),";

	private static final Pattern CONSTANT = Pattern
		.compile("\"([a-z][a-z0-9.-]*)\"|@([a-z]+(?:\\.[a-z0-9-]+)+)@" + LIMIT);

	private static final Pattern READ = Pattern.compile(
			"(?:settings|Settings)\\s*\\.\\s*(?:number|count|days|yes)\\(\\s*\"([^\"]+)\"|@([a-z]+(?:\\.[a-z0-9-]+)+)@"
					+ LIMIT);

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

	/**
	 * What the description of the domain marks as recalled or assumed, rule by rule; the
	 * product never shows it as a rule of UNESCO.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "designation.wait-after-refusals", "designation.call.wait-one-call",
			"designation.call.allow-clarification", "designation.call.grace-minutes",
			"designation.call.until-announcement", "designation.evaluators.experts", "designation.evaluators.members",
			"designation.mayor.link", "designation.mayor.reminder", "designation.endorsement.within",
			"designation.endorsement.chase", "designation.screening.within", "designation.screening.alert-after",
			"designation.clarification.within", "designation.assessment.within", "designation.assessment.alert-before",
			"designation.evaluation.answer", "designation.evaluation.work", "designation.evaluation.late",
			"designation.evaluation.replace", "designation.evaluation.naming", "designation.evaluation.minimum",
			"designation.evaluation.spread", "designation.evaluation.open-files", "designation.evaluation.member-days",
			"designation.evaluation.weight.relevance", "designation.evaluation.weight.assets",
			"designation.evaluation.weight.local-work", "designation.evaluation.weight.cooperation",
			"designation.evaluation.weight.feasibility", "designation.evaluation.comment-least",
			"designation.evaluation.comment-most", "designation.recommendation.recommended-from",
			"monitoring.review.readers", "monitoring.review.files", "monitoring.review.files-raised",
			"monitoring.review.member-days", "monitoring.review.answer", "monitoring.review.work",
			"monitoring.review.again", "monitoring.review.replace", "monitoring.review.replacements",
			"monitoring.review.naming", "monitoring.review.comment-least", "monitoring.review.comment-most",
			"monitoring.revision.rounds", "monitoring.revision.time", "monitoring.revision.decision",
			"monitoring.assignment.before-deadline", "monitoring.assignment.approve-within",
			"designation.recommendation.discuss-from", "designation.consultation.sectors",
			"designation.consultation.committee", "designation.correction.window", "designation.words.presentation",
			"designation.words.impact", "designation.words.cultural-assets", "designation.words.field-role",
			"designation.words.field-detail", "designation.words.field-society", "designation.words.initiative-title",
			"designation.words.initiative", "designation.words.management", "designation.words.communication",
			"monitoring.words.summary", "monitoring.words.initiative", "monitoring.words.why", "monitoring.words.plan",
			"monitoring.words.communication", "monitoring.words.annex", "monitoring.count.focal-points",
			"monitoring.count.initiatives", "monitoring.count.plan-local", "monitoring.count.plan-international" })
	void a_rule_that_nobody_read_anywhere_is_set_by_the_secretariat(String id) {
		assertThat(new Catalogue().rules()).containsKey(id);
		assertThat(new Catalogue().rule(id).mark()).isIn(Mark.RECALL, Mark.ASSUMED);
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
		for (var folder : new String[] { "src/main/java", "src/main/resources/monitoring", "processes", "forms" }) {
			if (Files.exists(Path.of(folder))) {
				try (var files = Files.walk(Path.of(folder))) {
					files.filter((file) -> file.toString().matches(".*\\.(java|csv|bpmn|dmn|form)"))
						.map(SettingIdsTest::text)
						.forEach((text) -> pattern.matcher(text)
							.results()
							.forEach((hit) -> ids.add(Stream.of(hit.group(1), hit.group(2), hit.group(3))
								.filter(Objects::nonNull)
								.findFirst()
								.get())));
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
