package org.creativecities.monitoring.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.monitoring.answers.Question.Part;
import org.creativecities.workflow.Words;

import org.springframework.stereotype.Component;

/** What one answer still needs: blanks that must be filled, texts that are too long. */
@Component
class AnswerGaps {

	private final Sentences sentences;

	AnswerGaps(Sentences sentences) {
		this.sentences = sentences;
	}

	/**
	 * @param answer {@code null} if there is none yet
	 */
	Stream<Gap> of(Question question, Answer answer) {
		if (question.kind() == Kind.COMMITMENTS) {
			return Stream.empty();
		}
		Map<String, Object> content = (answer != null) ? answer.content() : Map.of();
		if (Answer.isBlank(question, content)) {
			return question.required() ? Stream.of(gap(question, this.sentences.say("report.missing.blank")))
					: Stream.empty();
		}
		var gaps = new ArrayList<Gap>();
		var entries = Answer.entries(question, content);
		for (var index = 0; index < entries.size(); index++) {
			for (var part : question.parts()) {
				add(gaps, question, part, entries.get(index).get(part.key()), index);
			}
		}
		return gaps.stream();
	}

	private void add(List<Gap> gaps, Question question, Part part, Object value, int index) {
		if (part.required() && Answer.isBlank(value)) {
			gaps.add(gap(question, place(question, part, index, this.sentences.say("report.missing.blank"))));
		}
		if (part.kind() == Kind.TEXT && value != null && part.most() != null) {
			var words = Words.count(value.toString());
			if (words > part.most()) {
				gaps.add(gap(question,
						place(question, part, index, this.sentences.say("report.missing.long", words, part.most()))));
			}
		}
	}

	/** Which row, counted from one, and which part of it. */
	private Bilingual place(Question question, Part part, int index, Bilingual problem) {
		if (question.isSimple()) {
			return problem;
		}
		var row = question.kind().hasRows() ? " " + (index + 1) : "";
		return new Bilingual(row + " · " + part.en() + ": " + problem.en(),
				row + " · " + part.fr() + " : " + problem.fr());
	}

	private static Gap gap(Question question, Bilingual problem) {
		return new Gap(question.id(), question.section(),
				new Bilingual(joined(question.en(), problem.en(), ": "), joined(question.fr(), problem.fr(), " : ")));
	}

	private static String joined(String question, String problem, String between) {
		return problem.startsWith(" ") ? question + problem : question + between + problem;
	}

}
