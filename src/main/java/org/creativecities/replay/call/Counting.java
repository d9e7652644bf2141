package org.creativecities.replay.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.Applications;
import org.creativecities.mail.LetterArchive;
import org.creativecities.network.CreativeField;
import org.creativecities.network.Register;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Counts what a replay left in the tables; nothing is remembered from playing it. */
@Component
class Counting {

	private final Register register;

	private final Applications applications;

	private final LetterArchive letters;

	private final MessageSource messages;

	Counting(Register register, Applications applications, LetterArchive letters, MessageSource messages) {
		this.register = register;
		this.applications = applications;
		this.letters = letters;
		this.messages = messages;
	}

	Summary of(CallPlan plan, Cast cast) {
		var played = this.applications.ofCall(plan.callId());
		var byField = new LinkedHashMap<String, Integer>();
		var fields = this.register.membersByField();
		for (CreativeField field : this.register.fields()) {
			byField.put(field.nameEn(), fields.getOrDefault(field.id(), 0));
		}
		var byRegion = new LinkedHashMap<String, Integer>();
		this.register.membersByRegion()
			.forEach((code, count) -> byRegion
				.put(this.messages.getMessage("network.region." + code, null, Locale.ENGLISH), count));
		return new Summary(plan.year(), byRegion.values().stream().mapToInt(Integer::intValue).sum(), byField, byRegion,
				played.size(), (int) cast.invented(),
				(int) played.stream().filter(application -> application.state() == State.DESIGNATED).count(),
				refusedByRule(played), this.letters.sent());
	}

	private static Map<String, Integer> refusedByRule(List<Application> played) {
		return played.stream()
			.filter(application -> application.refusedRule() != null)
			.collect(Collectors.groupingBy(Application::refusedRule, TreeMap::new,
					Collectors.summingInt(application -> 1)));
	}

}
