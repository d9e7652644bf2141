package org.creativecities.designation.call;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * By which numbers the evaluations of a call are combined. They are fixed when the call
 * is proposed, so that all its applications are measured alike [assumed].
 *
 * @param relevance weight of criterion C1, as the next four of C2 to C5; together 100
 * @param minimum evaluations without which nothing is recommended
 * @param spread points between the highest and the lowest score above which an extra
 * expert is asked
 * @param recommendedFrom mean, 0 to 100, from which an application is recommended
 * @param discussFrom mean below which an application is not recommended
 */
public record Scoring(int relevance, int assets, int localWork, int cooperation, int feasibility, int minimum,
		BigDecimal spread, BigDecimal recommendedFrom, BigDecimal discussFrom) {

	/**
	 * What the weights come to, so that a sheet full of the highest scores is worth 100
	 * points.
	 */
	public static final int WHOLE = 100;

	public int weights() {
		return this.relevance + this.assets + this.localWork + this.cooperation + this.feasibility;
	}

	/** As the forms of a call name them. */
	public Map<String, Object> shown() {
		var shown = new LinkedHashMap<String, Object>();
		shown.put("weightRelevance", this.relevance);
		shown.put("weightAssets", this.assets);
		shown.put("weightLocalWork", this.localWork);
		shown.put("weightCooperation", this.cooperation);
		shown.put("weightFeasibility", this.feasibility);
		shown.put("minimumEvaluations", this.minimum);
		shown.put("spread", plain(this.spread));
		shown.put("recommendedFrom", plain(this.recommendedFrom));
		shown.put("discussFrom", plain(this.discussFrom));
		return shown;
	}

	/** 75 and not 75.00. */
	private static BigDecimal plain(BigDecimal number) {
		return new BigDecimal(number.stripTrailingZeros().toPlainString());
	}

}
