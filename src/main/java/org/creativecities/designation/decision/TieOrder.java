package org.creativecities.designation.decision;

import java.util.Comparator;
import java.util.Map;

import org.creativecities.designation.call.CallTables;
import org.creativecities.settings.Settings;

import org.springframework.stereotype.Component;

/**
 * Who comes first: the higher mean; at equal means what {@code processes/tie-order.dmn}
 * says (D6), which may be that people must choose.
 */
@Component
class TieOrder {

	private final CallTables tables;

	private final Settings settings;

	TieOrder(CallTables tables, Settings settings) {
		this.tables = tables;
		this.settings = settings;
	}

	/** The order of a call; zero if nothing tells two apart. */
	Comparator<Candidate> of(String callId) {
		var table = this.tables.of(callId, "tie-order");
		var below = this.settings.number("network.under-represented.share");
		return (one, other) -> {
			var byMean = other.mean().compareTo(one.mean());
			return (byMean != 0 || one.equals(other)) ? byMean
					: preferred(table.decide(Map.of("countryWithoutMember", one.countryWithoutMember(),
							"otherCountryWithoutMember", other.countryWithoutMember(), "regionShare", one.regionShare(),
							"otherRegionShare", other.regionShare(), "fieldMembers", one.fieldMembers(),
							"otherFieldMembers", other.fieldMembers(), "underRepresentedBelow", below)));
		};
	}

	private static int preferred(String first) {
		return switch (first) {
			case "one" -> -1;
			case "other" -> 1;
			default -> 0;
		};
	}

}
