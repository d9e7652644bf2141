package org.creativecities.designation.assessment;

import org.creativecities.settings.Settings;

/**
 * How much each criterion counts. They sum to 100, so that a sheet full of fives is worth
 * 100 points [assumed].
 */
record Weights(int relevance, int assets, int localWork, int cooperation, int feasibility) {

	static final int WHOLE = 100;

	/**
	 * @throws IllegalStateException saying so, if the weights do not sum to 100
	 */
	static Weights of(Settings settings) {
		var prefix = "designation.evaluation.weight.";
		return new Weights(settings.count(prefix + "relevance"), settings.count(prefix + "assets"),
				settings.count(prefix + "local-work"), settings.count(prefix + "cooperation"),
				settings.count(prefix + "feasibility"))
			.checked();
	}

	private Weights checked() {
		var sum = this.relevance + this.assets + this.localWork + this.cooperation + this.feasibility;
		if (sum != WHOLE) {
			throw new IllegalStateException(
					"The five settings designation.evaluation.weight.* sum to %d, not to 100.".formatted(sum)
							+ " Correct them, then try this step again.");
		}
		return this;
	}

}
