package org.creativecities.designation.overview;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.application.Labels;
import org.creativecities.designation.call.Call;
import org.creativecities.designation.call.CallProposal;
import org.creativecities.designation.call.Scorings;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A call as the forms of its tasks show it. */
@Service
@Transactional(readOnly = true)
public class CallView {

	private static final List<State> PUBLISHED = List.of(State.DESIGNATED, State.NOT_DESIGNATED, State.DEFERRED,
			State.VOID);

	private final Applications applications;

	private final Scorings scorings;

	private final Labels labels;

	private final Clock clock;

	CallView(Applications applications, Scorings scorings, Labels labels, Clock clock) {
		this.applications = applications;
		this.scorings = scorings;
		this.labels = labels;
		this.clock = clock;
	}

	/** The terms of a call, and why the head returned it. */
	public Map<String, Object> of(Call call) {
		var shown = CallProposal.show(call, this.clock.getZone());
		shown.putAll(this.scorings.of(call.id()).shown());
		var names = this.labels.fields();
		shown.put("fieldNames",
				call.fields()
					.stream()
					.map(field -> names.getOrDefault(field, field))
					.collect(Collectors.joining(", ")));
		return shown;
	}

	/** The published outcomes that may still be corrected: {@code published}. */
	public Map<String, Object> ofPublication(String callId) {
		return Map.of("published",
				this.applications.ofCall(callId)
					.stream()
					.filter(application -> PUBLISHED.contains(application.state()))
					.map(this::option)
					.toList());
	}

	private Map<String, Object> option(Application application) {
		var option = new LinkedHashMap<String, Object>();
		option.put("value", application.id());
		option.put("label", "%s (%s): %s".formatted(this.labels.city(application.cityId()), application.country(),
				this.labels.of("state." + application.state())));
		return option;
	}

}
