package org.creativecities.hosting.award;

import java.util.List;
import java.util.Map;

import org.creativecities.hosting.candidature.DepartedPartners;
import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.network.Register;
import org.creativecities.network.events.CityLeft;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A city that leaves the Network hosts no more. Before the agreement hosting is offered
 * to the next in order; after it the head decides on the conference, as with force
 * majeure.
 */
@Component
@Transactional
class HostDepartures {

	private final Selections selections;

	private final Awards awards;

	private final Agreements agreements;

	private final Changes changes;

	private final DepartedPartners partners;

	private final HostLetters letters;

	private final Register register;

	HostDepartures(Selections selections, Awards awards, Agreements agreements, Changes changes,
			DepartedPartners partners, HostLetters letters, Register register) {
		this.selections = selections;
		this.awards = awards;
		this.agreements = agreements;
		this.changes = changes;
		this.partners = partners;
		this.letters = letters;
		this.register = register;
	}

	@EventListener
	void on(CityLeft left) {
		for (var selection : this.selections.all()) {
			if (selection.state() == Selection.State.AWARDING) {
				this.agreements.left(selection.id(), left.cityId());
			}
			else if (this.changes.isToCome(selection)) {
				this.awards.agreed(selection.id())
					.filter(award -> this.awards.cities(award).contains(left.cityId()))
					.ifPresent(award -> leftHost(selection, award, left.cityId()));
			}
		}
	}

	/**
	 * Whoever still has the agreement is told, and the officers, whatever is reported.
	 */
	private void leftHost(Selection selection, Award award, String city) {
		var name = this.register.city(city).name();
		if (award.cityId().filter(city::equals).isEmpty()) {
			this.partners.leftHost(award.candidature().orElseThrow(), city);
		}
		else {
			var model = Map.<String, Object>of("city", name, "days",
					this.awards.days(award.from().orElseThrow(), award.lastDay().orElseThrow()));
			this.letters.toCities(selection, partners(award), "lose-host", name, model);
			this.letters.toOfficers(selection, selection.id(), "lose-host", name, model);
		}
		this.changes.left(selection.id(), name);
	}

	private List<String> partners(Award award) {
		return this.awards.cities(award)
			.stream()
			.filter(city -> award.cityId().filter(city::equals).isEmpty() && this.register.city(city).isMember())
			.toList();
	}

}
