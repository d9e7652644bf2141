package org.creativecities.designation.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.creativecities.designation.decision.HardLimits.Seat;
import org.creativecities.network.Register;
import org.creativecities.workflow.InputRefused.Defect;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Component;

/** Which rows of choices can be taken; all others are refused, each with a sentence. */
@Component
class ChoiceRules {

	private final Register register;

	ChoiceRules(Register register) {
		this.register = register;
	}

	/**
	 * What officers may settle: what the rules left open, within the limits of the call.
	 * @return the chosen outcomes, by application
	 */
	Map<String, Choice> settled(String field, List<Choice> choices, List<Proposal> proposals, HardLimits limits) {
		var defects = new ArrayList<Defect>();
		var chosen = known(field, choices, proposals, defects);
		var byId = byId(proposals);
		chosen.values().forEach(choice -> {
			if (!byId.get(choice.applicationId()).isOpen()) {
				defects.add(defect(field, "not-open", choice, city(byId, choice)));
			}
			else if (choice.reason().isEmpty()) {
				defects.add(defect(field, "reason", choice, city(byId, choice)));
			}
		});
		chosen.values()
			.stream()
			.filter(choice -> broken(chosen, proposals, limits).containsKey(choice.applicationId()))
			.forEach(choice -> defects.add(defect(field, "settled-limit", choice, city(byId, choice))));
		return refuseIfAny(defects, chosen);
	}

	/**
	 * What the Director-General may decide: anything, with a reason for each deviation
	 * and another one where a hard limit is set aside; nothing stays open.
	 * @return the deviations, by application
	 */
	Map<String, Choice> decided(String field, List<Choice> choices, List<Proposal> proposals, HardLimits limits) {
		var defects = new ArrayList<Defect>();
		var chosen = known(field, choices, proposals, defects);
		var byId = byId(proposals);
		var broken = broken(chosen, proposals, limits);
		chosen.values().forEach(choice -> {
			var proposal = byId.get(choice.applicationId());
			if (!proposal.isOpen() && !proposal.outcome().equals(choice.outcome()) && choice.reason().isEmpty()) {
				defects.add(defect(field, "reason", choice, city(byId, choice)));
			}
			if (choice.designates() && broken.containsKey(choice.applicationId())
					&& choice.overrideReason().isEmpty()) {
				defects.add(defect(field, broken.get(choice.applicationId()).toLowerCase(Locale.ROOT).replace('_', '-'),
						choice, city(byId, choice), limits.perCountry()));
			}
		});
		proposals.stream()
			.filter(proposal -> proposal.isOpen() && !chosen.containsKey(proposal.applicationId()))
			.forEach(proposal -> defects
				.add(new Defect(field, "designation.choice.open", List.of(proposal.applicationId(), city(proposal)))));
		return refuseIfAny(defects, chosen);
	}

	private static Map<String, Choice> known(String field, List<Choice> choices, List<Proposal> proposals,
			List<Defect> defects) {
		var ids = proposals.stream().map(Proposal::applicationId).collect(Collectors.toCollection(HashSet::new));
		var known = new LinkedHashMap<String, Choice>();
		for (var choice : choices) {
			if (!ids.contains(choice.applicationId())) {
				defects.add(defect(field, "unknown", choice));
			}
			else if (known.putIfAbsent(choice.applicationId(), choice) != null) {
				defects.add(defect(field, "twice", choice));
			}
		}
		return known;
	}

	private static Map<String, String> broken(Map<String, Choice> chosen, List<Proposal> proposals, HardLimits limits) {
		return limits.broken(proposals.stream()
			.filter(proposal -> "designate".equals(outcome(chosen, proposal)))
			.map(proposal -> new Seat(proposal.applicationId(), proposal.country(), proposal.fieldId()))
			.toList());
	}

	private static String outcome(Map<String, Choice> chosen, Proposal proposal) {
		var choice = chosen.get(proposal.applicationId());
		return (choice != null) ? choice.outcome() : proposal.outcome();
	}

	private static Map<String, Proposal> byId(List<Proposal> proposals) {
		return proposals.stream().collect(Collectors.toMap(Proposal::applicationId, Function.identity()));
	}

	private String city(Map<String, Proposal> byId, Choice choice) {
		return city(byId.get(choice.applicationId()));
	}

	private String city(Proposal proposal) {
		return this.register.city(proposal.cityId()).name();
	}

	private static Defect defect(String field, String rule, Choice choice, Object... more) {
		var arguments = new ArrayList<Object>(List.of(choice.applicationId()));
		arguments.addAll(List.of(more));
		return new Defect(field, "designation.choice." + rule, arguments);
	}

	private static Map<String, Choice> refuseIfAny(List<Defect> defects, Map<String, Choice> chosen) {
		if (!defects.isEmpty()) {
			throw new InputRefused(defects);
		}
		return chosen;
	}

}
