package org.creativecities.hosting.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.hosting.events.ConferenceCancelled;
import org.creativecities.hosting.events.ConferenceMoved;
import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.selection.SelectionLog;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Force majeure: an agreed conference is postponed or cancelled [seed: held once a year,
 * except force majeure]. The year for which a host was chosen stays its name.
 */
@Service("conferenceChanges")
@Transactional
public class Changes {

	/** Further away than that, another choice is wanted [assumed]. */
	private static final int MOST_YEARS = 4;

	private final JdbcClient sql;

	private final Awards awards;

	private final Selections selections;

	private final HostLetters letters;

	private final SelectionLog log;

	private final CurrentPerson person;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Changes(JdbcClient sql, Awards awards, Selections selections, HostLetters letters, SelectionLog log,
			CurrentPerson person, ApplicationEventPublisher events, Clock clock) {
		this.sql = sql;
		this.awards = awards;
		this.selections = selections;
		this.letters = letters;
		this.log = log;
		this.person = person;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * An officer reports that a conference cannot be held as agreed.
	 * @return the choice
	 * @throws InputRefused if the year has no agreed host, the conference is over, or the
	 * head has a report about it already
	 */
	public Selection report(int year, String happened) {
		var selection = this.selections.ofYear(year)
			.map(found -> this.selections.lock(found.id()))
			.filter(found -> found.state() == Selection.State.AGREED)
			.orElseThrow(() -> new InputRefused("year", "hosting.no-host", Integer.toString(year)));
		var checks = new InputChecks();
		checks
			.require(
					!this.awards.agreed(selection.id())
						.orElseThrow()
						.lastDay()
						.orElseThrow()
						.isBefore(LocalDate.now(this.clock)),
					"year", "hosting.conference-over", Integer.toString(year));
		checks.require(open(selection.id()).isEmpty(), "year", "hosting.reported-already", Integer.toString(year));
		checks.done();
		this.sql.sql("INSERT INTO host_change (selection_id, happened, reported_by, reported_at) VALUES (?, ?, ?, ?)")
			.params(selection.id(), happened, this.person.id(), now())
			.update();
		this.log.add(selection.id(), "reported", happened);
		return selection;
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

	/**
	 * The conference is held on other days.
	 * @param later whether those of later years move along, by as many years
	 * @throws InputRefused if the new days make no sense
	 */
	public void postpone(String selectionId, LocalDate from, LocalDate lastDay, boolean later, String reason) {
		var selection = this.selections.lock(selectionId);
		var award = this.awards.agreed(selectionId).orElseThrow();
		var agreed = award.from().orElseThrow();
		var checks = new InputChecks();
		checks.require(!lastDay.isBefore(from), "lastDay", "hosting.days-turned");
		checks.require(from.isAfter(LocalDate.now(this.clock)) && from.isAfter(agreed), "firstDay", "hosting.not-later",
				agreed);
		checks.require(from.getYear() <= agreed.getYear() + MOST_YEARS, "firstDay", "hosting.too-late", MOST_YEARS);
		checks.done();
		var years = later ? from.getYear() - agreed.getYear() : 0;
		decide(selectionId, Change.Decision.POSTPONED, from, lastDay, years, reason);
		move(selection, award, from, lastDay);
		if (years > 0) {
			for (var other : this.selections.all()) {
				if (other.year() > selection.year() && other.state() == Selection.State.AGREED) {
					var moved = this.awards.agreed(other.id()).orElseThrow();
					move(other, moved, moved.from().orElseThrow().plusYears(years),
							moved.lastDay().orElseThrow().plusYears(years));
				}
			}
		}
	}

	private void move(Selection selection, Award award, LocalDate from, LocalDate lastDay) {
		this.awards.move(award, from, lastDay);
		this.log.add(selection.id(), "moved", from + "/" + lastDay);
		this.events.publishEvent(new ConferenceMoved(selection.id(), from, lastDay));
	}

	/** The conference is not held. */
	public void cancel(String selectionId, String reason) {
		this.selections.lock(selectionId);
		decide(selectionId, Change.Decision.CANCELLED, null, null, 0, reason);
		this.selections.become(selectionId, Selection.State.CANCELLED);
		this.events.publishEvent(new ConferenceCancelled(selectionId));
	}

	/** It is held as agreed after all. */
	public void hold(String selectionId, String reason) {
		this.selections.lock(selectionId);
		decide(selectionId, Change.Decision.HELD, null, null, 0, reason);
	}

	private void decide(String selection, Change.Decision decision, LocalDate from, LocalDate lastDay, int years,
			String reason) {
		this.sql.sql("""
				UPDATE host_change SET decision = ?, from_day = ?, until_day = ?, later_years = ?, reason = ?,
				  decided_by = ?, decided_at = ? WHERE id = ?""")
			.params(decision.name(), from, lastDay, years, reason, this.person.id(), now(),
					open(selection).orElseThrow().id())
			.update();
	}

	/**
	 * Tells all members of the last change of a choice (E29), and of each conference that
	 * moved along.
	 */
	public void tell(String selectionId) {
		var all = of(selectionId);
		var change = all.get(all.size() - 1);
		var selection = this.selections.get(selectionId);
		write(selection, change);
		if (change.laterYears() > 0) {
			this.selections.all()
				.stream()
				.filter(other -> other.year() > selection.year() && other.state() == Selection.State.AGREED)
				.forEach(other -> write(other, change));
		}
	}

	private void write(Selection selection, Change change) {
		var award = this.awards.of(selection.id())
			.stream()
			.filter(each -> each.state() == Award.State.AGREED)
			.findFirst()
			.orElseThrow();
		var model = new HashMap<String, Object>(Map.of("cities", this.awards.names(award), "postponed",
				change.decision().filter(Change.Decision.POSTPONED::equals).isPresent(), "reason",
				change.reason().orElse("")));
		model.put("from", ConferenceDays.words(award.from().orElseThrow()));
		model.put("lastDay", ConferenceDays.words(award.lastDay().orElseThrow()));
		this.letters.toMembers(selection, "tell-of-change", "change " + change.id(), model);
	}

	private static Change change(ResultSet row, int number) throws SQLException {
		return new Change(row.getLong("id"), row.getString("selection_id"), row.getString("happened"),
				row.getObject("reported_at", OffsetDateTime.class).toInstant(),
				Optional.ofNullable(row.getString("decision")).map(Change.Decision::valueOf),
				Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
				Optional.ofNullable(row.getObject("until_day", LocalDate.class)), row.getInt("later_years"),
				Optional.ofNullable(row.getString("reason")));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
