package org.creativecities.replay.call;

import org.creativecities.bench.Meter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The tables that the bench prints. All figures are of one application.
 */
final class Report {

	private static final int TABLES = 24;

	private static final Pattern TABLE = Pattern
		.compile("(?is)\\b(insert\\s+into|update|delete\\s+from|from)\\s+" + "(?:only\\s+)?\"?([a-z_][a-z0-9_]*)");

	private static final Pattern VERB = Pattern.compile("(?is)^\\W*(\\w+)");

	private final int cases;

	Report(int cases) {
		this.cases = cases;
	}

	/** One side of the comparison. */
	record Side(Meter meter, Space kept) {

		double statements() {
			return this.meter.phases()
				.entrySet()
				.stream()
				.filter(phase -> Steps.PATH.contains(phase.getKey()))
				.mapToLong(phase -> phase.getValue().statements())
				.sum();
		}

		double trips() {
			return path().mapToLong(Meter.Phase::trips).sum();
		}

		double cpu() {
			return path().mapToLong(Meter.Phase::cpu).sum() / 1e6;
		}

		double threadCpu() {
			return path().mapToLong(Meter.Phase::threadCpu).sum() / 1e6;
		}

		private Stream<Meter.Phase> path() {
			return this.meter.phases()
				.entrySet()
				.stream()
				.filter(phase -> Steps.PATH.contains(phase.getKey()))
				.map(Map.Entry::getValue);
		}

	}

	void ratios(Side ours, Side bare, Side empty) {
		line("");
		line("One application's whole path, average of %d", this.cases);
		line("%-44s %10s %10s %10s %8s %8s %6s", "", "ours", "bare", "bare,", "ours/", "ours/", "goal");
		line("%-44s %10s %10s %10s %8s %8s %6s", "", "", "", "no input", "bare", "no input", "");
		ratio("SQL statements", ours.statements(), bare.statements(), empty.statements(), "1.00");
		ratio("round trips to the database", ours.trips(), bare.trips(), empty.trips(), "");
		ratio("CPU of the process, ms", ours.cpu(), bare.cpu(), empty.cpu(), "1.20");
		ratio("CPU of the thread that works, ms", ours.threadCpu(), bare.threadCpu(), empty.threadCpu(), "");
		var kilobyte = 1024.0;
		ratio("kB kept: all but uploaded files", (ours.kept.all() - ours.kept.sum("document")) / kilobyte,
				bare.kept.all() / kilobyte, empty.kept.all() / kilobyte, "0.70");
		ratio("kB kept: the engine's", ours.kept.engine() / kilobyte, bare.kept.engine() / kilobyte,
				empty.kept.engine() / kilobyte, "");
		ratio("kB kept: letters", ours.kept.sum("letter") / kilobyte, 0, 0, "");
		ratio("kB kept: uploaded files", ours.kept.sum("document") / kilobyte, 0, 0, "");
	}

	private void ratio(String what, double ours, double bare, double empty, String goal) {
		line("%-44s %10.1f %10.1f %10.1f %8s %8s %6s", what, ours / this.cases, bare / this.cases, empty / this.cases,
				quotient(ours, bare), quotient(ours, empty), goal);
	}

	private static String quotient(double ours, double bare) {
		return (bare == 0) ? "" : "%.2f".formatted(ours / bare);
	}

	void steps(Meter ours, Meter bare) {
		line("");
		line("%-44s %10s %10s %12s %12s", "Step by step", "statements", "bare", "thread ms", "bare");
		Stream.concat(Steps.PATH.stream(), Stream.of(Steps.CALL)).forEach(step -> {
			var here = ours.phases().get(step);
			var there = bare.phases().get(step);
			line("%-44s %10s %10s %12s %12s", step, statements(here), statements(there), millis(here), millis(there));
		});
	}

	private String statements(Meter.Phase phase) {
		return (phase == null) ? "-" : "%.1f".formatted((double) phase.statements() / this.cases);
	}

	private String millis(Meter.Phase phase) {
		return (phase == null) ? "-" : "%.1f".formatted(phase.threadCpu() / 1e6 / this.cases);
	}

	/** The statements that ours has more of than the other, by table and kind. */
	void tables(Meter ours, Meter bare) {
		var here = byTable(ours.statements(Steps.PATH));
		var there = byTable(bare.statements(Steps.PATH));
		there.keySet().forEach(table -> here.putIfAbsent(table, 0L));
		line("");
		line("%-44s %10s %10s %10s", "Statements by table, most of the difference", "ours", "bare", "more");
		here.keySet()
			.stream()
			.sorted(Comparator
				.comparingLong((String table) -> -Math.abs(here.get(table) - there.getOrDefault(table, 0L))))
			.limit(TABLES)
			.forEach(table -> line("%-44s %10.1f %10.1f %+10.1f", table, (double) here.get(table) / this.cases,
					(double) there.getOrDefault(table, 0L) / this.cases,
					(double) (here.get(table) - there.getOrDefault(table, 0L)) / this.cases));
	}

	/** The texts asked most often of our own tables. */
	void texts(Meter ours) {
		line("");
		line("Asked most often, of tables that are not the engine's");
		ours.statements(Steps.PATH)
			.entrySet()
			.stream()
			.filter(sql -> !table(sql.getKey()).contains(" act_"))
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed())
			.limit(TABLES)
			.forEach(sql -> line("%8.1f  %s", (double) sql.getValue() / this.cases, shortened(sql.getKey())));
	}

	private static String shortened(String sql) {
		var flat = sql.strip().replaceAll("\\s+", " ");
		return flat.substring(0, Math.min(120, flat.length()));
	}

	private static Map<String, Long> byTable(Map<String, Long> statements) {
		var all = new TreeMap<String, Long>();
		statements.forEach((sql, times) -> all.merge(table(sql), times, Long::sum));
		return all;
	}

	private static String table(String sql) {
		var verb = VERB.matcher(sql);
		var table = TABLE.matcher(sql);
		return (verb.find() ? verb.group(1).toLowerCase() : "?") + " "
				+ (table.find() ? table.group(2).toLowerCase() : "-");
	}

	void space(Space ours, Space bare) {
		line("");
		line("%-44s %10s %10s", "kB kept by table", "ours", "bare");
		var all = new TreeMap<>(bare.byTable());
		all.putAll(ours.byTable());
		List.copyOf(all.keySet())
			.forEach(table -> all.put(table,
					Math.max(ours.byTable().getOrDefault(table, 0L), bare.byTable().getOrDefault(table, 0L))));
		all.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue().reversed())
			.limit(TABLES)
			.map(Map.Entry::getKey)
			.forEach(table -> line("%-44s %10.1f %10.1f", table,
					ours.byTable().getOrDefault(table, 0L) / 1024.0 / this.cases,
					bare.byTable().getOrDefault(table, 0L) / 1024.0 / this.cases));
	}

	private static void line(String format, Object... values) {
		System.out.println(format.formatted(values));
	}

}
