package org.creativecities.designation.decision;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.creativecities.designation.call.CallTables;
import org.creativecities.designation.call.CallTables.Table;

import org.springframework.stereotype.Component;

/**
 * Which of the recommended cities of one country can be proposed: the best ones, each in
 * another field (D5). Walks through the sets; what each constellation leads to stands in
 * {@code processes/country-limit.dmn}.
 */
@Component
class CountryLimit {

	private final CallTables tables;

	private final TieOrder order;

	CountryLimit(CallTables tables, TieOrder order) {
		this.tables = tables;
		this.order = order;
	}

	/** What is proposed for a candidate, and the rule that led there. */
	record Verdict(String outcome, String rule) {
	}

	/**
	 * A verdict for each candidate of a call, by application.
	 * @param limit cities of one country that may be designated
	 */
	Map<String, Verdict> judge(String callId, List<Candidate> candidates, int limit) {
		var walk = new Walk(this.tables.of(callId, "country-limit"), this.order.of(callId), limit);
		candidates.stream().filter(candidate -> !candidate.isRecommended()).forEach(walk::judgeAlone);
		candidates.stream()
			.filter(Candidate::isRecommended)
			.collect(Collectors.groupingBy(Candidate::country, TreeMap::new, Collectors.toList()))
			.values()
			.forEach(walk::judgeCountry);
		return walk.verdicts;
	}

	/** One walk through the candidates of a call. */
	private static final class Walk {

		private final Table table;

		private final Comparator<Candidate> order;

		private final int limit;

		private final Map<String, Verdict> verdicts = new LinkedHashMap<>();

		private Walk(Table table, Comparator<Candidate> order, int limit) {
			this.table = table;
			this.order = order;
			this.limit = limit;
		}

		private void judgeAlone(Candidate candidate) {
			decide(candidate, 0, false, false);
		}

		private void judgeCountry(List<Candidate> recommended) {
			var taken = new HashSet<String>();
			for (var equals : bestFirst(recommended)) {
				var kept = taken.size();
				var free = equals.stream().filter(candidate -> !taken.contains(candidate.field())).toList();
				var fields = free.stream().map(Candidate::field).collect(Collectors.toSet());
				for (var candidate : equals) {
					var sameFieldKept = taken.contains(candidate.field());
					var tied = !sameFieldKept && kept < this.limit
							&& (fields.size() > this.limit - kept || sharesField(candidate, free));
					decide(candidate, kept, sameFieldKept, tied);
				}
				take(fields, taken);
			}
		}

		/** Whichever of the tied ones is chosen, their fields and places are gone. */
		private void take(Set<String> fields, Set<String> taken) {
			if (taken.size() < this.limit) {
				taken.addAll(fields);
			}
		}

		private static boolean sharesField(Candidate candidate, List<Candidate> free) {
			return free.stream().filter(other -> other.field().equals(candidate.field())).count() > 1;
		}

		/** Those that nothing tells apart stand together. */
		private List<List<Candidate>> bestFirst(List<Candidate> candidates) {
			var groups = new ArrayList<List<Candidate>>();
			candidates.stream().sorted(this.order.thenComparing(Candidate::applicationId)).forEach(candidate -> {
				if (groups.isEmpty() || this.order.compare(last(groups).get(0), candidate) != 0) {
					groups.add(new ArrayList<>());
				}
				last(groups).add(candidate);
			});
			return groups;
		}

		private static <T> T last(List<T> list) {
			return list.get(list.size() - 1);
		}

		private void decide(Candidate candidate, int kept, boolean sameFieldKept, boolean tied) {
			var result = this.table
				.collect(Map.of("recommendation", candidate.recommendation(), "tied", tied, "sameFieldKept",
						sameFieldKept, "keptInCountry", kept, "designatedLimit", this.limit))
				.get(0);
			this.verdicts.put(candidate.applicationId(),
					new Verdict(result.get("proposal").toString(), result.get("rule").toString()));
		}

	}

}
