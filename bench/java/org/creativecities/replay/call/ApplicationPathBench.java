package org.creativecities.replay.call;

import org.creativecities.bench.BareDatabase;
import org.creativecities.bench.Meter;
import org.creativecities.bench.WatchedDatabase;
import org.creativecities.replay.stage.Hands;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ManagementService;
import org.creativecities.ProductTest;
import org.creativecities.designation.application.MayorSignatures;
import org.creativecities.designation.assessment.Evaluations;
import org.creativecities.mail.LetterArchive;
import org.creativecities.mail.PostOffice;
import org.creativecities.network.RegisterImport;
import org.creativecities.workflow.Timetable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * What one application costs from its opening to its outcome, with audit, letters and
 * files, over what the same diagrams cost on a bare engine; both on the same PostgreSQL
 * in one run. Prints, and asserts nothing but that every path was walked to its end.
 * <p>
 * {@code -Dbench.cases=20 -Dbench.warmup=30}, together at most 60
 */
@ProductTest
@Import(ApplicationPathBench.Watched.class)
class ApplicationPathBench {

	private static final Meter METER = new Meter();

	private static final int CASES = Integer.getInteger("bench.cases", 20);

	private static final int WARM_UP = Integer.getInteger("bench.warmup", 30);

	@Autowired
	private Past past;

	@Autowired
	private RegisterImport rounds;

	@Autowired
	private Hands hands;

	@Autowired
	private ApplyingCities applicants;

	@Autowired
	private Evaluations evaluations;

	@Autowired
	private MayorSignatures mayors;

	@Autowired
	private LetterArchive letters;

	@Autowired
	private PostOffice postOffice;

	@Autowired
	private Timetable timetable;

	@Autowired
	private ManagementService management;

	@Autowired
	private DataSource database;

	@Test
	void one_application_costs_this_much_over_a_bare_engine() throws SQLException {
		var first = CallPlan.of(2019, LocalDate.of(2019, Month.OCTOBER, 31));
		var second = CallPlan.of(2021, LocalDate.of(2021, Month.NOVEMBER, 8));
		var third = CallPlan.of(2023, LocalDate.of(2023, Month.OCTOBER, 31));
		var cast = Cast.of(this.rounds.round(first.year()), false);
		this.past.before(first, cast);
		var cities = cast.with(Fate.DESIGNATED);
		var early = cities.subList(0, WARM_UP);
		var measured = cities.subList(WARM_UP, WARM_UP + CASES);

		try (var bareDatabase = BareDatabase.beside(this.database)) {
			var delegates = new EmptyDelegates();
			var bareMeter = new Meter();
			var emptyMeter = new Meter();
			var engine = BareEngine.on(bareMeter.on(emptyMeter.on(bareDatabase)), delegates);
			var ours = new OurPath(this.hands, this.applicants, this.evaluations, this.mayors, this.letters,
					this.postOffice, this.timetable, this.management, METER);
			var bare = new BarePath(engine, delegates, bareMeter, true);
			var empty = new BarePath(engine, delegates, emptyMeter, false);

			ours.openCall(first);
			ours.walk(first, early);
			requireCounting();
			bare.openCall(first);
			bare.walk(first, early);
			List.of(METER, bareMeter, emptyMeter).forEach(Meter::forget);

			ours.openCall(second);
			var before = Space.of(this.database);
			ours.walk(second, measured);
			var kept = Space.of(this.database).since(before);

			bare.openCall(second);
			var bareBefore = Space.of(bareDatabase);
			bare.walk(second, measured);
			var bareBetween = Space.of(bareDatabase);
			empty.openCall(third);
			empty.walk(third, measured);
			var emptyKept = Space.of(bareDatabase).since(bareBetween);
			var bareKept = bareBetween.since(bareBefore);
			engine.close();

			var report = new Report(CASES);
			report.ratios(new Report.Side(METER, kept), new Report.Side(bareMeter, bareKept),
					new Report.Side(emptyMeter, emptyKept));
			report.steps(METER, bareMeter);
			report.tables(METER, bareMeter);
			report.texts(METER);
			report.space(kept, bareKept);
		}
	}

	/** A product that nobody watches would look cheap. */
	private static void requireCounting() {
		if (METER.statements(Steps.PATH).isEmpty()) {
			throw new IllegalStateException("The statements of the product are not counted.");
		}
	}

	/** Before all others, so that no one gets the data source unwatched. */
	static class Watched extends WatchedDatabase {

		Watched() {
			super(METER);
		}

	}

}
