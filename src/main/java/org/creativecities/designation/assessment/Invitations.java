package org.creativecities.designation.assessment;

import java.time.Clock;

import org.creativecities.designation.application.ApplicationEnded;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.assessment.Evaluation.State;
import org.creativecities.documents.Documents;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks people to evaluate, and lets them go again. Every change first locks the
 * application.
 */
@Service
@Transactional
public class Invitations {

	private final EvaluationRows rows;

	private final Applications applications;

	private final Documents documents;

	private final EvaluationTime time;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Invitations(EvaluationRows rows, Applications applications, Documents documents, EvaluationTime time,
			ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.applications = applications;
		this.documents = documents;
		this.time = time;
		this.events = events;
		this.clock = clock;
	}

	/** Asks somebody to evaluate; the days for an answer are a setting. */
	void propose(String applicationId, Evaluator evaluator, String by) {
		this.events.publishEvent(new EvaluatorProposed(
				this.rows.propose(applicationId, evaluator, this.clock.instant(), this.time.answerBy(), by)));
	}

	/** A late evaluator loses the file. */
	void replace(Evaluation evaluation) {
		this.rows.become(evaluation.id(), State.REPLACED);
		close(evaluation);
	}

	/**
	 * Frees all evaluators of whom something is still expected: enough have handed in, or
	 * the application has ended. They are thanked.
	 */
	public void release(String applicationId) {
		this.applications.lock(applicationId);
		this.rows.ofApplication(applicationId)
			.stream()
			.filter(evaluation -> evaluation.state().isLive())
			.forEach(this::release);
	}

	/**
	 * Whoever holds the application's lock frees one of its evaluators, who is thanked.
	 */
	void release(Evaluation evaluation) {
		this.rows.become(evaluation.id(), State.RELEASED);
		close(evaluation);
		this.events.publishEvent(new EvaluationReleased(evaluation.id()));
	}

	/**
	 * An application that is withdrawn or cancelled is closed to all, also to those who
	 * have handed in.
	 */
	@EventListener
	void release(ApplicationEnded ended) {
		release(ended.applicationId());
		this.rows.ofApplication(ended.applicationId())
			.stream()
			.filter(evaluation -> evaluation.state() == State.RECORDED)
			.forEach(this::close);
	}

	private void close(Evaluation evaluation) {
		this.documents.disallow(evaluation.applicationId(), evaluation.group());
	}

}
