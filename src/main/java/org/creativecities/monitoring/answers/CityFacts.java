package org.creativecities.monitoring.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.monitoring.answers.CityFact.Kind;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Json;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The memory of the Network about each city. An officer keeps it until hosting, the
 * conference and pledges write it themselves.
 */
@Service
@Transactional
public class CityFacts {

	private static final int LONGEST = 200;

	private final JdbcClient sql;

	private final Settings settings;

	private final Clock clock;

	CityFacts(JdbcClient sql, Settings settings, Clock clock) {
		this.settings = settings;
		this.sql = sql;
		this.clock = clock;
	}

	/** What is known of a city, the newest first. */
	@Transactional(readOnly = true)
	public List<CityFact> of(String cityId) {
		return this.sql
			.sql("SELECT * FROM city_fact WHERE city_id = ? AND removed_at IS NULL ORDER BY day DESC, id DESC")
			.param(cityId)
			.query(CityFacts::fact)
			.list();
	}

	/**
	 * Remembers something.
	 * @param entered {@code kind}, {@code day}, {@code title}, and {@code what} as the
	 * report asks it of things hosted and of support
	 * @throws InputRefused naming each field that is wrong
	 */
	public void remember(String cityId, Map<String, String> entered, String by) {
		var checks = new InputChecks();
		var kind = Arrays.stream(Kind.values()).filter(one -> one.name().equals(entered.get("kind"))).findFirst();
		checks.require(kind.isPresent(), "kind", "report.fact.kind");
		var day = day(entered.get("day"));
		checks.require(day.isPresent(), "day", "report.day", String.valueOf(entered.get("day")));
		var first = this.settings.count("network.founded");
		checks.require(day.filter(one -> one.getYear() < first || one.isAfter(LocalDate.now(this.clock))).isEmpty(),
				"day", "report.fact.day");
		var title = entered.getOrDefault("title", "").strip();
		checks.require(title.length() <= LONGEST, "title", "report.text-too-long", LONGEST);
		checks.require(!title.isEmpty() || kind.filter(Kind.CONFERENCE::equals).isPresent(), "title",
				"report.fact.title");
		var what = entered.getOrDefault("what", "");
		checks.require(kind.filter(one -> !options(one).contains(what)).isEmpty(), "what", "report.fact.what");
		checks.done();
		var detail = new LinkedHashMap<String, Object>();
		detail.put("title", title);
		detail.put("what", what);
		this.sql.sql(
				"INSERT INTO city_fact (city_id, kind, day, detail, kept_by, kept_at) VALUES (?, ?, ?, ?::jsonb, ?, ?)")
			.params(cityId, kind.get().name(), day.get(), Json.write(detail), by,
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Forgets something that was entered by mistake; the row stays. */
	public void forget(String cityId, long id, String by) {
		this.sql.sql(
				"UPDATE city_fact SET removed_by = ?, removed_at = ? WHERE id = ? AND city_id = ? AND removed_at IS NULL")
			.params(by, this.clock.instant().atOffset(ZoneOffset.UTC), id, cityId)
			.update();
	}

	/** What may be said about a kind, as the question of the report offers it. */
	public static List<String> options(Kind kind) {
		return switch (kind) {
			case CONFERENCE -> List.of("");
			case HOSTED -> List.of("annual", "working", "conference");
			case SUPPORT -> List.of("money", "kind");
		};
	}

	private static Optional<LocalDate> day(String text) {
		try {
			return Optional.ofNullable(text).map(String::strip).map(LocalDate::parse);
		}
		catch (DateTimeException none) {
			return Optional.empty();
		}
	}

	private static CityFact fact(ResultSet row, int number) throws SQLException {
		return new CityFact(row.getLong("id"), row.getString("city_id"), Kind.valueOf(row.getString("kind")),
				row.getObject("day", LocalDate.class), Json.read(row.getString("detail")), row.getString("kept_by"));
	}

}
