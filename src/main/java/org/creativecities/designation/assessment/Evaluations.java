package org.creativecities.designation.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.creativecities.designation.assessment.Assessment.Missing;
import org.creativecities.designation.assessment.Evaluation.State;
import org.creativecities.documents.Documents;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who were asked to evaluate answer. Every change first locks the application,
 * so that of two who hand in at once one is surely the last. The transaction that acts
 * compares the dates with the clock; the timers only follow.
 */
@Service
@Transactional
public class Evaluations {

	private final EvaluationRows rows;

	private final Assessments assessments;

	private final Documents documents;

	private final EvaluationTime time;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Evaluations(EvaluationRows rows, Assessments assessments, Documents documents, EvaluationTime time,
			ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.assessments = assessments;
		this.documents = documents;
		this.time = time;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws IllegalArgumentException if there is no such evaluation
	 */
	public Evaluation get(String id) {
		return this.rows.get(id);
	}

	public boolean exists(String id) {
		return this.rows.exists(id);
	}

	/** All evaluations of an application, whatever became of them, in order. */
	public List<Evaluation> ofApplication(String applicationId) {
		return this.rows.ofApplication(applicationId);
	}

	/**
	 * The evaluator takes the file on, and may read it from now on.
	 * @return with the instant by which the evaluation is due: never after the end of the
	 * evaluation time
	 * @throws InputRefused if the time to answer is over, or nothing is asked any more
	 */
	public Evaluation accept(String id, String by) {
		var evaluation = this.rows.locked(id, State.PROPOSED);
		requireBefore(evaluation.answerBy(), id);
		this.rows.accept(id, this.time.workBy(), by);
		this.documents.allow(evaluation.applicationId(), evaluation.group());
		return this.rows.get(id);
	}

	/**
	 * The evaluator declines.
	 * @param conflict whether a conflict of interest is why; then nobody asks them again
	 * about this city
	 */
	public void decline(String id, boolean conflict, String reason, String by) {
		this.rows.locked(id, State.PROPOSED);
		this.rows.decline(id, conflict, reason, by);
	}

	/**
	 * The evaluator finds a conflict of interest after having accepted: somebody else is
	 * asked ({@link EvaluatorRecused}), and the file is closed at once.
	 * @throws InputRefused if the evaluator has handed in or lost the file
	 */
	public void recuse(String id, String reason, String by) {
		var evaluation = this.rows.locked(id, State.ACCEPTED);
		this.rows.decline(id, true, reason, by);
		this.documents.disallow(evaluation.applicationId(), evaluation.group());
		this.events.publishEvent(new EvaluatorRecused(id));
	}

	/** No answer came in time, which counts as declined. */
	public void silent(String id) {
		this.rows.locked(id, State.PROPOSED);
		this.rows.become(id, State.SILENT);
	}

	/**
	 * Takes a finished evaluation. Whoever hands in last ends the waiting of the
	 * assessment ({@link EvaluationsComplete}).
	 * @throws InputRefused if the file is no longer evaluated, the evaluation time is
	 * over, or the evaluator is so late that somebody else is asked
	 */
	public void record(String id, ScoreSheet sheet, String by) {
		var evaluation = this.rows.locked(id, State.ACCEPTED);
		requireBefore(this.time.replaceOn(evaluation.dueAt()), id);
		requireBefore(this.assessments.get(evaluation.applicationId()).endsAt(), id);
		this.rows.record(id, sheet, this.clock.instant(), by);
		if (this.assessments.get(evaluation.applicationId()).missing() == Missing.NOTHING) {
			this.events.publishEvent(new EvaluationsComplete(evaluation.applicationId()));
		}
	}

	/** The outcome is there: nobody needs the file for an evaluation any more. */
	public void close(String applicationId) {
		this.rows.ofApplication(applicationId)
			.forEach(evaluation -> this.documents.disallow(applicationId, evaluation.group()));
	}

	private void requireBefore(Instant end, String id) {
		if (!this.clock.instant().isBefore(end)) {
			throw new InputRefused("", "assessment.time-over", id);
		}
	}

}
