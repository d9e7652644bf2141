package org.creativecities.designation;

import java.util.List;
import java.util.Map;

import org.creativecities.documents.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens what a city submitted last, for evaluators. */
@Component
class SubmittedFiles {

	private static final TypeReference<List<Map<String, Object>>> SECTIONS = new TypeReference<>() {
	};

	private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {
	};

	private final JdbcClient sql;

	private final ApplicationFacts facts;

	private final Documents documents;

	private final JsonMapper json;

	SubmittedFiles(JdbcClient sql, ApplicationFacts facts, Documents documents, JsonMapper json) {
		this.sql = sql;
		this.facts = facts;
		this.documents = documents;
		this.json = json;
	}

	FileToRead of(Application application) {
		return this.sql
			.sql("""
					SELECT version, answers FROM application_version WHERE application_id = ? ORDER BY version DESC LIMIT 1""")
			.param(application.id())
			.query((row, number) -> file(application, row.getInt("version"),
					this.json.readTree(row.getString("answers"))))
			.optional()
			.orElseGet(() -> file(application, 0, this.json.createObjectNode()));
	}

	private FileToRead file(Application application, int version, JsonNode content) {
		var sections = content.path("sections");
		var answers = content.path("answers");
		return new FileToRead(application.id(), this.facts.city(application), this.facts.country(application),
				this.facts.fieldName(application), version,
				content.path("candidature").path("presentation").asString(""),
				sections.isArray() ? this.json.convertValue(sections, SECTIONS) : List.of(),
				answers.isObject() ? this.json.convertValue(answers, ANSWERS) : Map.of(),
				this.documents.ofCase(application.id()));
	}

}
