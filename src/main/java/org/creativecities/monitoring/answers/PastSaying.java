package org.creativecities.monitoring.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.creativecities.monitoring.answers.AnswerText.Line;
import org.creativecities.monitoring.report.Report;

import org.springframework.stereotype.Component;

/**
 * What stands beside each question: the answer of the last report, or, for a city that
 * reports for the first time, what its application said.
 */
@Component
public class PastSaying {

	private final PastReports past;

	private final DesignationMemory designation;

	private final AnswerText text;

	PastSaying(PastReports past, DesignationMemory designation, AnswerText text) {
		this.past = past;
		this.designation = designation;
		this.text = text;
	}

	/**
	 * Something said before.
	 *
	 * @param year in which it was said
	 * @param answer of the last report, which can be carried forward; {@code null} where
	 * the application said it
	 */
	public record Said(int year, List<List<Line>> rows, Answer answer) {

		public boolean isReport() {
			return this.answer != null;
		}

	}

	/**
	 * What was said before, by question; questions about which nothing was are left out.
	 */
	public Map<String, Said> of(Report report, List<Question> questions, Locale language) {
		var said = new LinkedHashMap<String, Said>();
		var last = this.past.before(report);
		if (last.isPresent()) {
			var answers = this.past.answers(report);
			questions.stream().filter(question -> answers.containsKey(question.id())).forEach(question -> {
				var answer = answers.get(question.id());
				said.put(question.id(),
						new Said(last.get().year(), this.text.of(question, answer.content(), language), answer));
			});
			return said;
		}
		this.designation.of(report.cityId(), report.year())
			.ifPresent(application -> questions.forEach(question -> applied(question, application)
				.ifPresent(rows -> said.put(question.id(), new Said(application.year(), rows, null)))));
		return said;
	}

	private static Optional<List<List<Line>>> applied(Question question, DesignationMemory.Application application) {
		var value = question.application().isEmpty() ? null : application.answers().get(question.application());
		if (Answer.isBlank(value)) {
			return Optional.empty();
		}
		if (!(value instanceof List<?> rows)) {
			return Optional.of(List.of(List.of(new Line("", value.toString()))));
		}
		var said = new ArrayList<List<Line>>();
		for (var row : rows) {
			said.add(((Map<?, ?>) row).values()
				.stream()
				.filter(part -> !Answer.isBlank(part))
				.map(part -> new Line("", part.toString()))
				.toList());
		}
		return Optional.of(said);
	}

}
