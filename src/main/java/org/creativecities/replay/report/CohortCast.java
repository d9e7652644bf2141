package org.creativecities.replay.report;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.creativecities.monitoring.report.Report;
import org.creativecities.replay.stage.Progress;

/**
 * A cohort that is replayed.
 *
 * @param fates what is in store for each invented city, by its id; all others report in
 * time
 */
record CohortCast(int year, Map<String, Fate> fates, Progress progress) {

	/** How often somebody acts for each report, roughly: for the progress bar. */
	static final long STEPS_EACH = 3;

	String caseId() {
		return "MMR-" + this.year;
	}

	Fate fate(Report report) {
		return this.fates.getOrDefault(report.cityId(), Fate.IN_TIME);
	}

	List<Report> with(List<Report> some, Predicate<Fate> wanted) {
		return some.stream().filter(report -> wanted.test(fate(report))).toList();
	}

	/** The invented cities with this in store, by id. */
	List<String> with(Fate fate) {
		return this.fates.keySet().stream().filter(city -> this.fates.get(city) == fate).sorted().toList();
	}

	int count(Predicate<Fate> wanted) {
		return (int) this.fates.values().stream().filter(wanted).count();
	}

	LocalDate day(Month month, int day) {
		return LocalDate.of(this.year, month, day);
	}

	/** In the year after the one in which the reports are due. */
	LocalDate dayAfter(Month month, int day) {
		return LocalDate.of(this.year + 1, month, day);
	}

	void phase(String what) {
		this.progress.phase(what);
	}

	void step() {
		this.progress.step();
	}

}
