package org.creativecities.monitoring.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.creativecities.monitoring.answers.Commitment.Kind;
import org.creativecities.monitoring.report.Report;

import org.springframework.stereotype.Component;

/**
 * The action plan on which a city reports: that of its last report, or, the first time,
 * the initiatives of its application [seed: "the past quadrennial action plan"].
 */
@Component
class LastPlan {

	private final PastReports past;

	private final DesignationMemory designation;

	LastPlan(PastReports past, DesignationMemory designation) {
		this.past = past;
		this.designation = designation;
	}

	/** Its lines, the local ones first; empty if nothing is known. */
	List<Commitment> of(Report report) {
		var lines = new ArrayList<Commitment>();
		var last = this.past.before(report);
		if (last.isPresent()) {
			var answers = this.past.answers(report);
			add(lines, Kind.LOCAL, rows(answers, "planLocal"), last.get().id());
			add(lines, Kind.INTERNATIONAL, rows(answers, "planInternational"), last.get().id());
		}
		else {
			this.designation.of(report.cityId(), report.year()).ifPresent(application -> {
				add(lines, Kind.LOCAL, list(application.answers().get("localInitiatives")), application.id());
				add(lines, Kind.INTERNATIONAL, list(application.answers().get("internationalInitiatives")),
						application.id());
			});
		}
		return lines;
	}

	private static void add(List<Commitment> lines, Kind kind, List<Map<String, Object>> rows, String source) {
		rows.forEach(row -> lines.add(new Commitment(lines.size() + 1, kind, text(row, "title"), text(row, "text"),
				source, java.util.Optional.empty(), "")));
	}

	private static List<Map<String, Object>> rows(Map<String, Answer> answers, String question) {
		return answers.containsKey(question) ? answers.get(question).rows() : List.of();
	}

	@SuppressWarnings("unchecked")
	private static List<Map<String, Object>> list(Object value) {
		return (value instanceof List<?> list) ? (List<Map<String, Object>>) list : List.of();
	}

	private static String text(Map<String, Object> row, String key) {
		return (row.get(key) != null) ? row.get(key).toString() : "";
	}

}
