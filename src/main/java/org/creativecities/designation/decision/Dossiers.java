package org.creativecities.designation.decision;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.creativecities.designation.call.Calls;
import org.creativecities.documents.Documents;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputRefused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an officer puts before the Director-General: the proposals and a note. */
@Service
@Transactional
public class Dossiers {

	private final Calls calls;

	private final Proposals proposals;

	private final ChoiceRules rules;

	private final Documents documents;

	private final Settings settings;

	private final JdbcClient sql;

	private final Clock clock;

	Dossiers(Calls calls, Proposals proposals, ChoiceRules rules, Documents documents, Settings settings,
			JdbcClient sql, Clock clock) {
		this.calls = calls;
		this.proposals = proposals;
		this.rules = rules;
		this.documents = documents;
		this.settings = settings;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * Keeps the note and settles what the rules left open.
	 * @param choices may leave some of them to the Director-General
	 * @throws InputRefused naming each row that cannot be taken
	 */
	public void consolidate(String callId, String note, List<Choice> choices, String by) {
		var limits = new HardLimits(this.calls.lock(callId).designatedLimit());
		this.rules.settled("choices", choices, this.proposals.ofCall(callId), limits)
			.values()
			.forEach(choice -> this.proposals.settle(choice.applicationId(), choice.outcome(), choice.reason(), by));
		this.sql.sql("INSERT INTO dossier (call_id, note, consolidated_by, consolidated_at) VALUES (?, ?, ?, ?)")
			.params(callId, note, by, Timestamp.from(this.clock.instant()))
			.update();
	}

	@Transactional(readOnly = true)
	public boolean isConsolidated(String callId) {
		return this.sql.sql("SELECT count(*) FROM dossier WHERE call_id = ?")
			.param(callId)
			.query(Integer.class)
			.single() > 0;
	}

	/**
	 * Lets the Director-General's office read the files of all applications to decide on.
	 */
	public void open(String callId) {
		this.proposals.ofCall(callId).forEach(proposal -> this.documents.allow(proposal.applicationId(), "dg-office"));
	}

	/**
	 * An application that has ended is no longer read by the Director-General's office.
	 */
	public void close(String applicationId) {
		this.documents.disallow(applicationId, "dg-office");
	}

	/** The officer's note; empty before the dossier is consolidated. */
	@Transactional(readOnly = true)
	public String note(String callId) {
		return this.sql.sql("SELECT note FROM dossier WHERE call_id = ?")
			.param(callId)
			.query(String.class)
			.optional()
			.orElse("");
	}

	/** Until when an officer should consolidate, counted from now. */
	public Instant consolidateBy() {
		return in("designation.dossier.within");
	}

	/** Until when sectors may answer, counted from now. */
	public Instant sectorsAnswerBy() {
		return in("designation.consultation.sectors");
	}

	/** Until when the Coordination Committee may answer, counted from now. */
	public Instant committeeAnswersBy() {
		return in("designation.consultation.committee");
	}

	/** Until when the Director-General should decide, counted from now. */
	public Instant decideBy() {
		return in("designation.decision.within");
	}

	private Instant in(String setting) {
		return this.clock.instant().atZone(this.clock.getZone()).plus(this.settings.days(setting)).toInstant();
	}

}
