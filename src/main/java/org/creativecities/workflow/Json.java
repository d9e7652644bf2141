package org.creativecities.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.json.JsonMapper;

/** Answers as JSON columns keep them. */
public final class Json {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private Json() {
	}

	public static String write(Object value) {
		return MAPPER.writeValueAsString(value);
	}

	/** Empty for {@code null}. */
	@SuppressWarnings("unchecked")
	public static Map<String, Object> read(String json) {
		return (json != null) ? MAPPER.readValue(json, LinkedHashMap.class) : new LinkedHashMap<>();
	}

	/** A JSON column as a type of ours, such as a record or an array. */
	public static <T> T read(String json, Class<T> type) {
		return MAPPER.readValue(json, type);
	}

	/** One spelling for equal content: keys in alphabetical order, no blanks. */
	public static String canonical(Object value) {
		return write(sorted(value));
	}

	private static Object sorted(Object value) {
		if (value instanceof Map<?, ?> map) {
			var keys = new TreeMap<String, Object>();
			map.forEach((key, one) -> keys.put(String.valueOf(key), sorted(one)));
			return keys;
		}
		return (value instanceof List<?> list) ? list.stream().map(Json::sorted).toList() : value;
	}

}
