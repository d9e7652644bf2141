package org.creativecities.designation.assessment;

import java.util.List;

/**
 * Somebody who could be asked to evaluate one application.
 *
 * @param asked whether they were asked about this application before
 * @param reasons what speaks against it, such as {@code SAME_COUNTRY}; empty if nothing
 * does
 */
record PossibleEvaluator(Evaluator evaluator, boolean asked, List<String> reasons) {

	boolean isBarred() {
		return !this.reasons.isEmpty();
	}

}
