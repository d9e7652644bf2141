package org.creativecities.settings;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Period;
import java.util.Locale;

/**
 * What kind of value a setting takes. Values are kept as text in the form that
 * {@link #read} gives them.
 */
public enum SettingType {

	/** A decimal number, such as 12.5. */
	NUMBER {
		@Override
		String normal(String text) {
			return new BigDecimal(text.replace(',', '.')).stripTrailingZeros().toPlainString();
		}

		@Override
		BigDecimal size(String value) {
			return new BigDecimal(value);
		}
	},

	/** A whole number. */
	COUNT {
		@Override
		String normal(String text) {
			return new BigInteger(text).toString();
		}

		@Override
		BigDecimal size(String value) {
			return new BigDecimal(value);
		}
	},

	/** A length of time in whole days: {@code P14D}, also read from a mere 14. */
	DAYS {
		@Override
		String normal(String text) {
			var upper = text.toUpperCase(Locale.ROOT);
			return "P%dD".formatted(Integer.parseInt(upper.matches("P[0-9]+D") ? digits(upper) : text));
		}

		@Override
		BigDecimal size(String value) {
			return BigDecimal.valueOf(Period.parse(value).getDays());
		}

		private static String digits(String period) {
			return period.substring(1, period.length() - 1);
		}
	},

	/** Yes or no, kept as {@code true} or {@code false}. */
	YESNO {
		@Override
		String normal(String text) {
			return switch (text.toLowerCase(Locale.ROOT)) {
				case "true", "yes", "oui" -> "true";
				case "false", "no", "non" -> "false";
				default -> throw new IllegalArgumentException(text);
			};
		}

		@Override
		BigDecimal size(String value) {
			return BigDecimal.ZERO;
		}
	};

	/** No setting needs more; longer input is a mistake, or worse. */
	private static final int LONGEST = 20;

	abstract String normal(String text);

	/** What a minimum and a maximum are compared with. */
	abstract BigDecimal size(String value);

	/**
	 * The text as it is kept.
	 * @throws IllegalArgumentException if it is no value of this type
	 */
	public String read(String text) {
		var stripped = text.strip();
		if (stripped.isEmpty() || stripped.length() > LONGEST
				|| stripped.toUpperCase(Locale.ROOT).matches(".*[0-9]E.*")) {
			throw new IllegalArgumentException(text);
		}
		return normal(stripped);
	}

	static SettingType of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

}
