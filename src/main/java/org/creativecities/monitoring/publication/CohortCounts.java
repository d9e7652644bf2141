package org.creativecities.monitoring.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.CreativeField;
import org.creativecities.network.Register;

import org.springframework.stereotype.Service;

/** A cohort in numbers, by creative field and by region. */
@Service
public class CohortCounts {

	private final Reports reports;

	private final Register register;

	private final Clock clock;

	CohortCounts(Reports reports, Register register, Clock clock) {
		this.reports = reports;
		this.register = register;
		this.clock = clock;
	}

	/**
	 * How far some reports are.
	 *
	 * @param group a creative field or a region; the code of it
	 * @param open neither published nor exempted nor left
	 */
	public record Line(String group, long reports, long published, long exempted, long left, long open) {

		static Line of(String group, List<Report> some) {
			var by = some.stream().collect(Collectors.groupingBy(Report::state, Collectors.counting()));
			var over = some.stream().filter(one -> one.state().isOver()).count();
			return new Line(group, some.size(), by.getOrDefault(State.PUBLISHED, 0L),
					by.getOrDefault(State.EXEMPTED, 0L), by.getOrDefault(State.LEFT, 0L), some.size() - over);
		}

	}

	public Line all(int year) {
		return Line.of("", this.reports.ofCohort(year));
	}

	/** By the field in which each city was a member when its report was opened. */
	public List<Line> byField(int year) {
		var names = this.register.fields()
			.stream()
			.collect(Collectors.toMap(CreativeField::id, CreativeField::nameEn, (one, other) -> one));
		return by(year, report -> {
			var day = LocalDate.ofInstant(report.openedAt(), this.clock.getZone());
			return this.register.fieldOf(report.cityId(), day).map(id -> names.getOrDefault(id, id)).orElse("–");
		});
	}

	public List<Line> byRegion(int year) {
		var regions = this.register.countries()
			.stream()
			.collect(Collectors.toMap(country -> country.code(), country -> country.region()));
		return by(year, report -> regions.get(this.register.city(report.cityId()).country()));
	}

	private List<Line> by(int year, Function<Report, String> group) {
		var groups = new TreeMap<String, List<Report>>(
				this.reports.ofCohort(year).stream().collect(Collectors.groupingBy(group)));
		return groups.entrySet().stream().map(entry -> Line.of(entry.getKey(), entry.getValue())).toList();
	}

	/** As the form {@code write-synthesis} shows them. */
	public Map<String, Object> shown(int year) {
		var all = all(year);
		return Map.of("cohortYear", year, "reports", all.reports(), "published", all.published(), "stillOpen",
				all.open(), "byField", byField(year).stream().map(CohortCounts::row).toList(), "byRegion",
				byRegion(year).stream().map(CohortCounts::row).toList());
	}

	private static Map<String, Object> row(Line line) {
		return Map.of("group", line.group(), "reports", line.reports(), "published", line.published(), "exempted",
				line.exempted(), "left", line.left(), "open", line.open());
	}

}
