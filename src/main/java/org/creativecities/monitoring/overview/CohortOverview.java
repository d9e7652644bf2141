package org.creativecities.monitoring.overview;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.creativecities.mail.Outbox;
import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.monitoring.cohort.Cohorts;
import org.creativecities.monitoring.cohort.OpenCases;
import org.creativecities.monitoring.publication.ReportPublications;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.City;
import org.creativecities.network.Country;
import org.creativecities.network.CreativeField;
import org.creativecities.network.Register;
import org.creativecities.workflow.WaitingTask;
import org.creativecities.workflow.WaitingTasks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together the page of a cohort: as many statements for 170 cities as for one, apart
 * from cities that are no members any more.
 */
@Service
@Transactional(readOnly = true)
public class CohortOverview {

	private final Cohorts cohorts;

	private final OpenCases openCases;

	private final JdbcClient sql;

	private final Reports reports;

	private final ReportPublications publications;

	private final Outbox outbox;

	private final Register register;

	private final WaitingTasks tasks;

	private final Clock clock;

	CohortOverview(Cohorts cohorts, OpenCases openCases, JdbcClient sql, Reports reports,
			ReportPublications publications, Outbox outbox, Register register, WaitingTasks tasks, Clock clock) {
		this.cohorts = cohorts;
		this.openCases = openCases;
		this.sql = sql;
		this.reports = reports;
		this.publications = publications;
		this.outbox = outbox;
		this.register = register;
		this.tasks = tasks;
		this.clock = clock;
	}

	/** All cohorts, the newest first. */
	public List<Cohort> all() {
		return this.cohorts.all();
	}

	/**
	 * @throws IllegalArgumentException if there is no such cohort
	 */
	public CohortPage of(int year, CohortFilter filter) {
		var cohort = this.cohorts.get(year);
		var key = cohort.id();
		var waiting = this.tasks.ofFamily(key, key + "-");
		var lines = lines(year, waiting);
		var kept = Set.copyOf(this.openCases.of(year));
		return new CohortPage(year, cohort.state().name(), cohort.deadline(), lines,
				lines.stream().filter(filter::shows).toList(),
				waiting.stream()
					.filter(task -> task.caseId().equals(key))
					.map(task -> Wait.of(task, Function.identity()))
					.toList(),
				lines.stream().filter(line -> kept.contains(line.city().id())).toList(), this.outbox.hasLetters(key),
				this.clock.instant());
	}

	private List<CohortLine> lines(int year, List<WaitingTask> waiting) {
		var today = LocalDate.now(this.clock);
		var members = byId(this.register.members(), City::id);
		var countries = byId(this.register.countries(), Country::code);
		var fields = fields(today);
		var reports = byId(this.reports.ofCohort(year), Report::cityId);
		var closed = this.publications.keptClosed(reports.values().stream().map(Report::id).toList());
		Function<String, String> names = id -> Optional.ofNullable(members.get(id))
			.orElseGet(() -> this.register.city(id))
			.name();
		var byReport = waiting.stream().collect(Collectors.groupingBy(task -> reportOf(task.caseId())));
		return this.sql.sql("SELECT city_id FROM mmr_cohort_city WHERE year = ? AND included")
			.param(year)
			.query(String.class)
			.stream()
			.map(id -> {
				var city = Optional.ofNullable(members.get(id)).orElseGet(() -> this.register.city(id));
				var report = Optional.ofNullable(reports.get(id));
				return new CohortLine(city, countries.get(city.country()), Optional.ofNullable(fields.get(id)),
						report.map(one -> Stage.of(one, closed.contains(one.id()), this.clock.instant()))
							.orElse(Stage.DUE),
						report,
						byReport.getOrDefault(Report.id(year, id), List.of())
							.stream()
							.map(task -> Wait.of(task, names))
							.toList());
			})
			.sorted(Comparator.comparing(line -> line.city().name()))
			.toList();
	}

	private Map<String, CreativeField> fields(LocalDate day) {
		var fields = new HashMap<String, CreativeField>();
		this.register.fields(day)
			.forEach(field -> this.register.membersOf(field.id(), day).forEach(city -> fields.put(city.id(), field)));
		return fields;
	}

	/** A review is called after its report: {@code MMR-2023-it-biella-R1}. */
	static String reportOf(String caseId) {
		return caseId.replaceFirst("-R\\d+(-\\d+)?$", "");
	}

	private static <T> Map<String, T> byId(List<T> all, Function<T, String> id) {
		return all.stream().collect(Collectors.toMap(id, Function.identity()));
	}

}
