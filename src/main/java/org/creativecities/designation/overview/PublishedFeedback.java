package org.creativecities.designation.overview;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.assessment.Feedback;
import org.creativecities.designation.assessment.Feedbacks;

import org.springframework.stereotype.Service;

/**
 * What the page of an application shows of its evaluations: nothing before its outcome is
 * public. Averages stand here and never in a letter.
 */
@Service
public class PublishedFeedback {

	private static final Set<State> PUBLIC = EnumSet.of(State.DESIGNATED, State.NOT_DESIGNATED, State.DEFERRED);

	private static final Feedback NONE = new Feedback(List.of(), List.of());

	private final Feedbacks feedbacks;

	PublishedFeedback(Feedbacks feedbacks) {
		this.feedbacks = feedbacks;
	}

	public Feedback of(Application application) {
		return PUBLIC.contains(application.state()) ? this.feedbacks.of(application.id()) : NONE;
	}

}
