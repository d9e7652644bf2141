package org.creativecities.monitoring.answers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.creativecities.monitoring.answers.Question.Part;
import org.creativecities.workflow.DateWords;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Answers in words, for whoever reads them: the city, its peers, everybody. */
@Component
public class AnswerText {

	private final MessageSource messages;

	private final PartnerCities cities;

	AnswerText(MessageSource messages, PartnerCities cities) {
		this.messages = messages;
		this.cities = cities;
	}

	/**
	 * One thing that was said.
	 *
	 * @param label empty where the question says it all
	 */
	public record Line(String label, String text) {

		@Override
		public String toString() {
			return this.label.isEmpty() ? this.text : this.label + ": " + this.text;
		}

	}

	/**
	 * What an answer says, row by row; a question without rows has one at most.
	 * @param content as {@link Answer} keeps it
	 */
	public List<List<Line>> of(Question question, Map<String, Object> content, Locale language) {
		var said = new ArrayList<List<Line>>();
		for (var entry : Answer.entries(question, content)) {
			var lines = new ArrayList<Line>();
			if (entry.get(AnswerRules.LINE) != null) {
				lines.add(new Line("", String.valueOf(entry.get(AnswerRules.LINE))));
			}
			for (var part : question.parts()) {
				if (!Answer.isBlank(entry.get(part.key()))) {
					lines.add(new Line(question.isSimple() ? "" : part.label(language),
							text(part, entry.get(part.key()), language)));
				}
			}
			if (!lines.isEmpty()) {
				said.add(lines);
			}
		}
		return said;
	}

	/** The same as one text, a line for each part, a blank line between rows. */
	String plain(Question question, Map<String, Object> content, Locale language) {
		return of(question, content, language).stream()
			.map(lines -> lines.stream().map(Line::toString).collect(Collectors.joining("\n")))
			.collect(Collectors.joining("\n\n"));
	}

	private String text(Part part, Object value, Locale language) {
		return switch (part.kind()) {
			case CHOICE -> this.messages.getMessage("report.choice." + value, null, value.toString(), language);
			case YES -> this.messages.getMessage("report.yes", null, language);
			case CITIES -> String.join(", ", this.cities.names(several(value)).values());
			case YEARS, ATTENDED -> joined(value);
			case YEAR -> ValueRules.yearOf(value);
			case DAY -> DateWords.day(LocalDate.parse(value.toString()), language);
			case SDGS -> several(value).stream()
				.map(goal -> goal + " " + this.messages.getMessage("report.sdg." + goal, null, "", language))
				.collect(Collectors.joining(" · "));
			default -> value.toString();
		};
	}

	private static String joined(Object value) {
		return several(value).stream().map(String::valueOf).collect(Collectors.joining(", "));
	}

	private static List<?> several(Object value) {
		return (value instanceof List<?> list) ? list : List.of(value);
	}

}
