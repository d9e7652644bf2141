package org.creativecities.settings;

import java.util.HashMap;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The values that the secretariat changed. */
@Component
class PresentValues {

	private final JdbcClient jdbc;

	private final Remembered<Map<String, String>> values;

	PresentValues(JdbcClient jdbc) {
		this.jdbc = jdbc;
		this.values = new Remembered<>(this::read);
	}

	String of(SettingRule rule) {
		return this.values.get().getOrDefault(rule.id(), rule.value());
	}

	void forget() {
		this.values.forget();
	}

	private Map<String, String> read() {
		var values = new HashMap<String, String>();
		this.jdbc.sql("SELECT id, value FROM setting").query((row) -> {
			values.put(row.getString("id"), row.getString("value"));
		});
		return Map.copyOf(values);
	}

}
