package org.creativecities.settings;

import java.time.Instant;

/** One change of a setting, kept for ever. */
public record SettingChange(String settingId, String oldValue, String newValue, String reason, String changedBy,
		Instant changedAt) {
}
