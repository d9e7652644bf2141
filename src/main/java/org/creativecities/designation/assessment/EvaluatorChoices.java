package org.creativecities.designation.assessment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.creativecities.designation.application.ApplicationWords;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.call.Scorings;
import org.creativecities.mail.Sentences;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the secretariat sees when it has to name evaluators: all there are, and why not.
 */
@Service
public class EvaluatorChoices {

	private final Applications applications;

	private final Assessments assessments;

	private final EvaluatorPool pool;

	private final ApplicationWords words;

	private final EvaluationTime time;

	private final Scorings scorings;

	private final MessageSource messages;

	EvaluatorChoices(Applications applications, Assessments assessments, EvaluatorPool pool, ApplicationWords words,
			EvaluationTime time, Scorings scorings, MessageSource messages) {
		this.applications = applications;
		this.assessments = assessments;
		this.pool = pool;
		this.words = words;
		this.time = time;
		this.scorings = scorings;
		this.messages = messages;
	}

	/** For the form {@code name-evaluators}. */
	@Transactional(readOnly = true)
	public Map<String, Object> of(String applicationId) {
		var application = this.applications.get(applicationId);
		var assessment = this.assessments.get(applicationId);
		var values = this.words.heading(application);
		values.put("emptySeats", assessment.emptySeats());
		values.put("recorded", assessment.recorded());
		values.put("live", assessment.live());
		values.put("minimum", this.scorings.of(application.callId()).minimum());
		Sentences.show(values, "namingDay", ApplicationWords.deadline(this.time.namingBy()));
		values.put("possible", this.pool.candidates(application).stream().map(this::option).toList());
		return values;
	}

	/** Applications for which somebody still has to be named. */
	public List<String> waiting() {
		return this.assessments.withEmptySeats();
	}

	private Map<String, String> option(PossibleEvaluator possible) {
		var evaluator = possible.evaluator();
		var label = "%s (%s) · %s".formatted(evaluator.name(), evaluator.country(),
				both("assessment.kind." + evaluator.kind(), evaluator.openFiles()));
		if (possible.isBarred()) {
			label = "✗ " + label + " · "
					+ possible.reasons()
						.stream()
						.map(reason -> both("assessment.reason." + reason))
						.collect(Collectors.joining(", "));
		}
		else if (possible.asked()) {
			label += " · " + both("assessment.asked-before");
		}
		return Map.of("value", evaluator.reference(), "label", label);
	}

	/** Options are data, which is shown alike to readers of both languages. */
	private String both(String code, Object... arguments) {
		return List.of(Locale.ENGLISH, Locale.FRENCH)
			.stream()
			.map(language -> this.messages.getMessage(code, arguments, language))
			.distinct()
			.collect(Collectors.joining(" / "));
	}

}
