package org.creativecities.hosting.candidature;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.SelectionLog;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.network.Register;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Rows;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a city says that was named as a partner: it takes part only if it agrees
 * [assumed], and can say no, also later, until it is decided whether the candidature is
 * eligible.
 */
@Service("hostPartnerAnswers")
@Transactional
public class PartnerAnswers {

	private final Candidatures candidatures;

	private final Bidders bidders;

	private final CandidatureFiles files;

	private final Selections selections;

	private final Register register;

	private final HostLetters letters;

	private final SelectionLog log;

	private final CurrentPerson person;

	private final Clock clock;

	PartnerAnswers(Candidatures candidatures, Bidders bidders, CandidatureFiles files, Selections selections,
			Register register, HostLetters letters, SelectionLog log, CurrentPerson person, Clock clock) {
		this.candidatures = candidatures;
		this.bidders = bidders;
		this.files = files;
		this.selections = selections;
		this.register = register;
		this.letters = letters;
		this.log = log;
		this.person = person;
		this.clock = clock;
	}

	/**
	 * The city takes part.
	 * @throws InputRefused if it is no partner, or it is decided already whether the
	 * candidature is eligible
	 */
	public void agree(String id, String cityId) {
		requireAsked(id, cityId);
		if (this.bidders.silent(id).contains(cityId)) {
			this.bidders.agree(id, cityId, this.person.id(), Rows.now(this.clock));
			tell(id, cityId, true);
		}
	}

	/**
	 * The city does not take part, and is free to stand elsewhere.
	 * @throws InputRefused as {@link #agree}
	 */
	public void decline(String id, String cityId) {
		requireAsked(id, cityId);
		this.bidders.remove(id, cityId);
		this.files.closeTo(this.register.city(cityId), id);
		tell(id, cityId, false);
	}

	private void requireAsked(String id, String cityId) {
		var candidature = this.candidatures.lock(id);
		if (!this.bidders.partners(id).contains(cityId)) {
			throw new InputRefused("", "hosting.partner-none", this.register.city(cityId).name());
		}
		if (!candidature.state().isPending()) {
			throw new InputRefused("", "hosting.partner-late");
		}
	}

	private void tell(String id, String cityId, boolean agrees) {
		var candidature = this.candidatures.get(id);
		var partner = this.register.city(cityId).name();
		this.log.add(candidature.selection(), id, agrees ? "partner-agreed" : "partner-declined", partner);
		this.letters.toBidders(this.selections.get(candidature.selection()), id, List.of(candidature.cityId()),
				"answer-lead-city", cityId + " at " + this.clock.instant(),
				Map.of("partner", partner, "agrees", agrees, "page", "/hosting/" + id));
	}

}
