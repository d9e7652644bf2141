package org.creativecities.settings;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * One line of the catalogue.
 *
 * @param id begins with the capability, such as {@code network.mmr.interval}
 * @param value the default
 * @param min the least value; {@code null} if there is none; for days, their number
 * @param max the greatest value; {@code null} if there is none
 * @param source where the rule was read, or why it was chosen
 */
public record SettingRule(String id, SettingType type, String value, BigDecimal min, BigDecimal max, Mark mark,
		String source, String en, String fr) {

	/** The part of the id before the first dot. */
	public String capability() {
		return this.id.substring(0, this.id.indexOf('.'));
	}

	public String meaning(Locale language) {
		return "fr".equals(language.getLanguage()) ? this.fr : this.en;
	}

	boolean allows(String value) {
		var size = this.type.size(value);
		return (this.min == null || size.compareTo(this.min) >= 0)
				&& (this.max == null || size.compareTo(this.max) <= 0);
	}

}
