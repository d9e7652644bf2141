package org.creativecities.monitoring.assignment;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.creativecities.monitoring.answers.Answer;
import org.creativecities.monitoring.answers.Answers;
import org.creativecities.monitoring.answers.Kind;
import org.creativecities.monitoring.answers.PastReports;
import org.creativecities.monitoring.answers.Question;
import org.creativecities.monitoring.answers.Questions;
import org.creativecities.monitoring.report.Report;

import org.springframework.stereotype.Component;

/**
 * Which cities a report names as partners: in what is written of it by now and, since
 * readers are sought before a report is there, in the last one.
 */
@Component
class Partners {

	private final Answers answers;

	private final PastReports past;

	private final Questions questions;

	Partners(Answers answers, PastReports past, Questions questions) {
		this.answers = answers;
		this.past = past;
		this.questions = questions;
	}

	/** Ids of the partners, by the id of the city whose report names them. */
	Map<String, Set<String>> of(List<Report> reports) {
		var asking = this.questions.all();
		var partners = new HashMap<String, Set<String>>();
		reports.forEach(report -> {
			var named = new HashSet<String>();
			collect(asking, this.answers.current(report.id()), named);
			collect(asking, this.past.answers(report), named);
			partners.put(report.cityId(), named);
		});
		return partners;
	}

	private static void collect(List<Question> asking, Map<String, Answer> answers, Set<String> named) {
		asking.stream()
			.filter(question -> answers.containsKey(question.id()))
			.forEach(question -> question.parts()
				.stream()
				.filter(part -> part.kind() == Kind.CITIES)
				.forEach(part -> answers.get(question.id()).rows().forEach(row -> add(row.get(part.key()), named))));
	}

	private static void add(Object cities, Set<String> named) {
		if (cities instanceof Collection<?> several) {
			several.forEach(city -> named.add(String.valueOf(city)));
		}
	}

}
