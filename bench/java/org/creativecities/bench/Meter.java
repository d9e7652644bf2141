package org.creativecities.bench;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

import javax.sql.DataSource;

import com.sun.management.OperatingSystemMXBean;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * Counts what a data source is asked, and the CPU time that passes, while something is
 * measured; the rest of the time it looks away. A batch of ten rows counts as ten
 * statements and one round trip.
 */
public final class Meter {

	private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
		.getOperatingSystemMXBean();

	private final Map<String, Phase> phases = new LinkedHashMap<>();

	private volatile Phase current;

	/** What one part of the path cost, of all cases together; times in nanoseconds. */
	public static final class Phase {

		private final LongAdder statements = new LongAdder();

		private final LongAdder trips = new LongAdder();

		private final Map<String, LongAdder> bySql = new ConcurrentHashMap<>();

		private long cpu;

		private long threadCpu;

		public long statements() {
			return this.statements.sum();
		}

		public long trips() {
			return this.trips.sum();
		}

		public long cpu() {
			return this.cpu;
		}

		public long threadCpu() {
			return this.threadCpu;
		}

		private void count(String sql, int statements) {
			this.statements.add(statements);
			this.bySql.computeIfAbsent(sql, text -> new LongAdder()).add(statements);
		}

	}

	/** The data source, watched. */
	public DataSource on(DataSource source) {
		return ProxyDataSourceBuilder.create(source).afterQuery(this::asked).build();
	}

	private void asked(ExecutionInfo execution, List<QueryInfo> queries) {
		var phase = this.current;
		if (phase == null) {
			return;
		}
		phase.trips.increment();
		// a batch of one prepared statement has one query and many parameter sets; a
		// batch of different texts has a query for each
		var prepared = execution.isBatch() && queries.size() == 1;
		queries.forEach(query -> phase.count(query.getQuery(), prepared ? execution.getBatchSize() : 1));
	}

	/** Measures some work as part of a phase. */
	public void in(String name, Runnable work) {
		var phase = this.phases.computeIfAbsent(name, key -> new Phase());
		var cpu = PROCESS.getProcessCpuTime();
		var threadCpu = threadCpu();
		this.current = phase;
		try {
			work.run();
		}
		finally {
			this.current = null;
			phase.threadCpu += threadCpu() - threadCpu;
			phase.cpu += PROCESS.getProcessCpuTime() - cpu;
		}
	}

	public void forget() {
		this.phases.clear();
	}

	public Map<String, Phase> phases() {
		return Map.copyOf(this.phases);
	}

	/** How often each statement was asked in some phases, by its text. */
	public Map<String, Long> statements(List<String> names) {
		var all = new LinkedHashMap<String, Long>();
		names.stream()
			.filter(this.phases::containsKey)
			.forEach(name -> this.phases.get(name).bySql
				.forEach((sql, times) -> all.merge(sql, times.sum(), Long::sum)));
		return all;
	}

	private static long threadCpu() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

}
