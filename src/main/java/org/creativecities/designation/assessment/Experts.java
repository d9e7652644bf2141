package org.creativecities.designation.assessment;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The independent experts. Who is no longer asked stays on record. */
@Service
public class Experts {

	private final JdbcClient sql;

	private final ApplicationEventPublisher events;

	Experts(JdbcClient sql, ApplicationEventPublisher events) {
		this.sql = sql;
		this.events = events;
	}

	/** All experts, by name. */
	public List<Expert> all() {
		return this.sql.sql("SELECT * FROM expert ORDER BY name, id").query(Experts::read).list();
	}

	/** Those who are asked to evaluate, by name. */
	public List<Expert> active() {
		return this.sql.sql("SELECT * FROM expert WHERE active ORDER BY name, id").query(Experts::read).list();
	}

	/**
	 * @throws IllegalArgumentException if there is no such expert
	 */
	public Expert get(String id) {
		return this.sql.sql("SELECT * FROM expert WHERE id = ?")
			.param(id)
			.query(Experts::read)
			.optional()
			.orElseThrow(() -> new IllegalArgumentException("There is no expert '%s'.".formatted(id)));
	}

	public boolean exists(String id) {
		return this.sql.sql("SELECT count(*) FROM expert WHERE id = ?").param(id).query(Integer.class).single() > 0;
	}

	/**
	 * Enters an expert, or corrects what was entered under the same id.
	 */
	@Transactional
	public void enter(Expert expert) {
		this.sql.sql("""
				INSERT INTO expert (id, name, email, language, zone, country, fields, active, invented)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
				ON CONFLICT (id) DO UPDATE SET name = excluded.name, email = excluded.email,
				  language = excluded.language, zone = excluded.zone, country = excluded.country,
				  fields = excluded.fields, active = excluded.active""")
			.params(expert.id(), expert.name(), expert.email(), expert.language().getLanguage(), expert.zone().getId(),
					expert.country(), expert.fields().toArray(String[]::new), expert.active(), expert.invented())
			.update();
		this.events.publishEvent(new ExpertEntered(expert.id()));
	}

	/**
	 * Asks an expert no more, or again. Evaluations under way go on.
	 * @throws IllegalArgumentException if there is no such expert
	 */
	@Transactional
	public void activate(String id, boolean active) {
		if (this.sql.sql("UPDATE expert SET active = ? WHERE id = ?").params(active, id).update() == 0) {
			throw new IllegalArgumentException("There is no expert '%s'.".formatted(id));
		}
	}

	private static Expert read(ResultSet row, int number) throws SQLException {
		return new Expert(row.getString("id"), row.getString("name"), row.getString("email"),
				Locale.forLanguageTag(row.getString("language")), ZoneId.of(row.getString("zone")),
				row.getString("country"), texts(row.getArray("fields")), row.getBoolean("active"),
				row.getBoolean("invented"));
	}

	private static List<String> texts(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

}
