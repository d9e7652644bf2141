package org.creativecities.workflow;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person entered in a form, already checked against it.
 *
 * @param all by the keys of the form's fields; text, numbers, booleans, lists of text
 * (checklist) and lists of maps (dynamic list); a field left empty is absent
 */
public record FormValues(Map<String, Object> all) {

	/** The text of a field; empty if nothing was entered. */
	public String text(String key) {
		return find(key).map(Object::toString).orElse("");
	}

	public boolean yes(String key) {
		return find(key).map(Boolean.TRUE::equals).orElse(false);
	}

	public Optional<BigDecimal> number(String key) {
		return find(key).map(value -> new BigDecimal(value.toString()));
	}

	@SuppressWarnings("unchecked")
	public List<String> choices(String key) {
		return find(key).map(value -> (List<String>) value).orElse(List.of());
	}

	@SuppressWarnings("unchecked")
	public List<Map<String, Object>> rows(String key) {
		return find(key).map(value -> (List<Map<String, Object>>) value).orElse(List.of());
	}

	private Optional<Object> find(String key) {
		return Optional.ofNullable(this.all.get(key));
	}

}
