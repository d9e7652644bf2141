package org.creativecities.hosting.award;

import org.creativecities.hosting.candidature.DepartedPartners;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.network.Register;
import org.creativecities.network.events.CityLeft;

import org.springframework.context.ApplicationEventPublisher;
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

	private final Register register;

	private final ApplicationEventPublisher events;

	HostDepartures(Selections selections, Awards awards, Agreements agreements, Changes changes,
			DepartedPartners partners, Register register, ApplicationEventPublisher events) {
		this.selections = selections;
		this.awards = awards;
		this.agreements = agreements;
		this.changes = changes;
		this.partners = partners;
		this.register = register;
		this.events = events;
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

	/** A partner leaves its lead city with the agreement, who therefore is told. */
	private void leftHost(Selection selection, Award award, String city) {
		if (award.cityId().filter(city::equals).isEmpty()) {
			this.partners.leftHost(award.candidature().orElseThrow(), city);
		}
		if (this.changes.isOpenTo(selection)) {
			this.events.publishEvent(new HostLeft(selection.year(), this.register.city(city).name()));
		}
	}

}
