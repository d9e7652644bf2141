package org.creativecities.monitoring;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.creativecities.ProductTest;
import org.creativecities.bench.DueJobs;
import org.creativecities.bench.Meter;
import org.creativecities.bench.WatchedDatabase;
import org.creativecities.bench.Meter.Phase;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.Membership;
import org.creativecities.replay.stage.Hands;
import org.creativecities.replay.stage.InventedCountries;
import org.creativecities.replay.stage.Stage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether opening a cohort costs the same for each city, however many there are: from the
 * officer's start to the city's task, its letter in the outbox, its reminders planned.
 * Prints, and asserts nothing but that every report was opened.
 * <p>
 * {@code -Dbench.cohorts=100,1000,10000}
 */
@ProductTest
@Import(CohortOpeningBench.Watched.class)
class CohortOpeningBench {

	private static final Meter METER = new Meter();

	private static final int FIRST_YEAR = 2022;

	private static final int WARM_UP = 250;

	private static final List<Integer> SIZES = Stream
		.of(System.getProperty("bench.cohorts", "100,1000,10000").split(","))
		.map(Integer::valueOf)
		.toList();

	@Autowired
	private Hands hands;

	@Autowired
	private Stage stage;

	@Autowired
	private Membership membership;

	@Autowired
	private Reports reports;

	@Autowired
	private ManagementService management;

	@Autowired
	private JdbcClient sql;

	@Test
	void opening_a_cohort_costs_this_much_for_each_city() {
		this.membership.registerCountry(InventedCountries.ALDERMARK);
		open(FIRST_YEAR, WARM_UP);
		METER.forget();

		var cost = new LinkedHashMap<Integer, Phase>();
		for (var index = 0; index < SIZES.size(); index++) {
			open(FIRST_YEAR + 1 + index, SIZES.get(index));
			cost.put(SIZES.get(index), METER.phases().get(String.valueOf(FIRST_YEAR + 1 + index)));
		}

		print(cost);
	}

	private void open(int year, int size) {
		cities(year, size);
		this.stage.beginsOn(LocalDate.of(year, Month.JANUARY, 15));
		var phase = String.valueOf(year);
		METER.in(phase, () -> this.hands.start(Hands.OFFICER, "monitoring-cohort", Map.of("year", year)));
		run(phase);
		METER.in(phase, () -> this.hands.complete(Hands.OFFICER, "MMR-" + year, "Activity_ConfirmCohort",
				Map.of("answer", "confirm")));
		run(phase);
		assertThat(this.reports.ofCohort(year)).hasSize(size);
		assertThat(this.sql.sql("SELECT count(*) FROM letter WHERE case_id LIKE ?")
			.param("MMR-" + year + "-%")
			.query(Integer.class)
			.single()).isGreaterThanOrEqualTo(size);
	}

	/** Opens reports; reminders that an earlier year left are none of it. */
	private void run(String phase) {
		new DueJobs(this.management, METER).runOnly(phase,
				job -> List.of("monitoring-cohort", "monitoring-report").contains(job.getProcessDefinitionKey()));
	}

	/** Members since four years before, each with a focal point. */
	private void cities(int year, int size) {
		var joined = LocalDate.of(year - 4, Month.OCTOBER, 31);
		this.sql
			.sql("""
					INSERT INTO city (id, name, folded, country, state, designation_year, invented)
					SELECT 'xa-b' || :year || '-' || n, 'Bench ' || :year || ' ' || n, 'b' || :year || '-' || n, 'XA', 'ACTIVE',
					  :joined, true FROM generate_series(1, :size) n""")
			.param("year", year)
			.param("joined", joined.getYear())
			.param("size", size)
			.update();
		this.sql.sql("""
				INSERT INTO field_membership (city_id, field_id, from_day)
				SELECT 'xa-b' || :year || '-' || n, 'design', :joined FROM generate_series(1, :size) n""")
			.param("year", year)
			.param("joined", joined)
			.param("size", size)
			.update();
		this.sql
			.sql("""
					INSERT INTO contact (party, role, name, email, language, zone, valid_from)
					SELECT 'xa-b' || :year || '-' || n, 'MAIN', 'Robin ' || n, 'b' || :year || '.' || n || '@example.org', 'en',
					  'Europe/Paris', :at FROM generate_series(1, :size) n""")
			.param("year", year)
			.param("at", joined.atStartOfDay().atOffset(ZoneOffset.UTC))
			.param("size", size)
			.update();
		this.sql.sql("ANALYZE").update();
	}

	private static void print(Map<Integer, Phase> cost) {
		System.out.printf("%nOpening a cohort, for each city%n%10s %12s %12s %16s%n", "cities", "statements", "trips",
				"thread CPU, ms");
		cost.forEach((size, phase) -> System.out.printf("%10d %12.1f %12.1f %16.2f%n", size,
				(double) phase.statements() / size, (double) phase.trips() / size, phase.threadCpu() / 1e6 / size));
		var sizes = List.copyOf(cost.keySet());
		var least = sizes.get(0);
		var most = sizes.get(sizes.size() - 1);
		System.out.printf(
				"Exponent of the whole cost from %d to %d (1.00 is the same for each; goal 1.05): "
						+ "statements %.3f, thread CPU %.3f%n",
				least, most, exponent(least, most, cost.get(least).statements(), cost.get(most).statements()),
				exponent(least, most, cost.get(least).threadCpu(), cost.get(most).threadCpu()));
	}

	private static double exponent(int least, int most, double before, double after) {
		return Math.log(after / before) / Math.log((double) most / least);
	}

	/** Puts the meter before the product's data source. */
	static class Watched extends WatchedDatabase {

		Watched() {
			super(METER);
		}

	}

}
