package org.creativecities.hosting.candidature;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.SelectionLog;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.network.City;
import org.creativecities.network.Register;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Partners of joint candidatures that leave the Network. What was found eligible stands
 * without them [assumed]; before that they stand against it, and the lead city takes them
 * off. Lead city and officers are told.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DepartedPartners {

	private final Candidatures candidatures;

	private final Bidders bidders;

	private final CandidatureFiles files;

	private final Selections selections;

	private final Register register;

	private final HostLetters letters;

	private final SelectionLog log;

	private final Clock clock;

	DepartedPartners(Candidatures candidatures, Bidders bidders, CandidatureFiles files, Selections selections,
			Register register, HostLetters letters, SelectionLog log, Clock clock) {
		this.candidatures = candidatures;
		this.bidders = bidders;
		this.files = files;
		this.selections = selections;
		this.register = register;
		this.letters = letters;
		this.log = log;
		this.clock = clock;
	}

	/** A partner has left the Network while a host is looked for. */
	public void left(String id, String cityId) {
		var candidature = this.candidatures.lock(id);
		var partner = this.register.city(cityId);
		var removed = !candidature.state().isPending();
		if (removed) {
			this.bidders.remove(id, cityId);
			this.files.closeTo(partner, id);
			this.log.add(candidature.selection(), id, "partner-removed", partner.name());
		}
		tell(candidature, partner, removed, false);
	}

	/** A partner of the agreed host has left: the head decides on the conference. */
	public void leftHost(String id, String cityId) {
		tell(this.candidatures.get(id), this.register.city(cityId), false, true);
	}

	/**
	 * @param removed whether the candidature stands without it
	 * @param host whether it was agreed that it hosts
	 */
	private void tell(Candidature candidature, City partner, boolean removed, boolean host) {
		var id = candidature.id();
		var selection = this.selections.get(candidature.selection());
		var occasion = partner.id() + " at " + this.clock.instant();
		var model = Map.<String, Object>of("partner", partner.name(), "cities", this.bidders.names(id), "removed",
				removed, "host", host, "page", "/hosting/" + id);
		this.letters.toBidders(selection, id, List.of(candidature.cityId()), "lose-partner", occasion, model);
		this.letters.toOfficers(selection, id, "lose-partner", occasion, model);
	}

}
