package org.creativecities.monitoring.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.creativecities.monitoring.report.Reports;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may read a report besides the Network: its city says so when it hands in, and again
 * with each revision. Nobody else says it for the city.
 */
@Service("reportConsents")
public class Consents {

	/** As forms write it. */
	public static final String YES = "yes";

	private final Reports reports;

	private final JdbcClient sql;

	private final CurrentPerson person;

	private final Clock clock;

	Consents(Reports reports, JdbcClient sql, CurrentPerson person, Clock clock) {
		this.reports = reports;
		this.sql = sql;
		this.person = person;
		this.clock = clock;
	}

	/** What the city said last; empty if it was never asked. */
	@Transactional(readOnly = true)
	public Optional<Consent> of(String reportId) {
		return this.sql.sql("SELECT * FROM mmr_consent WHERE report_id = ? ORDER BY id DESC LIMIT 1")
			.param(reportId)
			.query(Consents::consent)
			.optional();
	}

	/**
	 * Keeps what the city says; saying the same again changes nothing.
	 * @param answer {@code yes} or {@code no}; empty says nothing
	 * @param withheld numbers of sections; without meaning after a no
	 */
	@Transactional
	public void say(String reportId, String answer, Collection<String> withheld) {
		if (answer.isEmpty()) {
			return;
		}
		this.reports.lock(reportId);
		var open = YES.equals(answer);
		var sections = open ? withheld.stream().map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new))
				: Set.<Integer>of();
		if (of(reportId).filter(before -> before.says(open, sections)).isEmpty()) {
			this.sql
				.sql("INSERT INTO mmr_consent (report_id, public, withheld, said_by, said_at) VALUES (?, ?, ?, ?, ?)")
				.params(reportId, open, sections.toArray(Integer[]::new), this.person.id(),
						this.clock.instant().atOffset(ZoneOffset.UTC))
				.update();
		}
	}

	private static Consent consent(ResultSet row, int number) throws SQLException {
		return new Consent(row.getBoolean("public"),
				new TreeSet<>(Arrays.asList((Integer[]) row.getArray("withheld").getArray())), row.getString("said_by"),
				row.getObject("said_at", OffsetDateTime.class).toInstant());
	}

}
