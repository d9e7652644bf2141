package org.creativecities.monitoring.assignment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Finds readers for many reports at once: of the same field first, with as equal a load
 * as can be, nobody reading whoever reads them; only where that is not enough from
 * neighbouring fields, and then with more files than usual. Knows nothing but what it is
 * given, and answers the same question always alike.
 */
final class Planner {

	private final Arcs arcs;

	private final Limits limits;

	private Planner(Arcs arcs, Limits limits) {
		this.arcs = arcs;
		this.limits = limits;
	}

	static Plan plan(List<Paper> papers, List<Reader> readers, Bars bars, Limits limits) {
		return new Planner(new Arcs(papers, readers, bars, limits), limits).plan();
	}

	private Plan plan() {
		var chosen = new SeatFlow(this.arcs, this.limits).solve();
		while (giveUpMutual(chosen)) {
			chosen = new SeatFlow(this.arcs, this.limits).solve();
		}
		return new Plan(this.arcs.seats(chosen), shortages(chosen));
	}

	/**
	 * A flow cannot know that two seats exclude each other. Only cities that volunteer
	 * though their own report is due can meet like that, so few rounds are needed.
	 * @return whether two cities read each other
	 */
	private boolean giveUpMutual(Map<Paper, List<Reader>> chosen) {
		var met = false;
		for (var paper : this.arcs.papers()) {
			for (var reader : chosen.getOrDefault(paper, List.of())) {
				var back = this.arcs.paper(reader.cityId());
				if (back != null && paper.cityId().compareTo(back.cityId()) < 0
						&& chosen.getOrDefault(back, List.of())
							.stream()
							.anyMatch(other -> other.cityId().equals(paper.cityId()))) {
					this.arcs.giveUpOneOf(paper, back);
					met = true;
				}
			}
		}
		return met;
	}

	private List<Shortage> shortages(Map<Paper, List<Reader>> chosen) {
		var shortages = new ArrayList<Shortage>();
		for (var paper : this.arcs.papers()) {
			var missing = paper.seats() - chosen.getOrDefault(paper, List.of()).size();
			if (missing > 0) {
				shortages.add(explain(paper, missing, chosen));
			}
		}
		return shortages;
	}

	/**
	 * All who may read this report are taken up by others, for which in turn only these
	 * can be asked: together they need more than there is.
	 */
	private Shortage explain(Paper paper, int missing, Map<Paper, List<Reader>> chosen) {
		var readers = new TreeSet<String>();
		var rivals = new TreeSet<String>(List.of(paper.cityId()));
		var queue = new ArrayDeque<>(List.of(paper));
		while (!queue.isEmpty()) {
			for (var reader : this.arcs.of(queue.remove()).keySet()) {
				if (readers.add(reader.cityId())) {
					chosen.forEach((other, its) -> {
						if (its.contains(reader) && rivals.add(other.cityId())) {
							queue.add(other);
						}
					});
				}
			}
		}
		return new Shortage(paper.cityId(), missing, this.arcs.barred(paper), List.copyOf(readers),
				List.copyOf(rivals));
	}

}
