package org.creativecities.hosting.candidature;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.SelectionLog;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joint candidatures: partners are members, stand nowhere else, and are asked whether
 * they take part [public: joint bids; rest assumed].
 */
@Service("hostPartners")
@Transactional
public class Partners {

	private final Candidatures candidatures;

	private final Bidders bidders;

	private final CandidatureFiles files;

	private final Selections selections;

	private final Register register;

	private final HostLetters letters;

	private final SelectionLog log;

	private final Settings settings;

	private final Clock clock;

	Partners(Candidatures candidatures, Bidders bidders, CandidatureFiles files, Selections selections,
			Register register, HostLetters letters, SelectionLog log, Settings settings, Clock clock) {
		this.candidatures = candidatures;
		this.bidders = bidders;
		this.files = files;
		this.selections = selections;
		this.register = register;
		this.letters = letters;
		this.log = log;
		this.settings = settings;
		this.clock = clock;
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
		var most = this.settings.count("hosting.partners");
		if (this.bidders.partners(id).size() >= most) {
			throw new InputRefused("city", "hosting.partners-full", most);
		}
		if (this.bidders.of(id).contains(cityId)) {
			throw new InputRefused("city", "hosting.stands-already", city.name());
		}
		this.bidders.stand(id, candidature.selection(), city, false);
		this.files.openTo(city, id);
		this.log.add(candidature.selection(), id, "partner-added", city.name());
		var selection = this.selections.get(candidature.selection());
		this.letters.toBidders(selection, id, List.of(cityId), "ask-partner", cityId + " at " + this.clock.instant(),
				Map.of("lead", this.register.city(candidature.cityId()).name(), "partner", city.name(), "until",
						candidature.mendUntil().orElse(selection.deadline()), "page", "/hosting/" + id));
	}

	/**
	 * @throws InputRefused if the candidature cannot be changed now
	 */
	public void remove(String id, String cityId) {
		var candidature = this.candidatures.lock(id);
		this.candidatures.requireOpen(candidature);
		this.bidders.remove(id, cityId);
		this.files.closeTo(this.register.city(cityId), id);
		this.log.add(candidature.selection(), id, "partner-removed", this.register.city(cityId).name());
	}

}
