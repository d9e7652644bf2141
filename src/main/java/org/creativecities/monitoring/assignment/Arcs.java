package org.creativecities.monitoring.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Who may read what, and how good a choice it would be. Order and small preferences among
 * equals depend on the ids alone, so that the same question has the same answer.
 */
class Arcs {

	private final Map<String, Paper> papers = new TreeMap<>();

	private final Map<String, Reader> readers = new TreeMap<>();

	/** For each report its possible readers and what each of them costs. */
	private final Map<Paper, Map<Reader, Integer>> costs = new LinkedHashMap<>();

	private final Map<Paper, Map<String, Long>> barred = new LinkedHashMap<>();

	private final Limits limits;

	Arcs(List<Paper> papers, List<Reader> readers, Bars bars, Limits limits) {
		this.limits = limits;
		papers.forEach(paper -> this.papers.put(paper.cityId(), paper));
		readers.forEach(reader -> this.readers.put(reader.cityId(), reader));
		this.papers.values().forEach(paper -> {
			this.costs.put(paper, new LinkedHashMap<>());
			this.barred.put(paper, new TreeMap<>());
			this.readers.values().forEach(reader -> connect(paper, reader, bars));
		});
	}

	private void connect(Paper paper, Reader reader, Bars bars) {
		var distance = this.limits.distance(paper.field(), reader.field());
		if (paper.cityId().equals(reader.cityId()) || (distance.isEmpty() && !reader.volunteer())) {
			return;
		}
		var reasons = bars.between(paper, reader);
		if (reasons.isEmpty()) {
			this.costs.get(paper).put(reader, cost(paper, reader));
		}
		else {
			reasons.forEach(reason -> this.barred.get(paper).merge(reason, 1L, Long::sum));
		}
	}

	private int cost(Paper paper, Reader reader) {
		var whim = Math.floorMod((paper.cityId() + " " + reader.cityId()).hashCode(), Price.WHIM.units());
		var language = isOtherLanguage(paper, reader) ? Price.OTHER_LANGUAGE.units() : 0;
		var late = reader.late() ? Price.LATE_READER.units() : 0;
		return whim + language + late + far(paper, reader);
	}

	private int far(Paper paper, Reader reader) {
		var distance = this.limits.distance(paper.field(), reader.field());
		if (reader.volunteer()) {
			return distance.orElse(1) == 0 ? 0 : Price.VOLUNTEER.units();
		}
		return Price.FIELD_FURTHER.times(distance.orElseThrow());
	}

	/** They shall not read each other: the worse of the two directions is given up. */
	void giveUpOneOf(Paper first, Paper second) {
		var one = this.readers.get(second.cityId());
		var other = this.readers.get(first.cityId());
		var firstIsWorse = this.costs.get(first).get(one) > this.costs.get(second).get(other);
		giveUp(firstIsWorse ? first : second, firstIsWorse ? one : other);
	}

	private void giveUp(Paper paper, Reader reader) {
		this.costs.get(paper).remove(reader);
		this.barred.get(paper).merge("READ_EACH_OTHER", 1L, Long::sum);
	}

	List<Paper> papers() {
		return List.copyOf(this.papers.values());
	}

	Paper paper(String cityId) {
		return this.papers.get(cityId);
	}

	List<Reader> readers() {
		return List.copyOf(this.readers.values());
	}

	Map<Reader, Integer> of(Paper paper) {
		return this.costs.get(paper);
	}

	Map<String, Long> barred(Paper paper) {
		return this.barred.get(paper);
	}

	/** Seats as people read them; the files of a reader are counted in order of city. */
	List<Seat> seats(Map<Paper, List<Reader>> chosen) {
		var files = new LinkedHashMap<Reader, Integer>();
		var seats = new ArrayList<Seat>();
		this.papers.values()
			.forEach(paper -> chosen.getOrDefault(paper, List.of())
				.stream()
				.sorted(Comparator.comparing(Reader::cityId))
				.forEach(reader -> seats
					.add(seat(paper, reader, reader.openFiles() + files.merge(reader, 1, Integer::sum)))));
		return seats;
	}

	private Seat seat(Paper paper, Reader reader, int file) {
		var same = paper.field().equals(reader.field());
		var why = same ? Seat.Why.OWN_FIELD : (reader.volunteer() ? Seat.Why.VOLUNTEER : Seat.Why.NEIGHBOURING_FIELD);
		return new Seat(paper.cityId(), reader.cityId(), why, file, isOtherLanguage(paper, reader),
				Seat.Widening.of(why == Seat.Why.NEIGHBOURING_FIELD, file > this.limits.files(), reader.late()));
	}

	private static boolean isOtherLanguage(Paper paper, Reader reader) {
		return !reader.languages().contains(paper.language());
	}

}
