package org.creativecities.designation.decision;

import java.util.Comparator;
import java.util.Map;

import org.creativecities.settings.Settings;
import org.creativecities.workflow.DecisionTables;

import org.springframework.stereotype.Component;

/**
 * Who comes first: the higher mean; at equal means what {@code processes/tie-order.dmn}
 * says (D6), which may be that people must choose.
 */
@Component
class TieOrder implements Comparator<Candidate> {

	private final DecisionTables tables;

	private final Settings settings;

	TieOrder(DecisionTables tables, Settings settings) {
		this.tables = tables;
		this.settings = settings;
	}

	/** Zero if nothing tells the two apart. */
	@Override
	public int compare(Candidate one, Candidate other) {
		var byMean = other.mean().compareTo(one.mean());
		return (byMean != 0 || one.equals(other)) ? byMean : preferred(one, other);
	}

	private int preferred(Candidate one, Candidate other) {
		var first = this.tables.decide("tie-order",
				Map.of("countryWithoutMember", one.countryWithoutMember(), "otherCountryWithoutMember",
						other.countryWithoutMember(), "regionShare", one.regionShare(), "otherRegionShare",
						other.regionShare(), "fieldMembers", one.fieldMembers(), "otherFieldMembers",
						other.fieldMembers(), "underRepresentedBelow",
						this.settings.number("network.under-represented.share")));
		return switch (first) {
			case "one" -> -1;
			case "other" -> 1;
			default -> 0;
		};
	}

}
