package org.creativecities.designation.assessment;

import org.creativecities.designation.assessment.Evaluation.Kind;

/**
 * Somebody who could be asked to evaluate.
 *
 * @param id of the expert or the city
 * @param country ISO 3166-1 alpha-2
 * @param knowsField always so for a member city, which is asked for its own field only
 * @param openFiles how many evaluations they have not yet handed in
 */
record Evaluator(Kind kind, String id, String name, String country, boolean knowsField, int openFiles) {

	/** How forms name the evaluator, such as {@code EXPERT:lindgren}. */
	String reference() {
		return this.kind + ":" + this.id;
	}

}
