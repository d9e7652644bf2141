package org.creativecities.hosting.selection;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who did what in the choice of a host. Nothing is ever changed in it. */
@Component
@Transactional
public class SelectionLog {

	/**
	 * What a step of the process does by itself right after what a person did: nobody
	 * chose it. Where all that follows is the product's, see
	 * {@link CurrentPerson#withoutPerson}.
	 */
	private static final Set<String> FOLLOWS_BY_ITSELF = Set.of("state", "extended", "candidature-HANDED_IN",
			"candidature-LAPSED", "booklet", "announced", "offered", "award-failed");

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
	 * What happened to one candidature. Names the person who acts, or the product where
	 * that did it by itself.
	 * @param what names the sentence {@code hosting.log.<what>}
	 */
	public void add(String selection, String candidature, String what, String detail) {
		this.sql
			.sql("INSERT INTO host_log (selection_id, candidature_id, at, what, detail, by) VALUES (?, ?, ?, ?, ?, ?)")
			.params(selection, candidature, Rows.now(this.clock), what, detail,
					FOLLOWS_BY_ITSELF.contains(what) ? CurrentPerson.PRODUCT : this.person.id())
			.update();
	}

	/** The newest first. */
	@Transactional(readOnly = true)
	public List<Entry> of(String selection) {
		return this.sql.sql("SELECT * FROM host_log WHERE selection_id = ? ORDER BY id DESC")
			.param(selection)
			.query((row, number) -> new Entry(row.getString("candidature_id"), Rows.instant(row, "at"),
					row.getString("what"), row.getString("detail"), row.getString("by")))
			.list();
	}

	/**
	 * @param candidature {@code null} if it concerns the whole
	 * @param by user id
	 */
	public record Entry(String candidature, Instant at, String what, String detail, String by) {

	}

}
