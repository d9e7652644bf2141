package org.creativecities.replay.call;

import java.util.Map;

import java.util.stream.Collectors;

import org.creativecities.replay.Play;

/**
 * What stood at the end of a replay.
 *
 * @param call the year of the call
 * @param members real member cities; so are the two counts that follow
 * @param applications all that were opened
 * @param invented how many of them were of invented cities
 * @param designated how many ended in a designation
 * @param refusedByRule how many each rule ended
 * @param letters how many were sent
 */
record Summary(int call, int members, Map<String, Integer> byField, Map<String, Integer> byRegion, int applications,
		int invented, int designated, Map<String, Integer> refusedByRule, int letters) implements Play.Counts {

	/** The same in words. */
	@Override
	public String told() {
		var text = new StringBuilder();
		text.append("Call of %d: %d applications, %d of them of invented cities; %d designated.%n".formatted(this.call,
				this.applications, this.invented, this.designated));
		text.append("Ended by a rule: %s%n".formatted(listed(this.refusedByRule)));
		text.append("The Network now has %d member cities.%n".formatted(this.members));
		text.append("By field: %s%n".formatted(listed(this.byField)));
		text.append("By region: %s%n".formatted(listed(this.byRegion)));
		text.append("%d letters were sent.".formatted(this.letters));
		return text.toString();
	}

	private static String listed(Map<String, Integer> counts) {
		return counts.entrySet()
			.stream()
			.map(count -> count.getKey() + " " + count.getValue())
			.collect(Collectors.joining(", "));
	}

}
