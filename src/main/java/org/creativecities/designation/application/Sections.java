package org.creativecities.designation.application;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Question;

/**
 * The questions of sections 7 to 14 held against the answers. Which ones must be answered
 * stands in the form: the property {@code requiredToSubmit}. "No relevant information to
 * provide" is an answer [public].
 */
public final class Sections {

	private static final String REQUIRED = "requiredToSubmit";

	private Sections() {
	}

	/**
	 * @throws InputRefused naming each blank section and each budget that does not add up
	 */
	static void requireComplete(List<Question> questions, Map<String, Object> answers) {
		var checks = new InputChecks();
		for (var question : questions) {
			var answer = answers.get(question.key());
			if (isRequired(question)) {
				checks.require(!isBlank(answer), question.key(), "application.section-blank");
			}
			if (answer instanceof List<?> rows) {
				rows(checks, question, rows);
			}
		}
		budget(checks, answers);
		checks.done();
	}

	/** The questions whose answers are kept: not whether to hand in. */
	public static List<Question> kept(List<Question> questions) {
		return questions.stream()
			.filter(question -> !List.of("handIn", "knowsMissing").contains(question.key()))
			.toList();
	}

	/** Keys and labels, to be kept with the answers. */
	public static List<Map<String, Object>> labels(List<Question> questions) {
		return questions.stream().map(question -> {
			Map<String, Object> kept = new LinkedHashMap<>();
			kept.put("key", question.key());
			kept.put("label", question.label());
			kept.put("labelFr", question.labelFr());
			kept.put("required", isRequired(question));
			kept.put("columns", labels(question.columns()));
			return kept;
		}).toList();
	}

	/** How many questions of a draft wait for an answer before it can be submitted. */
	static long blank(List<Question> questions, Map<String, Object> answers) {
		return questions.stream()
			.filter(question -> isRequired(question) && isBlank(answers.get(question.key())))
			.count();
	}

	/** How many sections of a submitted version say nothing. */
	public static int blank(Version version) {
		return (int) version.sections()
			.stream()
			.filter(section -> Boolean.TRUE.equals(section.get("required"))
					&& isBlank(version.answers().get(section.get("key"))))
			.count();
	}

	/** Whether a submitted version answers what the form asked, and nothing else. */
	public static boolean isStandard(Version version) {
		var asked = version.sections().stream().map(section -> section.get("key")).toList();
		return !asked.isEmpty() && asked.containsAll(version.answers().keySet());
	}

	private static void rows(InputChecks checks, Question list, List<?> rows) {
		for (var index = 0; index < rows.size(); index++) {
			for (var column : list.columns()) {
				var value = (rows.get(index) instanceof Map<?, ?> row) ? row.get(column.key()) : null;
				checks.require(!isRequired(column) || !isBlank(value),
						"%s[%d].%s".formatted(list.key(), index, column.key()), "application.section-blank");
			}
		}
	}

	private static void budget(InputChecks checks, Map<String, Object> answers) {
		if (answers.get("budgetTotal") == null || !(answers.get("budgetSources") instanceof List<?> sources)) {
			return;
		}
		var total = new BigDecimal(answers.get("budgetTotal").toString());
		checks.require(total.signum() > 0, "budgetTotal", "application.budget-none");
		var sum = sources.stream()
			.map(source -> ((Map<?, ?>) source).get("amount"))
			.filter(amount -> amount != null)
			.map(amount -> new BigDecimal(amount.toString()))
			.reduce(BigDecimal.ZERO, BigDecimal::add);
		checks.require(sum.compareTo(total) == 0, "budgetSources", "application.budget-sum", sum, total);
	}

	private static boolean isRequired(Question question) {
		return "true".equals(question.properties().get(REQUIRED));
	}

	private static boolean isBlank(Object answer) {
		return answer == null || Boolean.FALSE.equals(answer) || answer.toString().isBlank()
				|| (answer instanceof List<?> rows && rows.isEmpty());
	}

}
