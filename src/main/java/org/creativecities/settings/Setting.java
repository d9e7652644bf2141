package org.creativecities.settings;

import java.time.Instant;

/**
 * A setting as it stands.
 *
 * @param value the value in force
 * @param version how often it was changed; a change must name the version it was made for
 * @param changedBy {@code null} while the default holds
 * @param changedAt {@code null} while the default holds
 */
public record Setting(SettingRule rule, String value, int version, String changedBy, Instant changedAt) {

	public boolean isChanged() {
		return !this.value.equals(this.rule.value());
	}

}
