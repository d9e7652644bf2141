package org.creativecities.designation.overview;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.call.Call;
import org.creativecities.designation.call.Calls;
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
 * A call as the desk of the secretariat shows it: every application, and what it waits
 * for.
 */
@Service
@Transactional(readOnly = true)
public class CallOverview {

	private static final Set<State> ENDED_EARLY = Set.of(State.INELIGIBLE, State.NOT_SUBMITTED, State.INADMISSIBLE,
			State.WITHDRAWN, State.CANCELLED);

	/** How the ids of evaluations begin. */
	private static final String EVALUATION = "EVAL-";

	private final Calls calls;

	private final Applications applications;

	private final WaitingTasks tasks;

	private final Register register;

	private final JdbcClient sql;

	private final Clock clock;

	CallOverview(Calls calls, Applications applications, WaitingTasks tasks, Register register, JdbcClient sql,
			Clock clock) {
		this.calls = calls;
		this.applications = applications;
		this.tasks = tasks;
		this.register = register;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * The whole page.
	 *
	 * @param own tasks of the call itself
	 * @param byField applications that did not end early, by creative field; the same by
	 * region
	 */
	public record Page(Call call, boolean open, List<Line> applications, List<WaitingTask> own,
			Map<CreativeField, Long> byField, Map<String, Long> byRegion, List<Change> changes, Instant now) {

		/** The lines in a state, for the summary above the table. */
		public Map<State, Long> byState() {
			return this.applications.stream()
				.collect(
						Collectors.groupingBy(line -> line.application().state(), TreeMap::new, Collectors.counting()));
		}

	}

	/**
	 * An application.
	 *
	 * @param field {@code null} until the city has chosen one
	 */
	public record Line(Application application, City city, Country country, CreativeField field,
			List<WaitingTask> waiting) {

		boolean counts() {
			return !ENDED_EARLY.contains(this.application.state());
		}

	}

	/** What was changed about the call after its approval. */
	public record Change(String what, String before, String after, String reason, String by, Instant at) {
	}

	/**
	 * @throws IllegalArgumentException if there is no such call
	 */
	public Page of(String callId) {
		var call = this.calls.get(callId);
		var waiting = this.tasks.ofFamily(callId, "APP-%d-".formatted(call.year()),
				EVALUATION + "%d-".formatted(call.year()));
		var lines = lines(call, waiting);
		var counted = lines.stream().filter(Line::counts).toList();
		return new Page(call, call.isOpen(this.clock.instant()), lines,
				waiting.stream().filter(task -> task.caseId().equals(callId)).toList(),
				count(counted.stream().filter(line -> line.field() != null).toList(), Line::field,
						Comparator.comparing(CreativeField::nameEn)),
				count(counted, line -> line.country().region(), Comparator.<String>naturalOrder()), changes(callId),
				this.clock.instant());
	}

	private List<Line> lines(Call call, List<WaitingTask> waiting) {
		var countries = this.register.countries()
			.stream()
			.collect(Collectors.toMap(Country::code, Function.identity()));
		var fields = this.register.fields().stream().collect(Collectors.toMap(CreativeField::id, Function.identity()));
		return this.applications.ofCall(call.id())
			.stream()
			.map(application -> new Line(application, this.register.city(application.cityId()),
					countries.get(application.country()),
					(application.fieldId() != null) ? fields.get(application.fieldId()) : null,
					waiting.stream().filter(task -> concerns(task, application.id())).toList()))
			.sorted(Comparator.comparing((Line line) -> line.city().name()))
			.toList();
	}

	/** Whether a task belongs to an application or to one of its evaluations. */
	private static boolean concerns(WaitingTask task, String applicationId) {
		var evaluations = applicationId.replaceFirst("^APP-", EVALUATION) + "-";
		return task.caseId().equals(applicationId) || task.caseId().startsWith(evaluations)
				&& task.caseId().substring(evaluations.length()).matches("\\d+");
	}

	private List<Change> changes(String callId) {
		return this.sql.sql("SELECT * FROM designation_call_change WHERE call_id = ? ORDER BY id DESC")
			.param(callId)
			.query((row, number) -> new Change(row.getString("what"), row.getString("old_value"),
					row.getString("new_value"), row.getString("reason"), row.getString("changed_by"),
					row.getTimestamp("changed_at").toInstant()))
			.list();
	}

	private static <K> Map<K, Long> count(List<Line> lines, Function<Line, K> by, Comparator<K> order) {
		return lines.stream().collect(Collectors.groupingBy(by, () -> new TreeMap<>(order), Collectors.counting()));
	}

}
