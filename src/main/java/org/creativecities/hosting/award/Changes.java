package org.creativecities.hosting.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.creativecities.hosting.events.ConferenceCancelled;
import org.creativecities.hosting.events.ConferenceMoved;
import org.creativecities.hosting.selection.ConferenceDates;
import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.selection.SelectionLog;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Rows;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Force majeure: an agreed conference is postponed or cancelled [seed: held once a year,
 * except force majeure]. The year for which a host was chosen stays its name.
 */
@Service("conferenceChanges")
@Transactional
public class Changes {

	private final JdbcClient sql;

	private final Awards awards;

	private final Selections selections;

	private final HostLetters letters;

	private final ConferenceDates days;

	private final Settings settings;

	private final SelectionLog log;

	private final CurrentPerson person;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Changes(JdbcClient sql, Awards awards, Selections selections, HostLetters letters, ConferenceDates days,
			Settings settings, SelectionLog log, CurrentPerson person, ApplicationEventPublisher events, Clock clock) {
		this.sql = sql;
		this.awards = awards;
		this.selections = selections;
		this.letters = letters;
		this.days = days;
		this.settings = settings;
		this.log = log;
		this.person = person;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * An officer reports that a conference cannot be held as agreed.
	 * @return the report
	 * @throws InputRefused if the year has no agreed host, the conference is over, or the
	 * head has a report about it already
	 */
	public Change report(int year, String happened) {
		var selection = this.selections.ofYear(year)
			.map(found -> this.selections.lock(found.id()))
			.filter(found -> found.state() == Selection.State.AGREED)
			.orElseThrow(() -> new InputRefused("year", "hosting.no-host", Integer.toString(year)));
		var checks = new InputChecks();
		checks.require(isNotOver(selection), "year", "hosting.conference-over", Integer.toString(year));
		checks.require(open(selection.id()).isEmpty(), "year", "hosting.reported-already", Integer.toString(year));
		checks.done();
		this.sql.sql("INSERT INTO host_change (selection_id, happened, reported_by, reported_at) VALUES (?, ?, ?, ?)")
			.params(selection.id(), happened, this.person.id(), Rows.now(this.clock))
			.update();
		this.log.add(selection.id(), "reported", happened);
		return open(selection.id()).orElseThrow();
	}

	/** Whether its conference is agreed, and still to come or to end. */
	@Transactional(readOnly = true)
	boolean isToCome(Selection selection) {
		return selection.state() == Selection.State.AGREED && isNotOver(selection);
	}

	private boolean isNotOver(Selection selection) {
		var lastDay = this.awards.agreed(selection.id()).orElseThrow().lastDay().orElseThrow();
		return !lastDay.isBefore(LocalDate.now(this.clock));
	}

	/**
	 * A city of the agreed host has left the Network: the head is asked to decide on the
	 * conference; while the head has a report already, as soon as that is decided.
	 * @param city its name
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void left(String selectionId, String city) {
		var selection = this.selections.lock(selectionId);
		var before = open(selectionId);
		if (before.isEmpty()) {
			this.events.publishEvent(new HostLeft(selection.year(), city));
		}
		before.ifPresent(report -> this.sql
			.sql("UPDATE host_change SET left_meanwhile = concat_ws(' + ', left_meanwhile, ?) WHERE id = ?")
			.params(city, report.id())
			.update());
	}

	/** A report is decided, and the conference is to be held. */
	private void askOfThoseWhoLeft(long id) {
		var report = get(id);
		report.leftMeanwhile()
			.filter(cities -> isToCome(this.selections.get(report.selection())))
			.ifPresent(cities -> this.person.withoutPerson(() -> left(report.selection(), cities)));
	}

	/** All of a choice, the first first. */
	@Transactional(readOnly = true)
	public List<Change> of(String selection) {
		return this.sql.sql("SELECT * FROM host_change WHERE selection_id = ? ORDER BY id")
			.param(selection)
			.query(Changes::change)
			.list();
	}

	/** The report on which the head has still to decide. */
	@Transactional(readOnly = true)
	public Optional<Change> open(String selection) {
		return of(selection).stream().filter(each -> each.decision().isEmpty()).findFirst();
	}

	/** One of them. */
	@Transactional(readOnly = true)
	public Change get(long id) {
		return this.sql.sql("SELECT * FROM host_change WHERE id = ?").param(id).query(Changes::change).single();
	}

	/**
	 * The conference is held on other days.
	 * @param id of the report
	 * @param later whether those of later years move along, by as many years
	 * @throws InputRefused if the new days make no sense
	 */
	public void postpone(long id, LocalDate from, LocalDate lastDay, boolean later, String reason) {
		var selection = this.selections.lock(get(id).selection());
		var award = this.awards.agreed(selection.id()).orElseThrow();
		var agreed = award.from().orElseThrow();
		var most = this.settings.count("hosting.postpone-years");
		var years = later ? from.getYear() - agreed.getYear() : 0;
		var along = (years > 0) ? after(selection) : List.<Selection>of();
		var checks = new InputChecks();
		checks.require(from.isAfter(LocalDate.now(this.clock)) && from.isAfter(agreed), "firstDay", "hosting.not-later",
				agreed);
		checks.require(from.getYear() <= agreed.getYear() + most, "firstDay", "hosting.too-late", most);
		var moving = Stream.concat(Stream.of(selection), along.stream()).map(Selection::id).collect(Collectors.toSet());
		this.days.check(checks, from, lastDay, moving);
		checks.done();
		decide(id, Change.Decision.POSTPONED, from, lastDay, years, reason);
		move(selection, award, from, lastDay);
		for (var other : along) {
			var moved = this.awards.agreed(other.id()).orElseThrow();
			var first = moved.from().orElseThrow().plusYears(years);
			var last = moved.lastDay().orElseThrow().plusYears(years);
			requireFree(other, first, last, moving);
			move(other, moved, first, last);
		}
		askOfThoseWhoLeft(id);
	}

	/** Agreed conferences of later years. */
	private List<Selection> after(Selection selection) {
		return this.selections.all()
			.stream()
			.filter(other -> other.year() > selection.year() && other.state() == Selection.State.AGREED)
			.toList();
	}

	/** One that moves along keeps its length, and meets none that does not move. */
	private void requireFree(Selection moved, LocalDate from, LocalDate lastDay, Set<String> moving) {
		this.days.clash(from, lastDay, moving).ifPresent(other -> {
			throw new InputRefused("later", "hosting.days-taken-along", Integer.toString(moved.year()),
					Integer.toString(other.year()));
		});
	}

	private void move(Selection selection, Award award, LocalDate from, LocalDate lastDay) {
		this.awards.move(award, from, lastDay);
		this.log.add(selection.id(), "moved", from + "/" + lastDay);
		this.events.publishEvent(new ConferenceMoved(selection.id(), from, lastDay));
	}

	/** The conference is not held. */
	public void cancel(long id, String reason) {
		var selection = this.selections.lock(get(id).selection()).id();
		decide(id, Change.Decision.CANCELLED, null, null, 0, reason);
		this.selections.become(selection, Selection.State.CANCELLED);
		this.events.publishEvent(new ConferenceCancelled(selection));
	}

	/** It is held as agreed after all. */
	public void hold(long id, String reason) {
		this.selections.lock(get(id).selection());
		decide(id, Change.Decision.HELD, null, null, 0, reason);
		askOfThoseWhoLeft(id);
	}

	private void decide(long id, Change.Decision decision, LocalDate from, LocalDate lastDay, int years,
			String reason) {
		this.sql.sql("""
				UPDATE host_change SET decision = ?, from_day = ?, until_day = ?, later_years = ?, reason = ?,
				  decided_by = ?, decided_at = ? WHERE id = ?""")
			.params(decision.name(), from, lastDay, years, reason, this.person.id(), Rows.now(this.clock), id)
			.update();
		this.log.add(get(id).selection(), "change-" + decision.name(), reason);
	}

	/**
	 * Tells all members of a change (E29), and of each conference that moved along,
	 * whatever is reported meanwhile.
	 */
	public void tell(long id) {
		var change = get(id);
		var selection = this.selections.get(change.selection());
		write(selection, change);
		if (change.laterYears() > 0) {
			after(selection).forEach(other -> write(other, change));
		}
	}

	private void write(Selection selection, Change change) {
		var award = this.awards.of(selection.id())
			.stream()
			.filter(each -> each.state() == Award.State.AGREED)
			.findFirst()
			.orElseThrow();
		var own = selection.id().equals(change.selection());
		var from = change.from().filter(day -> own).or(award::from).orElseThrow();
		var lastDay = change.lastDay().filter(day -> own).or(award::lastDay).orElseThrow();
		var model = new HashMap<String, Object>(Map.of("cities", this.awards.names(award), "postponed",
				change.decision().filter(Change.Decision.POSTPONED::equals).isPresent(), "reason",
				change.reason().orElse("")));
		model.put("days", this.awards.days(from, lastDay));
		this.letters.toMembers(selection, "tell-of-change", "change " + change.id(), model);
	}

	private static Change change(ResultSet row, int number) throws SQLException {
		return new Change(row.getLong("id"), row.getString("selection_id"), row.getString("happened"),
				Rows.instant(row, "reported_at"),
				Optional.ofNullable(row.getString("decision")).map(Change.Decision::valueOf),
				Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
				Optional.ofNullable(row.getObject("until_day", LocalDate.class)), row.getInt("later_years"),
				Optional.ofNullable(row.getString("reason")), Optional.ofNullable(row.getString("left_meanwhile")));
	}

}
