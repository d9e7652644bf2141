package org.creativecities.designation.assessment;

import org.creativecities.settings.Settings;

import org.springframework.stereotype.Service;

/** The numbers that the table {@code recommendation} (D4) compares with [assumed]. */
@Service
public class RecommendationLimits {

	private final Settings settings;

	RecommendationLimits(Settings settings) {
		this.settings = settings;
	}

	/** Evaluations without which nothing is recommended. */
	public long minimum() {
		return this.settings.count("designation.evaluation.minimum");
	}

	/** Mean, 0 to 100, from which an application is recommended. */
	public double recommendedFrom() {
		return this.settings.number("designation.recommendation.recommended-from").doubleValue();
	}

	/** Mean below which an application is not recommended. */
	public double discussFrom() {
		return this.settings.number("designation.recommendation.discuss-from").doubleValue();
	}

}
