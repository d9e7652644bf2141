package org.creativecities.monitoring.overview;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.creativecities.network.CreativeField;

/**
 * A cohort as the desk of the secretariat shows it.
 *
 * @param state of the cohort, such as {@code OPEN}
 * @param deadline usual one of the cohort; exclusive
 * @param all every city that reports, by name
 * @param shown those of them that the filter leaves
 * @param own tasks of the cohort itself
 * @param kept those whose reports were still open when the cohort was summed up
 * @param letters whether any letter was written about the cohort itself
 */
public record CohortPage(int year, String state, Instant deadline, List<CohortLine> all, List<CohortLine> shown,
		List<Wait> own, List<CohortLine> kept, boolean letters, Instant now) {

	/** Whether any city that is shown can be reminded now. */
	public boolean isRemindable() {
		return this.shown.stream().anyMatch(CohortLine::canBeReminded);
	}

	/** Cities whose cases wait for the secretariat longer than they should, by name. */
	public List<CohortLine> lateAtSecretariat() {
		return this.all.stream().filter(line -> line.waiting().stream().anyMatch(this::isLateAtSecretariat)).toList();
	}

	public boolean isLateAtSecretariat(Wait wait) {
		return wait.role().startsWith("secretariat") && wait.isLate(this.now);
	}

	/** How many cities are at each stage that occurs. */
	public Map<Stage, Long> byStage() {
		return count(this.all);
	}

	/** The same for each creative field. */
	public Map<CreativeField, Map<Stage, Long>> byField() {
		return split(this.all.stream().filter(line -> line.field().isPresent()).toList(),
				line -> line.field().orElseThrow(), Comparator.comparing(CreativeField::nameEn));
	}

	/** The same for each region. */
	public Map<String, Map<Stage, Long>> byRegion() {
		return split(this.all, line -> line.country().region(), Comparator.<String>naturalOrder());
	}

	/** Whom something waits for. */
	public Collection<String> roles() {
		return this.all.stream()
			.flatMap(line -> line.waiting().stream())
			.map(Wait::role)
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static <K> Map<K, Map<Stage, Long>> split(List<CohortLine> lines, Function<CohortLine, K> by,
			Comparator<K> order) {
		var groups = lines.stream().collect(Collectors.groupingBy(by, () -> new TreeMap<>(order), Collectors.toList()));
		var counts = new TreeMap<K, Map<Stage, Long>>(order);
		groups.forEach((key, group) -> counts.put(key, count(group)));
		return counts;
	}

	private static Map<Stage, Long> count(List<CohortLine> lines) {
		return lines.stream().collect(Collectors.groupingBy(CohortLine::stage, TreeMap::new, Collectors.counting()));
	}

}
