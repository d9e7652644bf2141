package org.creativecities.designation.assessment;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.creativecities.designation.application.ApplicationWords;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.application.FileToRead;
import org.creativecities.designation.application.SubmittedFiles;
import org.creativecities.designation.assessment.Evaluation.State;
import org.creativecities.mail.Sentences;

import org.springframework.stereotype.Service;

/** What an evaluator sees in forms: little before accepting, a summary afterwards. */
@Service
public class EvaluationFile {

	private static final Set<String> SECRETARIAT = Set.of("secretariat", "secretariat-head");

	private final Applications applications;

	private final Evaluations evaluations;

	private final ApplicationWords words;

	private final EvaluationTime time;

	private final SubmittedFiles submitted;

	EvaluationFile(Applications applications, Evaluations evaluations, ApplicationWords words, EvaluationTime time,
			SubmittedFiles submitted) {
		this.applications = applications;
		this.evaluations = evaluations;
		this.words = words;
		this.time = time;
		this.submitted = submitted;
	}

	/** For the form {@code accept-evaluation}: whose file it is, and until when. */
	public Map<String, Object> invitation(String evaluationId) {
		var evaluation = this.evaluations.get(evaluationId);
		var values = this.words.heading(this.applications.get(evaluation.applicationId()));
		Sentences.show(values, "answerDay", ApplicationWords.deadline(evaluation.answerBy()));
		values.put("days", this.time.workDays());
		return values;
	}

	/** For the form {@code evaluate-application}: what the city says of itself, too. */
	public Map<String, Object> sheet(String evaluationId) {
		var evaluation = this.evaluations.get(evaluationId);
		var values = this.words.heading(this.applications.get(evaluation.applicationId()));
		values.put("evaluationId", evaluationId);
		Sentences.show(values, "dueDay", ApplicationWords.deadline(evaluation.dueAt()));
		values.put("summary", this.submitted.presentation(evaluation.applicationId()));
		return values;
	}

	/**
	 * Whether one of these groups evaluates it at this moment, and may find a conflict.
	 */
	public boolean isEvaluatedBy(String evaluationId, Set<String> groups) {
		var evaluation = this.evaluations.get(evaluationId);
		return evaluation.state() == State.ACCEPTED && groups.contains(evaluation.group());
	}

	/**
	 * The whole file, for those who may read it: the evaluator who has accepted and not
	 * lost it again, until the outcome is public, and the secretariat. To anybody else
	 * there is none.
	 * @param groups of the person who asks
	 */
	public Optional<FileToRead> open(String evaluationId, Set<String> groups) {
		if (!this.evaluations.exists(evaluationId)) {
			return Optional.empty();
		}
		var evaluation = this.evaluations.get(evaluationId);
		var application = this.applications.get(evaluation.applicationId());
		var evaluator = evaluation.state().mayRead() && application.state().isUndecided()
				&& groups.contains(evaluation.group());
		if (!evaluator && Collections.disjoint(groups, SECRETARIAT)) {
			return Optional.empty();
		}
		return Optional.of(this.submitted.of(application));
	}

}
