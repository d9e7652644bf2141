package org.creativecities.designation.assessment;

import java.util.List;

import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.assessment.Assessment.Missing;
import org.creativecities.designation.assessment.Evaluation.Kind;
import org.creativecities.designation.call.Calls;
import org.creativecities.network.events.CityLeft;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds evaluators for applications, and others for those who drop out. */
@Service
@Transactional
public class Assignments {

	private final Applications applications;

	private final Calls calls;

	private final Assessments assessments;

	private final EvaluationRows evaluations;

	private final Invitations invitations;

	private final EvaluatorPool pool;

	private final EvaluationTime time;

	private final ApplicationEventPublisher events;

	Assignments(Applications applications, Calls calls, Assessments assessments, EvaluationRows evaluations,
			Invitations invitations, EvaluatorPool pool, EvaluationTime time, ApplicationEventPublisher events) {
		this.applications = applications;
		this.calls = calls;
		this.assessments = assessments;
		this.evaluations = evaluations;
		this.invitations = invitations;
		this.pool = pool;
		this.time = time;
		this.events = events;
	}

	/**
	 * Asks as many experts and member cities as the call wants, and starts the evaluation
	 * time. Where too few can be asked, the result says so.
	 */
	public Assessment begin(String applicationId) {
		var application = this.applications.lock(applicationId);
		var call = this.calls.get(application.callId());
		this.applications.become(applicationId, State.ASSESSING);
		this.assessments.begin(applicationId, call.expertsPerFile() + call.membersPerFile(), this.time.endsAt());
		propose(application, this.pool.best(application, call.expertsPerFile(), call.membersPerFile()));
		return this.assessments.get(applicationId);
	}

	/** One more expert, because the scores lie too far apart. */
	public Assessment addExtra(String applicationId) {
		var application = this.applications.lock(applicationId);
		this.assessments.addExtra(applicationId, this.time.extraUntil());
		propose(application, this.pool.best(application, 1, 0));
		return this.assessments.get(applicationId);
	}

	/**
	 * Asks the next best of the same kind instead of somebody who declined, was silent or
	 * is much too late. If there is nobody, the secretariat is told
	 * ({@link EvaluatorMissing}).
	 */
	public void replace(String evaluationId) {
		var application = this.applications.lock(this.evaluations.get(evaluationId).applicationId());
		var evaluation = this.evaluations.get(evaluationId);
		if (evaluation.state().isLive()) {
			this.invitations.replace(evaluation);
		}
		if (application.state() == State.ASSESSING) {
			var wanted = Math.min(1, this.assessments.get(application.id()).emptySeats());
			var expert = evaluation.kind() == Kind.EXPERT;
			propose(application, this.pool.best(application, expert ? wanted : 0, expert ? 0 : wanted));
			tell(this.assessments.get(application.id()));
		}
	}

	/**
	 * A city that has left the Network evaluates nothing any more; the next best member
	 * is asked instead.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(CityLeft left) {
		this.evaluations.liveOf(left.cityId()).forEach(seen -> {
			this.applications.lock(seen.applicationId());
			var evaluation = this.evaluations.get(seen.id());
			if (evaluation.state().isLive()) {
				this.invitations.release(evaluation);
				replace(evaluation.id());
			}
		});
	}

	private void propose(Application application, List<Evaluator> evaluators) {
		evaluators.forEach(evaluator -> this.invitations.propose(application.id(), evaluator, CurrentPerson.PRODUCT));
	}

	private void tell(Assessment assessment) {
		if (assessment.missing() == Missing.EVALUATORS) {
			this.events.publishEvent(new EvaluatorMissing(assessment.applicationId()));
		}
		else if (assessment.missing() == Missing.NOTHING) {
			this.events.publishEvent(new EvaluationsComplete(assessment.applicationId()));
		}
	}

}
