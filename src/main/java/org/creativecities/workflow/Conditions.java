package org.creativecities.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;

/** The FEEL of forms: when a field is hidden, which options it offers. */
final class Conditions {

	private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().withEnabledExternalFunctions(false).build();

	private Conditions() {
	}

	/**
	 * Whether a condition holds. As in the browser, one that cannot be evaluated does
	 * not.
	 */
	static boolean holds(String expression, Map<String, Object> values) {
		return Boolean.TRUE.equals(evaluate(expression, values));
	}

	/** {@code null} if it cannot be evaluated. */
	static Object evaluate(String expression, Map<String, Object> values) {
		var result = FEEL.evaluateExpression(feel(expression), new HashMap<>(values));
		return result.isSuccess() ? result.result() : null;
	}

	/** Why an expression cannot be read; empty if it can. */
	static Optional<String> problem(String expression) {
		var parsed = FEEL.parseExpression(feel(expression));
		return parsed.isSuccess() ? Optional.empty() : Optional.of(parsed.failure().message());
	}

	private static String feel(String expression) {
		return expression.strip().replaceFirst("^=", "");
	}

}
