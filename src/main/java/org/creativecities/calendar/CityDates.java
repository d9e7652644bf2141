package org.creativecities.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dates of all cities, as rows. */
@Service
@Transactional
public class CityDates implements Calendar {

	private static final String SELECT = """
			SELECT uid, case_id, kind, city_id, at, sequence, changed_at, cancelled_at FROM calendar_entry
			""";

	private final JdbcClient database;

	private final CalendarTexts texts;

	private final Clock clock;

	CityDates(JdbcClient database, CalendarTexts texts, Clock clock) {
		this.database = database;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public void enter(String caseId, String kind, String cityId, Instant at) {
		enterForAll(caseId, kind, List.of(cityId), at);
	}

	@Override
	public void enterForAll(String caseId, String kind, Collection<String> cityIds, Instant at) {
		this.texts.require(kind);
		cancelWithout(caseId, kind, cityIds);
		this.database.sql("""
				INSERT INTO calendar_entry (uid, case_id, kind, city_id, at, changed_at)
				SELECT gen_random_uuid(), :case, :kind, city, :at, :now FROM unnest(:cities) AS city
				ON CONFLICT (case_id, kind, city_id) DO UPDATE SET at = excluded.at, changed_at = excluded.changed_at,
				  sequence = calendar_entry.sequence + 1, cancelled_at = NULL
				WHERE calendar_entry.at <> excluded.at OR calendar_entry.cancelled_at IS NOT NULL""")
			.param("case", caseId)
			.param("kind", kind)
			.param("cities", cityIds.stream().distinct().toArray(String[]::new))
			.param("at", Rows.utc(at))
			.param("now", Rows.now(this.clock))
			.update();
	}

	@Override
	public void cancel(String caseId, String kind) {
		cancelWithout(caseId, kind, List.of());
	}

	private void cancelWithout(String caseId, String kind, Collection<String> cityIds) {
		this.database.sql("""
				UPDATE calendar_entry SET sequence = sequence + 1, cancelled_at = :now, changed_at = :now
				WHERE cancelled_at IS NULL AND case_id = :case AND kind = :kind AND city_id <> ALL (:cities)""")
			.param("case", caseId)
			.param("kind", kind)
			.param("cities", cityIds.toArray(String[]::new))
			.param("now", Rows.now(this.clock))
			.update();
	}

	/** All dates of a city that stand or fell away, the first one first. */
	@Transactional(readOnly = true)
	public List<CalendarEntry> of(String cityId) {
		return this.database.sql(SELECT + "WHERE city_id = ? ORDER BY at, uid")
			.param(cityId)
			.query((row, index) -> entry(row))
			.list();
	}

	/** All dates of these cases. */
	@Transactional(readOnly = true)
	public List<CalendarEntry> ofCases(Collection<String> caseIds) {
		return this.database.sql(SELECT + "WHERE case_id = ANY (?) ORDER BY at, uid")
			.param(caseIds.toArray(String[]::new))
			.query((row, index) -> entry(row))
			.list();
	}

	private static CalendarEntry entry(ResultSet row) throws SQLException {
		return new CalendarEntry(row.getObject("uid", UUID.class), row.getString("case_id"), row.getString("kind"),
				row.getString("city_id"), Rows.instant(row, "at"), row.getInt("sequence"),
				Rows.instant(row, "changed_at"), Rows.instant(row, "cancelled_at"));
	}

}
