package org.creativecities.designation.assessment;

import java.util.List;

import org.creativecities.designation.application.Applications;
import org.creativecities.designation.call.Scorings;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seats among the evaluators that the secretariat fills, because the product found nobody
 * or the evaluation time was over with too few evaluations.
 */
@Service
@Transactional
public class Substitutions {

	private final Applications applications;

	private final Assessments assessments;

	private final Invitations invitations;

	private final EvaluatorPool pool;

	private final EvaluationTime time;

	private final Scorings scorings;

	Substitutions(Applications applications, Assessments assessments, Invitations invitations, EvaluatorPool pool,
			EvaluationTime time, Scorings scorings) {
		this.applications = applications;
		this.assessments = assessments;
		this.invitations = invitations;
		this.pool = pool;
		this.time = time;
		this.scorings = scorings;
	}

	/**
	 * Asks those whom an officer names.
	 * @param field of the form, which a refusal names
	 * @param references such as {@code EXPERT:lindgren}
	 * @throws InputRefused if somebody is barred, saying why, or if they are more than
	 * there are empty seats
	 */
	public Assessment name(String applicationId, String field, List<String> references, String by) {
		var application = this.applications.lock(applicationId);
		var empty = this.assessments.get(applicationId).emptySeats();
		if (references.size() > empty) {
			throw new InputRefused(field, "assessment.too-many-named", references.size(), empty);
		}
		if (!references.isEmpty()) {
			this.pool.chooseAlone(application);
			var candidates = this.pool.candidates(application);
			references.stream()
				.map(reference -> free(candidates, field, reference))
				.forEach(evaluator -> this.invitations.propose(applicationId, evaluator, by));
		}
		return this.assessments.get(applicationId);
	}

	/**
	 * Asks those whom an officer names; seats for which nobody was named, in ten days or
	 * on purpose, stay empty.
	 * @param without whether the officer goes on without substitutes
	 * @throws InputRefused as {@link #name}, or if the officer neither names anybody nor
	 * goes on without
	 */
	public Assessment substitute(String applicationId, String field, List<String> references, boolean without,
			String by) {
		if (references.isEmpty() && !without && !CurrentPerson.PRODUCT.equals(by)) {
			throw new InputRefused(field, "assessment.nobody-named");
		}
		var assessment = name(applicationId, field, without ? List.of() : references, by);
		this.assessments.seat(applicationId, assessment.live() + assessment.recorded());
		return this.assessments.get(applicationId);
	}

	/**
	 * The evaluation time is over. With enough evaluations, those still at work are
	 * freed; with too few, the time is extended, once, and seats are opened for
	 * substitutes.
	 * @return whether a substitute is needed
	 */
	public boolean close(String applicationId) {
		var application = this.applications.lock(applicationId);
		var assessment = this.assessments.get(applicationId);
		var minimum = this.scorings.of(application.callId()).minimum();
		if (assessment.recorded() >= minimum || assessment.extended()) {
			this.invitations.release(applicationId);
			this.assessments.seat(applicationId, assessment.recorded());
			return false;
		}
		this.assessments.extend(applicationId, assessment.live() + minimum, this.time.extendedTo());
		return true;
	}

	private static Evaluator free(List<PossibleEvaluator> candidates, String field, String reference) {
		var candidate = candidates.stream()
			.filter(each -> each.evaluator().reference().equals(reference))
			.findFirst()
			.orElseThrow(() -> new InputRefused(field, "assessment.not-a-candidate", reference));
		if (candidate.isBarred()) {
			throw new InputRefused(field, "assessment.barred." + candidate.reasons().get(0),
					candidate.evaluator().name());
		}
		return candidate.evaluator();
	}

}
