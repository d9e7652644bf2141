package org.creativecities.designation.decision;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.designation.call.Call.State;
import org.creativecities.designation.call.CallRows;
import org.creativecities.designation.call.Calls;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The Director-General's decisions. Scores and proposals advise; only what is decided
 * here counts. Decisions are secret until {@link Publications} makes them public: pages
 * show them to nobody below the head of the secretariat.
 */
@Service
@Transactional
public class Designations {

	private final Calls calls;

	private final CallRows rows;

	private final Proposals proposals;

	private final ChoiceRules rules;

	private final DecisionRows decisions;

	private final Clock clock;

	Designations(Calls calls, CallRows rows, Proposals proposals, ChoiceRules rules, DecisionRows decisions,
			Clock clock) {
		this.calls = calls;
		this.rows = rows;
		this.proposals = proposals;
		this.rules = rules;
		this.decisions = decisions;
		this.clock = clock;
	}

	/**
	 * Decides on every assessed application of a call: as proposed, but for the
	 * deviations.
	 * @param deviations also say what becomes of those whose proposal is open
	 * @throws InputRefused naming each row that cannot be taken: an unknown application,
	 * a deviation without a reason, a hard limit broken without another reason; nothing
	 * is stored then
	 */
	public void decide(String callId, List<Choice> deviations, String by) {
		var limits = new HardLimits(this.calls.lock(callId).designatedLimit());
		var proposed = this.proposals.ofCall(callId);
		var chosen = this.rules.decided("deviations", deviations, proposed, limits);
		this.decisions.add(proposed.stream().map(proposal -> decision(proposal, chosen, by)).toList());
		this.rows.become(callId, State.DECIDED);
	}

	/** What was decided last on each application of a call, published or not. */
	@Transactional(readOnly = true)
	public List<Decision> of(String callId) {
		return this.decisions.lastOfCall(callId);
	}

	private Decision decision(Proposal proposal, Map<String, Choice> chosen, String by) {
		var choice = Optional.ofNullable(chosen.get(proposal.applicationId()));
		return new Decision(proposal.applicationId(), proposal.outcome(), proposal.rule(),
				choice.map(Choice::outcome).orElse(proposal.outcome()), text(choice.map(Choice::reason)),
				text(choice.map(Choice::overrideReason)), by, this.clock.instant());
	}

	private static String text(Optional<String> entered) {
		return entered.filter(text -> !text.isBlank()).orElse(null);
	}

}
