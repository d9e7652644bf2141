package org.creativecities.designation.assessment;

import java.util.HashSet;

import org.creativecities.designation.application.Application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Looks around an application before its evaluators are chosen. */
@Component
class Lookout {

	private final JdbcClient sql;

	private final JsonMapper json;

	Lookout(JdbcClient sql, JsonMapper json) {
		this.sql = sql;
		this.json = json;
	}

	Surroundings of(Application application) {
		var applicants = new HashSet<>(this.sql.sql("""
				SELECT city_id FROM application WHERE call_id = ? AND field_id = ?
				AND state NOT IN ('INELIGIBLE', 'NOT_SUBMITTED', 'WITHDRAWN', 'CANCELLED')""")
			.params(application.callId(), application.fieldId())
			.query(String.class)
			.list());
		var live = new HashSet<String>();
		var asked = new HashSet<String>();
		var declared = new HashSet<String>();
		this.sql.sql("""
				SELECT e.kind || ':' || e.evaluator AS reference, e.application_id = :id AS here, e.conflict,
				       e.state IN ('PROPOSED', 'ACCEPTED', 'RECORDED') AS live
				FROM evaluation e JOIN application a ON a.id = e.application_id
				WHERE e.application_id = :id OR (e.conflict AND a.city_id = :city)""")
			.param("id", application.id())
			.param("city", application.cityId())
			.query(row -> {
				var reference = row.getString("reference");
				if (row.getBoolean("here")) {
					asked.add(reference);
					if (row.getBoolean("live")) {
						live.add(reference);
					}
				}
				if (row.getBoolean("conflict")) {
					declared.add(reference);
				}
			});
		return new Surroundings(application, applicants, live, asked, declared, partners(application));
	}

	private PartnersNamed partners(Application application) {
		return this.sql
			.sql("SELECT answers FROM application_version WHERE application_id = ? ORDER BY version DESC LIMIT 1")
			.param(application.id())
			.query(String.class)
			.optional()
			.map(answers -> PartnersNamed.in(this.json.readTree(answers)))
			.orElse(new PartnersNamed(""));
	}

}
