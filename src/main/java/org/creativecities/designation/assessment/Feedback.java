package org.creativecities.designation.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.creativecities.mail.Bilingual;

/**
 * What a city learns from the evaluation of its application, without any name.
 *
 * @param averages of the five criteria, 0 to 5, to one decimal, in the order of the form;
 * empty if nobody evaluated
 * @param comments as the evaluators wrote them, each in the language they chose
 */
public record Feedback(List<BigDecimal> averages, List<String> comments) {

	private static final List<Bilingual> CRITERIA = List.of(
			new Bilingual("Relevance to the 2030 Agenda and the Mission Statement",
					"Pertinence au regard du Programme 2030 et de la Déclaration de mission"),
			new Bilingual("Creative assets of the field", "Atouts créatifs du domaine"),
			new Bilingual("Local initiatives", "Initiatives locales"),
			new Bilingual("International and Global South cooperation",
					"Coopération internationale et avec les pays du Sud"),
			new Bilingual("Feasibility: budget, team, communication", "Faisabilité : budget, équipe, communication"));

	/**
	 * The averages as a page lists them, one for each criterion; empty if there are none.
	 */
	public List<Bilingual> criteria() {
		var lines = new ArrayList<Bilingual>();
		for (var i = 0; i < this.averages.size(); i++) {
			var average = this.averages.get(i).toPlainString();
			lines.add(new Bilingual("%s: %s out of 5".formatted(CRITERIA.get(i).en(), average),
					"%s : %s sur 5".formatted(CRITERIA.get(i).fr(), average.replace('.', ','))));
		}
		return lines;
	}

}
