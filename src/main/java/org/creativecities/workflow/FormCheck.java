package org.creativecities.workflow;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.creativecities.workflow.InputRefused.Defect;

/**
 * Checks what was submitted against the form it was submitted with, before the engine
 * sees it. The browser checks as well, but a browser can be passed by.
 * <p>
 * A submission is whole: a field that it does not mention was left empty. A field that
 * the form hides is neither required nor accepted; one that it only shows may come back
 * as it was.
 */
final class FormCheck {

	private final FormFile form;

	private final Map<String, Object> shown;

	private final List<Defect> defects = new ArrayList<>();

	private FormCheck(FormFile form, Map<String, Object> shown) {
		this.form = form;
		this.shown = shown;
	}

	/**
	 * The submitted values, typed as their fields ask; fields left empty are absent.
	 * @param submitted as {@link Values#fromVariable} gives them
	 * @param shown what the form was shown with: the variables of the task
	 * @throws InputRefused naming each field and what is wrong
	 */
	static Map<String, Object> check(FormFile form, Map<String, Object> submitted, Map<String, Object> shown) {
		var check = new FormCheck(form, shown);
		var entered = check.fields(form.root(), submitted, "", shown);
		if (!check.defects.isEmpty()) {
			throw new InputRefused(check.defects);
		}
		return entered;
	}

	/** One level of the form: the form itself, or a row of a dynamic list. */
	private Map<String, Object> fields(FormField parent, Map<String, Object> submitted, String path,
			Map<String, Object> before) {
		var values = new HashMap<>(this.shown);
		values.putAll(submitted);
		var unknown = new TreeSet<>(submitted.keySet());
		var entered = new LinkedHashMap<String, Object>();
		visible(parent, values).forEach(field -> {
			var key = field.key();
			unknown.remove(key);
			if (!field.isInput()) {
				return;
			}
			if (field.isLocked()) {
				unchanged(field, path + key, submitted, before);
				return;
			}
			var value = value(field, path + key, submitted.get(key), values);
			if (value != null) {
				entered.put(key, value);
			}
		});
		unknown.forEach(key -> {
			// hidden or unknown; an empty value is no entry
			if (!FieldRules.isEmpty(submitted.get(key)) || !isKnown(parent, key)) {
				refuse(path + key, isKnown(parent, key) ? "form.hidden" : "form.unknown", shorten(key));
			}
		});
		return entered;
	}

	/** What a person sees with these values: a hidden group hides what is in it. */
	private static List<FormField> visible(FormField parent, Map<String, Object> values) {
		return parent.children()
			.stream()
			.filter(child -> child.hiddenWhen().filter(condition -> Conditions.holds(condition, values)).isEmpty())
			.flatMap(child -> child.isList() ? java.util.stream.Stream.of(child)
					: java.util.stream.Stream.concat(java.util.stream.Stream.of(child),
							visible(child, values).stream()))
			.toList();
	}

	private static boolean isKnown(FormField parent, String key) {
		return FormFile.components(parent).anyMatch(field -> key.equals(field.key()));
	}

	private void unchanged(FormField field, String path, Map<String, Object> submitted, Map<String, Object> before) {
		var value = submitted.get(field.key());
		if (!FieldRules.isEmpty(value) && !FieldRules.same(value, before.get(field.key()))) {
			refuse(path, "form.locked");
		}
	}

	private Object value(FormField field, String path, Object value, Map<String, Object> values) {
		if (FieldRules.isEmpty(value)) {
			if (field.rule("required").asBoolean(false)) {
				refuse(path, "checkbox".equals(field.type()) ? "form.tick" : "form.required");
			}
			if (field.isList() && field.property("minRows", 0) > 0) {
				refuse(path, "form.minRows", field.property("minRows", 0));
			}
			return ("checkbox".equals(field.type()) && value != null) ? value : null;
		}
		if (field.isList()) {
			return rows(field, path, value);
		}
		var rules = new FieldRules(field, values);
		var typed = rules.typed(value);
		rules.broken().forEach(broken -> this.defects.add(new Defect(path, broken.code(), broken.arguments())));
		return typed;
	}

	private Object rows(FormField list, String path, Object value) {
		if (!(value instanceof List<?> rows) || !rows.stream().allMatch(FormCheck::isRow)) {
			refuse(path, "form.rows");
			return null;
		}
		if (rows.size() > list.property("maxRows", FieldRules.MOST_ROWS)) {
			refuse(path, "form.maxRows", list.property("maxRows", FieldRules.MOST_ROWS));
			return null;
		}
		if (rows.size() < list.property("minRows", 0)) {
			refuse(path, "form.minRows", list.property("minRows", 0));
		}
		var before = (this.shown.get(list.key()) instanceof List<?> known) ? known : List.of();
		if (!list.json().path("allowAddRemove").asBoolean(true) && rows.size() != before.size()) {
			refuse(path, "form.fixedRows", before.size());
		}
		var entered = new ArrayList<Map<String, Object>>();
		for (var index = 0; index < rows.size(); index++) {
			var known = (index < before.size() && isRow(before.get(index))) ? row(before.get(index))
					: Map.<String, Object>of();
			entered.add(fields(list, row(rows.get(index)), path + "[" + index + "].", known));
		}
		return entered;
	}

	private static boolean isRow(Object row) {
		return row instanceof Map<?, ?> map && map.keySet().stream().allMatch(String.class::isInstance);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> row(Object row) {
		return (Map<String, Object>) row;
	}

	private static String shorten(String key) {
		return (key.length() > 60) ? key.substring(0, 60) + "…" : key;
	}

	private void refuse(String path, String code, Object... arguments) {
		this.defects.add(new Defect(path, code, List.of(arguments)));
	}

	/** The keys that this form's fields put into the engine. */
	static Set<String> keys(FormFile form) {
		return form.inputs()
			.entrySet()
			.stream()
			.filter(field -> !field.getValue().isLocked())
			.map(Map.Entry::getKey)
			.collect(Collectors.toUnmodifiableSet());
	}

}
