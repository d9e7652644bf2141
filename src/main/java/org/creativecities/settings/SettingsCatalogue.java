package org.creativecities.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.workflow.InputRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * All settings with what they mean and where they come from, and the one door through
 * which the secretariat changes them.
 */
@Service
public class SettingsCatalogue {

	/** Characters; a sentence or two. */
	static final int LONGEST_REASON = 1000;

	private final Catalogue catalogue;

	private final PresentValues values;

	private final JdbcClient jdbc;

	private final Clock clock;

	SettingsCatalogue(Catalogue catalogue, PresentValues values, JdbcClient jdbc, Clock clock) {
		this.catalogue = catalogue;
		this.values = values;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Every setting of the catalogue, in the order of its files. */
	public List<Setting> all() {
		Map<String, Setting> changed = new HashMap<>();
		this.jdbc.sql("SELECT * FROM setting").query((row) -> {
			var rule = this.catalogue.rules().get(row.getString("id"));
			if (rule != null) {
				changed.put(rule.id(), setting(rule, row));
			}
		});
		return this.catalogue.rules()
			.values()
			.stream()
			.map((rule) -> changed.getOrDefault(rule.id(), new Setting(rule, rule.value(), 0, null, null)))
			.toList();
	}

	/**
	 * @throws IllegalArgumentException if there is no such setting
	 */
	public Setting setting(String id) {
		var rule = this.catalogue.rule(id);
		return this.jdbc.sql("SELECT * FROM setting WHERE id = ?")
			.param(id)
			.query((row, number) -> setting(rule, row))
			.optional()
			.orElseGet(() -> new Setting(rule, rule.value(), 0, null, null));
	}

	/** What was changed about a setting, the newest first. */
	public List<SettingChange> history(String id) {
		return this.jdbc.sql("SELECT * FROM setting_change WHERE setting_id = ? ORDER BY id DESC")
			.param(id)
			.query((row, number) -> new SettingChange(row.getString("setting_id"), row.getString("old_value"),
					row.getString("new_value"), row.getString("reason"), row.getString("changed_by"),
					row.getTimestamp("changed_at").toInstant()))
			.list();
	}

	/**
	 * Changes a setting. Cases already running keep what they took over when they began.
	 * @param version the version that the person saw
	 * @throws InputRefused if the value is of another type or out of bounds, if the
	 * reason is missing, or if somebody else changed it in the meantime
	 */
	@Transactional
	public void change(String id, String value, String reason, int version, String by) {
		var now = this.clock.instant().atOffset(ZoneOffset.UTC);
		var rule = this.catalogue.rule(id);
		var normal = checked(rule, value);
		if (reason == null || reason.isBlank()) {
			throw new InputRefused("reason", "settings.reason-missing");
		}
		if (reason.length() > LONGEST_REASON) {
			throw new InputRefused("reason", "settings.reason-too-long", LONGEST_REASON);
		}
		var before = setting(id);
		if (normal.equals(before.value())) {
			throw new InputRefused("value", "settings.unchanged", before.value());
		}
		var changed = (version == 0)
				? this.jdbc
					.sql("INSERT INTO setting (id, value, version, changed_by, changed_at) VALUES (?, ?, 1, ?, ?) "
							+ "ON CONFLICT DO NOTHING")
					.params(id, normal, by, now)
					.update()
				: this.jdbc
					.sql("UPDATE setting SET value = ?, version = version + 1, changed_by = ?, changed_at = ? "
							+ "WHERE id = ? AND version = ?")
					.params(normal, by, now, id, version)
					.update();
		if (changed == 0) {
			var present = setting(id);
			throw new InputRefused("value", "settings.changed-meanwhile", present.changedBy(), present.value());
		}
		this.jdbc
			.sql("INSERT INTO setting_change (setting_id, old_value, new_value, reason, changed_by, changed_at) "
					+ "VALUES (?, ?, ?, ?, ?, ?)")
			.params(id, before.value(), normal, reason.strip(), by, now)
			.update();
		this.values.forget();
	}

	/**
	 * Reads the changed values anew: the table was changed past this door, by a restore,
	 * say.
	 */
	public void refresh() {
		this.values.forget();
	}

	private static String checked(SettingRule rule, String value) {
		String normal;
		try {
			normal = rule.type().read((value != null) ? value : "");
		}
		catch (IllegalArgumentException wrong) {
			throw new InputRefused("value", "settings.not-a-" + rule.type().name().toLowerCase(java.util.Locale.ROOT),
					(value != null) ? value : "");
		}
		if (!rule.allows(normal)) {
			throw new InputRefused("value", "settings.out-of-bounds", (rule.min() != null) ? rule.min() : "…",
					(rule.max() != null) ? rule.max() : "…");
		}
		return normal;
	}

	private static Setting setting(SettingRule rule, ResultSet row) throws SQLException {
		return new Setting(rule, row.getString("value"), row.getInt("version"), row.getString("changed_by"),
				row.getTimestamp("changed_at").toInstant());
	}

}
