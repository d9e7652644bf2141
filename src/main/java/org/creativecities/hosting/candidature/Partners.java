package org.creativecities.hosting.candidature;

import org.creativecities.hosting.selection.SelectionLog;
import org.creativecities.network.Register;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joint candidatures: partners are members, and stand nowhere else [public: joint bids;
 * rest assumed].
 */
@Service("hostPartners")
@Transactional
public class Partners {

	/** With more, nobody is responsible any more [assumed]. */
	private static final int MOST = 5;

	private final Candidatures candidatures;

	private final Bidders bidders;

	private final Register register;

	private final SelectionLog log;

	Partners(Candidatures candidatures, Bidders bidders, Register register, SelectionLog log) {
		this.candidatures = candidatures;
		this.bidders = bidders;
		this.register = register;
		this.log = log;
	}

	/**
	 * @throws InputRefused if the candidature cannot be changed now, the city is no
	 * member, stands already, or is one too many
	 */
	public void add(String id, String cityId) {
		var candidature = this.candidatures.lock(id);
		this.candidatures.requireOpen(candidature);
		var city = this.register.find(cityId).orElseThrow(() -> new InputRefused("city", "hosting.partner-unknown"));
		if (!city.isMember()) {
			throw new InputRefused("city", "hosting.partner-no-member", city.name());
		}
		if (this.bidders.partners(id).size() >= MOST) {
			throw new InputRefused("city", "hosting.partners-full", MOST);
		}
		if (this.bidders.of(id).contains(cityId)) {
			throw new InputRefused("city", "hosting.stands-already", city.name());
		}
		this.bidders.stand(id, candidature.selection(), city, false);
		this.log.add(candidature.selection(), id, "partner-added", city.name());
	}

	/**
	 * @throws InputRefused if the candidature cannot be changed now
	 */
	public void remove(String id, String cityId) {
		var candidature = this.candidatures.lock(id);
		this.candidatures.requireOpen(candidature);
		this.bidders.remove(id, cityId);
		this.log.add(candidature.selection(), id, "partner-removed", this.register.city(cityId).name());
	}

}
