package org.creativecities.designation.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.creativecities.designation.application.Labels;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The dossier of a call as the forms of its tasks show it. Officers and the
 * Director-General see scores and proposals; those consulted see who applied.
 */
@Service
@Transactional(readOnly = true)
public class DossierView {

	private final Ranking ranking;

	private final Dossiers dossiers;

	private final Consultations consultations;

	private final Labels labels;

	DossierView(Ranking ranking, Dossiers dossiers, Consultations consultations, Labels labels) {
		this.ranking = ranking;
		this.dossiers = dossiers;
		this.consultations = consultations;
		this.labels = labels;
	}

	/** {@code proposals}, and in {@code applications} those that are still open. */
	public Map<String, Object> forOfficers(String callId) {
		var proposals = this.ranking.of(callId);
		return Map.of("proposals", rows(proposals), "applications",
				options(proposals.stream().filter(Proposal::isOpen).toList()));
	}

	/**
	 * What the forms that may be open just now show, by form: applications end while
	 * people read.
	 */
	public Map<String, Map<String, Object>> now(String callId) {
		return this.dossiers.isConsolidated(callId)
				? Map.of("consult-sectors", forAdvice(callId), "decide-designations", forDecision(callId))
				: Map.of("consolidate-dossier", forOfficers(callId));
	}

	/** The officers' {@code dossierNote}, and the {@code candidates} without scores. */
	public Map<String, Object> forAdvice(String callId) {
		var fields = this.labels.fields();
		var countries = this.labels.countries();
		return Map.of("dossierNote", this.dossiers.note(callId), "candidates",
				this.ranking.of(callId)
					.stream()
					.map(proposal -> Map.of("city", this.labels.city(proposal.cityId()), "country",
							countries.get(proposal.country()), "field", fields.get(proposal.fieldId())))
					.sorted((one, other) -> one.get("city").compareTo(other.get("city")))
					.toList());
	}

	/** All {@code proposals}, the note and the {@code answers} of those consulted. */
	public Map<String, Object> forDecision(String callId) {
		var proposals = this.ranking.of(callId);
		return Map.of("proposals", rows(proposals), "applications", options(proposals), "dossierNote",
				this.dossiers.note(callId), "answers",
				this.consultations.ofCall(callId).stream().map(this::row).toList());
	}

	private List<Map<String, Object>> rows(List<Proposal> proposals) {
		var fields = this.labels.fields();
		return proposals.stream().map(proposal -> row(proposal, fields.get(proposal.fieldId()))).toList();
	}

	private Map<String, Object> row(Proposal proposal, String field) {
		var row = new LinkedHashMap<String, Object>();
		row.put("city", name(proposal));
		row.put("field", field);
		row.put("mean", proposal.mean());
		row.put("proposal", this.labels.of("outcome." + proposal.outcome()));
		row.put("why", why(proposal));
		return row;
	}

	/** The rule or the officer's reason, and what speaks for it at equal merit. */
	private String why(Proposal proposal) {
		var reason = (proposal.settledReason() != null) ? proposal.settledReason()
				: this.labels.of("rule." + proposal.rule());
		return Stream.concat(Stream.of(reason), proposal.flags().stream().map(flag -> this.labels.of("flag." + flag)))
			.collect(Collectors.joining("; "));
	}

	private String name(Proposal proposal) {
		return "%d. %s (%s)".formatted(proposal.position(), this.labels.city(proposal.cityId()), proposal.country());
	}

	private List<Map<String, Object>> options(List<Proposal> proposals) {
		return proposals.stream()
			.map(proposal -> Map.<String, Object>of("value", proposal.applicationId(), "label", name(proposal)))
			.toList();
	}

	private Map<String, Object> row(Consultations.Answer answer) {
		return Map.of("who", who(answer), "objection",
				this.labels.of(answer.objection() ? "objection" : "no-objection"), "text",
				answer.isSilence() ? this.labels.of("silence") : answer.text());
	}

	/** Who spoke, and of the Coordination Committee for which city. */
	private String who(Consultations.Answer answer) {
		var who = this.labels.of("who." + answer.who());
		return (answer.onBehalf() != null) ? "%s: %s".formatted(who, answer.onBehalf()) : who;
	}

}
