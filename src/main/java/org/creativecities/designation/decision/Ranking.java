package org.creativecities.designation.decision;

import java.util.ArrayList;
import java.util.List;

import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.call.Calls;
import org.creativecities.settings.Settings;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the assessed applications of a call into an order and proposes an outcome for
 * each. Scores advise: what is proposed is not what is decided.
 */
@Service
@Transactional
public class Ranking {

	private final Calls calls;

	private final Applications applications;

	private final Candidate.Gallery gallery;

	private final TieOrder order;

	private final CountryLimit limit;

	private final Proposals proposals;

	private final Settings settings;

	Ranking(Calls calls, Applications applications, Candidate.Gallery gallery, TieOrder order, CountryLimit limit,
			Proposals proposals, Settings settings) {
		this.calls = calls;
		this.applications = applications;
		this.gallery = gallery;
		this.order = order;
		this.limit = limit;
		this.proposals = proposals;
		this.settings = settings;
	}

	/**
	 * Makes the proposals of a call, in place of any made before.
	 * @return how many there are
	 */
	public int rank(String callId) {
		var candidates = this.gallery.of(this.applications.ofCall(callId)
			.stream()
			.filter(application -> application.state() == State.ASSESSED)
			.toList());
		var verdicts = this.limit.judge(callId, candidates, this.calls.get(callId).designatedLimit());
		var below = this.settings.number("network.under-represented.share");
		var ranked = new ArrayList<Proposal>();
		candidates.stream().sorted(this.order.of(callId).thenComparing(Candidate::applicationId)).forEach(candidate -> {
			var verdict = verdicts.get(candidate.applicationId());
			ranked.add(new Proposal(candidate.applicationId(), candidate.cityId(), candidate.country(),
					candidate.field(), ranked.size() + 1, candidate.mean(), candidate.recommendation(),
					verdict.outcome(), verdict.rule(), candidate.flags(below), null));
		});
		this.proposals.replace(callId, ranked);
		return ranked.size();
	}

	/** The proposals of a call, the best first. */
	@Transactional(readOnly = true)
	public List<Proposal> of(String callId) {
		return this.proposals.ofCall(callId);
	}

}
