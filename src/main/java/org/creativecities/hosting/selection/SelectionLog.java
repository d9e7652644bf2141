package org.creativecities.hosting.selection;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.creativecities.workflow.CurrentPerson;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who did what in the choice of a host. Nothing is ever changed in it. */
@Component
@Transactional
public class SelectionLog {

	private final JdbcClient sql;

	private final CurrentPerson person;

	private final Clock clock;

	SelectionLog(JdbcClient sql, CurrentPerson person, Clock clock) {
		this.sql = sql;
		this.person = person;
		this.clock = clock;
	}

	/** What happened to the choice as a whole. */
	public void add(String selection, String what, String detail) {
		add(selection, null, what, detail);
	}

	/**
	 * What happened to one candidature.
	 * @param what names the sentence {@code hosting.log.<what>}
	 */
	public void add(String selection, String candidature, String what, String detail) {
		this.sql
			.sql("INSERT INTO host_log (selection_id, candidature_id, at, what, detail, by) VALUES (?, ?, ?, ?, ?, ?)")
			.params(selection, candidature, this.clock.instant().atOffset(ZoneOffset.UTC), what, detail,
					this.person.id())
			.update();
	}

	/** The newest first. */
	@Transactional(readOnly = true)
	public List<Entry> of(String selection) {
		return this.sql.sql("SELECT * FROM host_log WHERE selection_id = ? ORDER BY id DESC")
			.param(selection)
			.query((row, number) -> new Entry(row.getString("candidature_id"),
					row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("what"),
					row.getString("detail"), row.getString("by")))
			.list();
	}

	/**
	 * @param candidature {@code null} if it concerns the whole
	 * @param by user id
	 */
	public record Entry(String candidature, Instant at, String what, String detail, String by) {

	}

}
