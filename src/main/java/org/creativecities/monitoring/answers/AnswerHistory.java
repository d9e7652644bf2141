package org.creativecities.monitoring.answers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.creativecities.workflow.GroupMembers;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that was ever saved as the answer to one question. */
@Service
@Transactional(readOnly = true)
public class AnswerHistory {

	private final Answers answers;

	private final Questions questions;

	private final Submissions submissions;

	private final AnswerText text;

	private final GroupMembers people;

	AnswerHistory(Answers answers, Questions questions, Submissions submissions, AnswerText text, GroupMembers people) {
		this.answers = answers;
		this.questions = questions;
		this.submissions = submissions;
		this.text = text;
		this.people = people;
	}

	/**
	 * One save.
	 *
	 * @param submissions the numbers of those that were handed in with it
	 */
	public record Version(int number, Answer.Origin origin, String by, Instant at, List<List<AnswerText.Line>> lines,
			List<Integer> submissions) {
	}

	/**
	 * The newest first.
	 * @throws IllegalArgumentException if there is no such question
	 */
	public List<Version> of(String reportId, String question, Locale language) {
		var asked = this.questions.get(question);
		var handedIn = this.submissions.all(reportId);
		var versions = new ArrayList<>(this.answers.history(reportId, question)
			.stream()
			.map(answer -> new Version(answer.version(), answer.origin(), this.people.name(answer.by()), answer.at(),
					this.text.of(asked, answer.content(), language),
					handedIn.stream()
						.filter(one -> Objects.equals(one.versions().get(question), answer.version()))
						.map(Submission::number)
						.sorted()
						.toList()))
			.toList());
		Collections.reverse(versions);
		return versions;
	}

}
