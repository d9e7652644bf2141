package org.creativecities.monitoring.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.monitoring.cohort.OpenCases;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.Register;

import org.springframework.stereotype.Service;

/** A cohort in numbers, by creative field and by region. */
@Service
public class CohortCounts {

	/** Where a city had no field on that day. */
	private static final String NONE = "–";

	private final Reports reports;

	private final OpenCases openCases;

	private final Register register;

	private final Sentences sentences;

	private final Clock clock;

	CohortCounts(Reports reports, OpenCases openCases, Register register, Sentences sentences, Clock clock) {
		this.reports = reports;
		this.openCases = openCases;
		this.register = register;
		this.sentences = sentences;
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
		return by(year, report -> {
			var day = LocalDate.ofInstant(report.openedAt(), this.clock.getZone());
			return this.register.fieldOf(report.cityId(), day).orElse(NONE);
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

	/**
	 * As the form {@code write-synthesis} shows them; French rows stand under the name
	 * and Fr.
	 */
	public Map<String, Object> shown(int year) {
		var all = all(year);
		var shown = new LinkedHashMap<String, Object>();
		shown.put("cohortYear", year);
		shown.put("reports", all.reports());
		shown.put("published", all.published());
		shown.put("stillOpen", all.open());
		var kept = this.openCases.of(year).stream().map(city -> this.register.city(city).name()).toList();
		shown.put("openCases", kept.isEmpty() ? null : kept);
		show(shown, "byField", byField(year), this::field);
		show(shown, "byRegion", byRegion(year), region -> this.sentences.say("network.region." + region));
		return shown;
	}

	private Bilingual field(String id) {
		return this.register.fields()
			.stream()
			.filter(field -> field.id().equals(id))
			.findFirst()
			.map(field -> new Bilingual(field.nameEn(), field.nameFr()))
			.orElse(new Bilingual(id, id));
	}

	private static void show(Map<String, Object> model, String name, List<Line> lines,
			Function<String, Bilingual> words) {
		model.put(name, rows(lines, group -> words.apply(group).en()));
		model.put(name + "Fr", rows(lines, group -> words.apply(group).fr()));
	}

	private static List<Map<String, Object>> rows(List<Line> lines, UnaryOperator<String> words) {
		return lines.stream()
			.map(line -> row(words.apply(line.group()), line))
			.sorted(Comparator.comparing(row -> (String) row.get("group")))
			.toList();
	}

	private static Map<String, Object> row(String group, Line line) {
		return Map.of("group", group, "reports", line.reports(), "published", line.published(), "exempted",
				line.exempted(), "left", line.left(), "open", line.open());
	}

}
