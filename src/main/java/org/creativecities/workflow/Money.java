package org.creativecities.workflow;

import java.util.Currency;

/** What is money, wherever a form asks for a currency. */
public final class Money {

	private Money() {
	}

	/**
	 * Whether somebody can pay in it: a code of ISO 4217 in capitals that has a smallest
	 * unit. XXX is none, XAU is gold.
	 */
	public static boolean isCurrency(String code) {
		return Currency.getAvailableCurrencies()
			.stream()
			.anyMatch(known -> known.getCurrencyCode().equals(code) && known.getDefaultFractionDigits() >= 0);
	}

}
