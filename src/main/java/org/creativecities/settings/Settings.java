package org.creativecities.settings;

import java.math.BigDecimal;
import java.time.Period;

import org.springframework.stereotype.Service;

/**
 * The value of each setting, by its id. The catalogue stands in {@code settings/*.csv};
 * the table holds only what the secretariat changed.
 */
@Service
public class Settings {

	/**
	 * @throws IllegalArgumentException if there is no such setting, or it is not a number
	 */
	public BigDecimal number(String id) {
		throw new UnsupportedOperationException();
	}

	public int count(String id) {
		return number(id).intValueExact();
	}

	/** A length of time in days, such as {@code P14D}. */
	public Period days(String id) {
		throw new UnsupportedOperationException();
	}

	public boolean yes(String id) {
		throw new UnsupportedOperationException();
	}

}
