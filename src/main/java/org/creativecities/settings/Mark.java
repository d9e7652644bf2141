package org.creativecities.settings;

import java.util.Locale;

/** Where a rule comes from. */
public enum Mark {

	/** Stated in UNESCO's FAQ for new members. */
	SEED,

	/** Found in another public source. */
	PUBLIC,

	/** Likely, but no text was read that says so; the product shows it as set here. */
	RECALL,

	/** Our own sensible choice; the product shows it as set here. */
	ASSUMED;

	static Mark of(String word) {
		return valueOf(word.toUpperCase(Locale.ROOT));
	}

	/** Whether the product must not show it as a rule of UNESCO. */
	public boolean isSetHere() {
		return this == RECALL || this == ASSUMED;
	}

}
