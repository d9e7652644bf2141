package org.creativecities.monitoring.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.monitoring.report.Reports;
import org.creativecities.workflow.Words;

import org.springframework.stereotype.Component;

/** What the table of completeness (D7) asks of a report. */
@Component
class ReportFacts {

	private final Reports reports;

	private final Commitments commitments;

	ReportFacts(Reports reports, Commitments commitments) {
		this.reports = reports;
		this.commitments = commitments;
	}

	/**
	 * @param unfinished how many blanks and long texts the questions found
	 */
	Map<String, Object> of(String reportId, List<Question> asked, Map<String, Answer> answers, int unfinished) {
		var own = this.reports.get(reportId).cityId();
		var facts = new LinkedHashMap<String, Object>();
		facts.put("summaryWords", Words.count(text(answers, "summary")));
		facts.put("summaryLimit", most(asked, "summary"));
		facts.put("language", text(answers, "language"));
		facts.put("focalPoints", rows(answers, "focalPoints").size());
		facts.put("mainFocalPoints",
				(int) rows(answers, "focalPoints").stream().filter(row -> row.containsKey("main")).count());
		facts.put("localPlans", rows(answers, "planLocal").size());
		facts.put("localPlanLimit", most(asked, "planLocal"));
		facts.put("internationalPlans", rows(answers, "planInternational").size());
		facts.put("internationalPlanLimit", most(asked, "planInternational"));
		facts.put("withMemberCity",
				rows(answers, "planInternational").stream()
					.anyMatch(row -> row.get("cities") instanceof List<?> cities
							&& cities.stream().anyMatch(city -> !own.equals(city))));
		facts.put("budget", answers.containsKey("budget") && answers.get("budget").content().containsKey("amount"));
		facts.put("commitmentsOpen",
				(int) this.commitments.of(reportId).stream().filter(line -> !line.isAnswered()).count());
		facts.put("unfinished", unfinished);
		return facts;
	}

	private static String text(Map<String, Answer> answers, String question) {
		return answers.containsKey(question)
				? String.valueOf(answers.get(question).content().getOrDefault(Question.VALUE, "")) : "";
	}

	private static List<Map<String, Object>> rows(Map<String, Answer> answers, String question) {
		return answers.containsKey(question) ? answers.get(question).rows() : List.of();
	}

	private static int most(List<Question> asked, String id) {
		return asked.stream().filter(question -> question.id().equals(id)).findFirst().orElseThrow().partLimit();
	}

}
