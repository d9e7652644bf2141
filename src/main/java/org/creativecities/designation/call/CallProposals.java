package org.creativecities.designation.call;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.creativecities.designation.call.Call.State;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A call on its way from an officer's proposal to the head's approval. */
@Service
@Transactional
public class CallProposals {

	private final CallRows rows;

	private final CallRules rules;

	private final Scorings scorings;

	private final Settings settings;

	private final Clock clock;

	CallProposals(CallRows rows, CallRules rules, Scorings scorings, Settings settings, Clock clock) {
		this.rows = rows;
		this.rules = rules;
		this.scorings = scorings;
		this.settings = settings;
		this.clock = clock;
	}

	/**
	 * Keeps a proposed call as a draft.
	 * @throws InputRefused with a sentence for each thing that is wrong
	 */
	public Call register(CallProposal proposal, String by) {
		var call = this.rules.draft(proposal);
		this.rows.insert(call, by);
		this.scorings.keep(call.id(), this.rules.scoring(proposal));
		return call;
	}

	/**
	 * Replaces a draft that the head returned; its year stays.
	 * @throws InputRefused with a sentence for each thing that is wrong
	 */
	public Call revise(String id, CallProposal proposal, String by) {
		var before = this.rows.lock(id);
		var call = this.rules.revision(before, proposal);
		this.rows.update(call);
		this.rows.log(id, "revision", day(before.deadline()), day(call.deadline()), before.returnReason(), by);
		this.scorings.keep(id, this.rules.scoring(proposal));
		return call;
	}

	/**
	 * The head agrees; from now on only the deadline may move.
	 * @throws InputRefused if the deadline has passed meanwhile
	 */
	public Call approve(String id, String by) {
		var call = this.rows.lock(id);
		if (!this.clock.instant().isBefore(call.deadline())) {
			throw new InputRefused("answer", "designation.call.approved-too-late");
		}
		this.rows.approve(id, by);
		return call.with(State.APPROVED);
	}

	/**
	 * The head does not agree.
	 * @throws InputRefused if no reason is given
	 */
	public Call sendBack(String id, String reason, String by) {
		if (reason.isBlank()) {
			throw new InputRefused("reason", "designation.reason-missing");
		}
		this.rows.sendBack(id, reason);
		this.rows.log(id, "return", State.DRAFT, State.DRAFT, reason, by);
		return this.rows.get(id);
	}

	/** The last day, Paris time, before an exclusive deadline. */
	private LocalDate day(Instant exclusive) {
		return LocalDate.ofInstant(exclusive, this.clock.getZone()).minusDays(1);
	}

	/** Until when the head should approve, or an officer revise, counted from now. */
	public Instant answerBy() {
		return this.clock.instant()
			.atZone(this.clock.getZone())
			.plus(this.settings.days("designation.call.approve-within"))
			.toInstant();
	}

}
