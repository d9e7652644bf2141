package org.creativecities.designation.decision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.creativecities.workflow.DecisionTables;

import org.springframework.stereotype.Component;

/**
 * Which of the recommended cities of one country can be proposed: the best ones, each in
 * another field (D5). Walks through the sets; what each constellation leads to stands in
 * {@code processes/country-limit.dmn}.
 */
@Component
class CountryLimit {

	private final DecisionTables tables;

	private final TieOrder order;

	CountryLimit(DecisionTables tables, TieOrder order) {
		this.tables = tables;
		this.order = order;
	}

	/** What is proposed for a candidate, and the rule that led there. */
	record Verdict(String outcome, String rule) {
	}

	/**
	 * A verdict for each candidate, by application.
	 * @param limit cities of one country that may be designated
	 */
	Map<String, Verdict> judge(List<Candidate> candidates, int limit) {
		var verdicts = new LinkedHashMap<String, Verdict>();
		candidates.stream()
			.filter(candidate -> !candidate.isRecommended())
			.forEach(candidate -> verdicts.put(candidate.applicationId(), verdict(candidate, limit, 0, false, false)));
		candidates.stream()
			.filter(Candidate::isRecommended)
			.collect(Collectors.groupingBy(Candidate::country, TreeMap::new, Collectors.toList()))
			.values()
			.forEach(country -> judgeCountry(country, limit, verdicts));
		return verdicts;
	}

	private void judgeCountry(List<Candidate> recommended, int limit, Map<String, Verdict> verdicts) {
		var taken = new HashSet<String>();
		for (var equals : bestFirst(recommended)) {
			var kept = taken.size();
			var free = equals.stream().filter(candidate -> !taken.contains(candidate.field())).toList();
			var fields = free.stream().map(Candidate::field).collect(Collectors.toSet());
			for (var candidate : equals) {
				var sameFieldKept = taken.contains(candidate.field());
				var tied = !sameFieldKept && kept < limit
						&& (fields.size() > limit - kept || sharesField(candidate, free));
				verdicts.put(candidate.applicationId(), verdict(candidate, limit, kept, sameFieldKept, tied));
			}
			take(fields, limit, taken);
		}
	}

	/** Whichever of the tied ones is chosen, their fields and places are gone. */
	private static void take(Set<String> fields, int limit, Set<String> taken) {
		if (taken.size() < limit) {
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

	private Verdict verdict(Candidate candidate, int limit, int kept, boolean sameFieldKept, boolean tied) {
		var result = this.tables
			.collect("country-limit", Map.of("recommendation", candidate.recommendation(), "tied", tied,
					"sameFieldKept", sameFieldKept, "keptInCountry", kept, "designatedLimit", limit))
			.get(0);
		return new Verdict(result.get("proposal").toString(), result.get("rule").toString());
	}

}
