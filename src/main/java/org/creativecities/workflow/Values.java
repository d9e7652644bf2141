package org.creativecities.workflow;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/**
 * Values on their way into engine variables and out of them. The engine keeps text up to
 * 4,000 characters, numbers and yes or no as they are; lists, rows and longer text travel
 * as JSON, which Tasklist reads back into the form.
 */
final class Values {

	/** What fits into a text variable [public: the engine's column]. */
	static final int LONGEST_TEXT = 4_000;

	private Values() {
	}

	/** What the engine is given for a value of ours. */
	static Object toVariable(Object value) {
		if (value == null || value instanceof Boolean || value instanceof TypedValue) {
			return value;
		}
		if (value instanceof Number number) {
			return toNumber(new BigDecimal(number.toString()));
		}
		if (value instanceof Collection<?> || value instanceof Map<?, ?>) {
			return json(value);
		}
		var text = value.toString();
		return (text.length() > LONGEST_TEXT) ? json(text) : text;
	}

	/** What was entered, as plain Java: text, numbers, booleans, lists and maps. */
	static Object fromVariable(Object value) {
		if (value instanceof SpinJsonNode json) {
			return FormFile.JSON.readValue(json.toString(), Object.class);
		}
		if (value instanceof JsonValue json) {
			return FormFile.JSON.readValue(json.getValueSerialized(), Object.class);
		}
		if (value instanceof TypedValue typed) {
			return typed.getValue();
		}
		return value;
	}

	/** Whole numbers as Long, others as Double: the two that ProcessVariable knows. */
	static Object toNumber(BigDecimal number) {
		var plain = number.stripTrailingZeros();
		return (plain.scale() <= 0 && plain.precision() - plain.scale() <= 18) ? (Object) plain.longValueExact()
				: (Object) plain.doubleValue();
	}

	private static Object json(Object value) {
		return SpinValues.jsonValue(FormFile.JSON.writeValueAsString(value)).create();
	}

}
