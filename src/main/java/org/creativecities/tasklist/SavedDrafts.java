package org.creativecities.tasklist;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Forms that were saved and not completed yet; one for each task, the latest wins. */
@Component
class SavedDrafts {

	private final JdbcClient jdbc;

	private final Clock clock;

	private final JsonMapper json = new JsonMapper();

	SavedDrafts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@Transactional
	void save(String task, ObjectNode content, String by) {
		this.jdbc.sql("""
				insert into task_draft (task_id, content, saved_by, saved_at) values (?, ?::jsonb, ?, ?)
				on conflict (task_id) do update
				set content = excluded.content, saved_by = excluded.saved_by, saved_at = excluded.saved_at""")
			// PostgreSQL keeps no zero character, and no form needs one
			.params(task, content.toString().replace("\\u0000", ""), by, this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	Optional<ObjectNode> find(String task) {
		return this.jdbc.sql("select content from task_draft where task_id = ?")
			.param(task)
			.query(String.class)
			.optional()
			.map(content -> (ObjectNode) this.json.readTree(content));
	}

	@Transactional
	void remove(String task) {
		this.jdbc.sql("delete from task_draft where task_id = ?").param(task).update();
	}

	/**
	 * A deadline or a withdrawal ends tasks without their forms: their drafts go daily.
	 */
	@Transactional
	@Scheduled(initialDelayString = "PT1H", fixedDelayString = "P1D")
	void removeOrphans() {
		this.jdbc.sql("delete from task_draft where not exists (select from act_ru_task where id_ = task_id)").update();
	}

}
