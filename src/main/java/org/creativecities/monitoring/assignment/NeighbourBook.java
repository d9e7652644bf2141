package org.creativecities.monitoring.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;

import org.creativecities.network.CreativeField;
import org.creativecities.network.Register;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The neighbouring fields as the secretariat keeps them [assumed]: whose cities read for
 * a field that has too few of its own, the nearest first. A field without any is
 * everybody's neighbour. A change counts from the next proposal on.
 */
@Service
@Transactional
public class NeighbourBook {

	private static final int LONGEST_REASON = 1000;

	/** Changes on the page; the others stay in the table. */
	private static final int SHOWN = 50;

	private final Neighbours neighbours;

	private final Register register;

	private final JdbcClient sql;

	private final Clock clock;

	NeighbourBook(Neighbours neighbours, Register register, JdbcClient sql, Clock clock) {
		this.neighbours = neighbours;
		this.register = register;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * A field and those whose cities read for it.
	 *
	 * @param neighbours the nearest first
	 */
	public record Line(CreativeField field, List<CreativeField> neighbours) {

		/** What somebody who changes the line has seen. */
		public String seen() {
			return NeighbourBook.written(this.neighbours.stream().map(CreativeField::id).toList());
		}

	}

	/** How a line was changed. */
	public record Change(CreativeField field, List<CreativeField> before, List<CreativeField> after, String reason,
			String by, Instant at) {
	}

	/** All creative fields, by name. */
	@Transactional(readOnly = true)
	public List<Line> all() {
		var all = this.neighbours.all();
		return this.register.fields()
			.stream()
			.map(field -> new Line(field, fields(all.getOrDefault(field.id(), List.of()))))
			.toList();
	}

	/** The last changes, the newest first. */
	@Transactional(readOnly = true)
	public List<Change> changes() {
		return this.sql.sql("SELECT * FROM field_neighbour_change ORDER BY id DESC LIMIT ?")
			.param(SHOWN)
			.query(this::change)
			.list();
	}

	/**
	 * Sets whose cities read for a field.
	 * @param ids of fields, the nearest first
	 * @param seen of the line that the person has read ({@link Line#seen})
	 * @throws InputRefused if a field stands there twice, is unknown or the field itself,
	 * if no reason is given, or somebody else has changed the line meanwhile
	 */
	public void change(String fieldId, List<String> ids, String seen, String reason, String by) {
		lock();
		var text = (reason != null) ? reason.strip() : "";
		var known = this.register.fields().stream().map(CreativeField::id).collect(Collectors.toSet());
		var before = this.neighbours.all().getOrDefault(fieldId, List.of());
		var checks = new InputChecks();
		checks.require(known.contains(fieldId) && known.containsAll(ids), "neighbour", "neighbours.unknown");
		checks.require(!ids.contains(fieldId), "neighbour", "neighbours.itself");
		checks.require(new HashSet<>(ids).size() == ids.size(), "neighbour", "neighbours.twice");
		checks.require(!text.isEmpty() && text.length() <= LONGEST_REASON, "reason", "neighbours.reason",
				LONGEST_REASON);
		checks.require(written(before).equals(seen), "", "neighbours.changed-meanwhile");
		checks.done();
		this.neighbours.replace(fieldId, ids);
		this.sql.sql("""
				INSERT INTO field_neighbour_change (field_id, old_neighbours, new_neighbours, reason, changed_by,
				  changed_at) VALUES (?, ?, ?, ?, ?, ?)""")
			.params(fieldId, before.toArray(String[]::new), ids.toArray(String[]::new), text, by,
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Of two who change neighbours at once the second waits, and reads that. */
	private void lock() {
		this.sql.sql("SELECT pg_advisory_xact_lock(hashtextextended('neighbouring fields', 0)) IS NULL")
			.query(Boolean.class)
			.single();
	}

	private static String written(List<String> ids) {
		return String.join(" ", ids);
	}

	private List<CreativeField> fields(List<String> ids) {
		return ids.stream().map(this::field).toList();
	}

	private CreativeField field(String id) {
		return this.register.fields()
			.stream()
			.filter(field -> field.id().equals(id))
			.findFirst()
			.orElseGet(() -> new CreativeField(id, id, id));
	}

	private Change change(ResultSet row, int number) throws SQLException {
		return new Change(field(row.getString("field_id")), fields(array(row, "old_neighbours")),
				fields(array(row, "new_neighbours")), row.getString("reason"), row.getString("changed_by"),
				row.getObject("changed_at", OffsetDateTime.class).toInstant());
	}

	private static List<String> array(ResultSet row, String column) throws SQLException {
		return Arrays.asList((String[]) row.getArray(column).getArray());
	}

}
