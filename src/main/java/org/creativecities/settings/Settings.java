package org.creativecities.settings;

import java.math.BigDecimal;
import java.time.Period;

import org.springframework.stereotype.Service;

/**
 * The value of each setting, by its id. The catalogue stands in {@code settings/*.csv};
 * the table holds only what the secretariat changed. A change is seen by the node that
 * made it at once, by the others within {@link Remembered#FRESH}.
 */
@Service
public class Settings {

	private final Catalogue catalogue;

	private final PresentValues values;

	Settings(Catalogue catalogue, PresentValues values) {
		this.catalogue = catalogue;
		this.values = values;
	}

	/**
	 * @throws IllegalArgumentException if there is no such setting, or it is not a number
	 */
	public BigDecimal number(String id) {
		var rule = rule(id, SettingType.NUMBER, SettingType.COUNT);
		return new BigDecimal(this.values.of(rule));
	}

	/**
	 * A whole number.
	 * @throws IllegalArgumentException if there is no such setting, or it is not a number
	 * @throws ArithmeticException if it is not a whole number
	 */
	public int count(String id) {
		return number(id).intValueExact();
	}

	/** A length of time in days, such as {@code P14D}. */
	public Period days(String id) {
		return Period.parse(this.values.of(rule(id, SettingType.DAYS)));
	}

	public boolean yes(String id) {
		return Boolean.parseBoolean(this.values.of(rule(id, SettingType.YESNO)));
	}

	private SettingRule rule(String id, SettingType... types) {
		var rule = this.catalogue.rule(id);
		for (var type : types) {
			if (rule.type() == type) {
				return rule;
			}
		}
		throw new IllegalArgumentException("The setting '%s' is of type %s".formatted(id, rule.type()));
	}

}
