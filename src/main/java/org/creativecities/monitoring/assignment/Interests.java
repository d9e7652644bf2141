package org.creativecities.monitoring.assignment;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.creativecities.network.Register;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who offered to read, and who said that they had better not. */
@Service
@Transactional
public class Interests {

	private static final int LONGEST_REASON = 1000;

	private final JdbcClient sql;

	private final Register register;

	private final Clock clock;

	Interests(JdbcClient sql, Register register, Clock clock) {
		this.sql = sql;
		this.register = register;
		this.clock = clock;
	}

	/**
	 * A conflict of interest.
	 *
	 * @param cityId whose reports
	 * @param reader who does not read them
	 */
	public record Conflict(String cityId, String reader, String reason, String by, Instant at) {
	}

	/** Ids of the cities that offered to read in a year. */
	public List<String> volunteers(int year) {
		return this.sql.sql("SELECT city_id FROM reading_volunteer WHERE year = ? ORDER BY city_id")
			.param(year)
			.query(String.class)
			.list();
	}

	/**
	 * A city offers to read, in any field, also when its own report is due. Saying it
	 * again changes nothing.
	 * @throws InputRefused if it is no member
	 */
	public void volunteer(int year, String cityId, String by) {
		requireMember("volunteer", cityId);
		this.sql
			.sql("INSERT INTO reading_volunteer (year, city_id, entered_by, entered_at) VALUES (?, ?, ?, ?) "
					+ "ON CONFLICT DO NOTHING")
			.params(year, cityId, by, this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The offer is taken back. */
	public void withdraw(int year, String cityId) {
		this.sql.sql("DELETE FROM reading_volunteer WHERE year = ? AND city_id = ?").params(year, cityId).update();
	}

	/**
	 * Somebody has an interest in a city: it is never asked to read that city's reports
	 * again.
	 * @throws InputRefused if one of them is no member, or no reason is given
	 */
	public void declare(String cityId, String reader, String reason, String by) {
		var text = (reason != null) ? reason.strip() : "";
		var checks = new InputChecks();
		checks.require(!text.isEmpty() && text.length() <= LONGEST_REASON, "reason", "reading.conflict-reason",
				LONGEST_REASON);
		checks.require(!reader.equals(cityId), "reader", "reading.conflict-itself");
		checks.done();
		requireMember("reader", reader);
		this.sql.sql(
				"INSERT INTO reading_conflict (city_id, reader, reason, declared_by, declared_at) VALUES (?, ?, ?, ?, ?)")
			.params(cityId, reader, text, by, this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Pairs of city and reader, as {@link #pair} writes them. */
	Set<String> declared() {
		return new HashSet<>(
				this.sql.sql("SELECT city_id || ' ' || reader FROM reading_conflict").query(String.class).list());
	}

	static String pair(String cityId, String reader) {
		return cityId + " " + reader;
	}

	private void requireMember(String field, String cityId) {
		var members = this.register.members().stream().map(city -> city.id()).collect(Collectors.toSet());
		if (!members.contains(cityId)) {
			throw new InputRefused(field, "reading.no-member", cityId);
		}
	}

}
