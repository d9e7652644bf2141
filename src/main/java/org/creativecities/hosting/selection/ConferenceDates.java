package org.creativecities.hosting.selection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputChecks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the days of a conference have to be, wherever somebody names them: in order, to
 * come, of some length [assumed], and not those of another conference that is agreed.
 */
@Component
@Transactional(readOnly = true)
public class ConferenceDates {

	private final JdbcClient sql;

	private final Settings settings;

	private final Clock clock;

	ConferenceDates(JdbcClient sql, Settings settings, Clock clock) {
		this.sql = sql;
		this.settings = settings;
		this.clock = clock;
	}

	/** Of a conference whose host is agreed now. */
	public void check(InputChecks checks, Selection selection, LocalDate from, LocalDate lastDay) {
		check(checks, from, lastDay, Set.of(selection.id()));
		checks.require(from.getYear() == selection.year() && lastDay.getYear() == selection.year(), "firstDay",
				"hosting.days-year", Integer.toString(selection.year()));
	}

	/**
	 * Of any conference.
	 * @param except choices whose agreed days do not count: its own, and those that move
	 */
	public void check(InputChecks checks, LocalDate from, LocalDate lastDay, Set<String> except) {
		var turned = lastDay.isBefore(from);
		checks.require(!turned, "lastDay", "hosting.days-turned");
		checks.require(!from.isBefore(LocalDate.now(this.clock)), "firstDay", "hosting.days-over", from);
		if (!turned) {
			var days = ChronoUnit.DAYS.between(from, lastDay) + 1;
			var shortest = this.settings.count("hosting.shortest");
			var longest = this.settings.count("hosting.longest");
			checks.require(days >= shortest && days <= longest, "lastDay", "hosting.days-length", shortest, longest);
			clash(from, lastDay, except).ifPresent(other -> checks.require(false, "firstDay", "hosting.days-taken",
					Integer.toString(other.year()), other.from(), other.lastDay()));
		}
	}

	/** An agreed conference on one of these days. */
	public Optional<Agreed> clash(LocalDate from, LocalDate lastDay, Set<String> except) {
		return agreed().stream()
			.filter(other -> !except.contains(other.selection()))
			.filter(other -> !lastDay.isBefore(other.from()) && !from.isAfter(other.lastDay()))
			.min(Comparator.comparing(Agreed::from));
	}

	private List<Agreed> agreed() {
		return this.sql.sql("""
				SELECT s.id, s.year, a.from_day, a.until_day FROM host_award a
				JOIN host_selection s ON s.id = a.selection_id WHERE a.state = 'AGREED' AND s.state <> 'CANCELLED'""")
			.query((row, number) -> new Agreed(row.getString("id"), row.getInt("year"),
					row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class)))
			.list();
	}

	/**
	 * A conference whose host is agreed.
	 *
	 * @param year for which its host was chosen
	 */
	public record Agreed(String selection, int year, LocalDate from, LocalDate lastDay) {

	}

}
