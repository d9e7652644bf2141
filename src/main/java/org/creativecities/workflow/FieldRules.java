package org.creativecities.workflow;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * The rules of one field that is not empty, and what each value breaks. The same
 * properties as in the browser, and {@code properties.minWords} and
 * {@code properties.maxWords}.
 */
final class FieldRules {

	/** More rows than anybody types [assumed]. */
	static final int MOST_ROWS = 500;

	private static final Pattern EMAIL = Pattern
		.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?"
				+ "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)+");

	/** The international form, with a plus or two zeros, as the browser asks for it. */
	private static final Pattern PHONE = Pattern.compile("(?:\\+|00)[0-9][0-9 ().-]{5,28}[0-9]");

	private final FormField field;

	private final Map<String, Object> values;

	private final List<Broken> broken = new ArrayList<>();

	FieldRules(FormField field, Map<String, Object> values) {
		this.field = field;
		this.values = values;
	}

	/**
	 * A rule that the value breaks.
	 *
	 * @param code names the sentence
	 */
	record Broken(String code, List<Object> arguments) {
	}

	List<Broken> broken() {
		return this.broken;
	}

	/** The value as the field keeps it; {@code null} if it is of another type. */
	Object typed(Object value) {
		return switch (this.field.type()) {
			case "number" -> number(value);
			case "checkbox" -> (value instanceof Boolean) ? value : refuse("form.yesNo");
			case "datetime" -> (value instanceof String text) ? moment(text) : refuse("form.text");
			case "radio", "select" -> option(value);
			case "checklist", "taglist" -> choices(value);
			default -> (value instanceof String text) ? text(text) : refuse("form.text");
		};
	}

	static boolean isEmpty(Object value) {
		return value == null || Boolean.FALSE.equals(value) || (value instanceof String text && text.isBlank())
				|| (value instanceof Collection<?> many && many.isEmpty());
	}

	/** Equal as a person sees it: 1 is 1.0, and a missing tick is no. */
	static boolean same(Object one, Object other) {
		if (isEmpty(one) && isEmpty(other)) {
			return true;
		}
		if (one instanceof Number && other instanceof Number) {
			return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
		}
		return one != null && one.equals(other);
	}

	private String text(String text) {
		if (text.codePoints().anyMatch(this::isControl)) {
			refuse("form.control");
		}
		if (text.length() > Values.LONGEST_TEXT) {
			refuse("form.maxLength", Values.LONGEST_TEXT, text.length());
		}
		limit("maxLength").filter(most -> text.length() > most.intValue() && text.length() <= Values.LONGEST_TEXT)
			.ifPresent(most -> refuse("form.maxLength", most, text.length()));
		limit("minLength").filter(least -> text.length() < least.intValue())
			.ifPresent(least -> refuse("form.minLength", least, text.length()));
		var counted = Words.count(text);
		var most = this.field.property("maxWords", Integer.MAX_VALUE);
		if (counted > most) {
			refuse("form.maxWords", most, counted);
		}
		var least = this.field.property("minWords", 0);
		if (counted < least) {
			refuse("form.minWords", least, counted);
		}
		// the browser finds the pattern anywhere in the text
		var pattern = this.field.rule("pattern").asString("");
		if (!pattern.isEmpty() && text.length() <= Values.LONGEST_TEXT
				&& !Pattern.compile(pattern).matcher(text).find()) {
			refuse("form.pattern");
		}
		switch (this.field.rule("validationType").asString("")) {
			case "email" -> require(text.length() <= 254 && EMAIL.matcher(text).matches(), "form.email");
			case "phone" -> require(PHONE.matcher(text).matches(), "form.phone");
			default -> {
			}
		}
		return text;
	}

	/**
	 * What no keyboard writes, and what makes others read the letters in another order
	 * than they stand in; line breaks and tabs belong to long texts alone.
	 */
	private boolean isControl(int character) {
		if (character == '\n' || character == '\r' || character == '\t') {
			return !"textarea".equals(this.field.type());
		}
		var turnsDirection = character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
		return turnsDirection || switch (Character.getType(character)) {
			case Character.CONTROL, Character.SURROGATE -> true;
			default -> false;
		};
	}

	private Object number(Object value) {
		var written = value.toString();
		var isText = value instanceof String;
		if (!(value instanceof Number) && !(isText && this.field.json().path("serializeToString").asBoolean(false))
				|| written.length() > 40) {
			return refuse("form.number");
		}
		BigDecimal number;
		try {
			number = new BigDecimal(written);
		}
		catch (NumberFormatException noNumber) {
			return refuse("form.number");
		}
		if (Math.abs((long) number.precision() - number.scale()) > 15 || number.scale() > 15) {
			return refuse("form.number");
		}
		limit("min").filter(least -> number.compareTo(least) < 0).ifPresent(least -> refuse("form.min", bound(least)));
		limit("max").filter(most -> number.compareTo(most) > 0).ifPresent(most -> refuse("form.max", bound(most)));
		var digits = this.field.json().path("decimalDigits");
		if (digits.isNumber() && number.stripTrailingZeros().scale() > digits.asInt()) {
			refuse((digits.asInt() == 0) ? "form.whole" : "form.decimals", digits.asInt());
		}
		return isText ? written : Values.toNumber(number);
	}

	/** A number of four digits is written without a separator, as years are. */
	private static Object bound(BigDecimal number) {
		return number.toPlainString().matches("\\d{4}") ? number.toPlainString() : number;
	}

	private Object moment(String text) {
		try {
			switch (this.field.text("subtype")) {
				case "date" -> LocalDate.parse(text);
				case "time" -> time(text);
				default -> dateAndTime(text);
			}
			return text;
		}
		catch (DateTimeException wrong) {
			return refuse("form.date");
		}
	}

	private void time(String text) {
		if ("no_timezone".equals(this.field.text("timeSerializingFormat"))
				|| !text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")) {
			LocalTime.parse(text);
		}
		else {
			java.time.OffsetTime.parse(text);
		}
	}

	private void dateAndTime(String text) {
		if (text.matches(".*(Z|[+-]\\d\\d:\\d\\d)")) {
			OffsetDateTime.parse(text);
		}
		else {
			LocalDateTime.parse(text);
		}
	}

	private Object option(Object value) {
		var offered = offered();
		return offered.map(options -> options.contains(String.valueOf(value))).orElse(false) ? value
				: refuse("form.option");
	}

	private Object choices(Object value) {
		if (!(value instanceof Collection<?> chosen)) {
			return refuse("form.option");
		}
		var offered = offered().orElse(Set.of());
		var texts = chosen.stream().map(String::valueOf).toList();
		if (!offered.containsAll(texts) || new HashSet<>(texts).size() < texts.size()) {
			return refuse("form.option");
		}
		return List.copyOf(chosen);
	}

	/** The values on offer: written in the form, in a variable, or found by FEEL. */
	private Optional<Set<String>> offered() {
		if (this.field.json().path("values").isArray()) {
			var options = new HashSet<String>();
			this.field.json().path("values").forEach(option -> options.add(option.path("value").asString("")));
			return Optional.of(options);
		}
		var source = this.field.text("valuesKey").isEmpty()
				? Conditions.evaluate(this.field.text("valuesExpression"), this.values)
				: this.values.get(this.field.text("valuesKey"));
		return (source instanceof Collection<?> options) ? Optional.of(valuesOf(options)) : Optional.empty();
	}

	private static Set<String> valuesOf(Collection<?> options) {
		var values = new HashSet<String>();
		for (var option : options) {
			values.add(String.valueOf((option instanceof Map<?, ?> pair) ? pair.get("value") : option));
		}
		return values;
	}

	private Optional<BigDecimal> limit(String rule) {
		JsonNode limit = this.field.rule(rule);
		if (limit.isNumber()) {
			return Optional.of(limit.decimalValue());
		}
		return Optional.of(limit.asString("")).filter(text -> text.matches("-?\\d+(\\.\\d+)?")).map(BigDecimal::new);
	}

	private void require(boolean right, String code) {
		if (!right) {
			refuse(code);
		}
	}

	private Object refuse(String code, Object... arguments) {
		this.broken.add(new Broken(code, List.of(arguments)));
		return null;
	}

}
