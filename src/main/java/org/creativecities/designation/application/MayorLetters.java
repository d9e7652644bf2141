package org.creativecities.designation.application;

import org.creativecities.documents.Documents;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the mayor presents a candidature: signed through the link, or on paper. */
@Component
public class MayorLetters {

	private final Documents documents;

	private final JdbcClient sql;

	MayorLetters(Documents documents, JdbcClient sql) {
		this.documents = documents;
		this.sql = sql;
	}

	public boolean exists(String applicationId) {
		return isSigned(applicationId)
				|| this.documents.ofCase(applicationId).stream().anyMatch(file -> file.kind().equals("mayor-letter"));
	}

	public boolean isSigned(String applicationId) {
		return this.sql.sql(
				"SELECT count(*) FROM mayor_signature WHERE application_id = ? AND signed_at IS NOT NULL AND lapsed_at IS NULL")
			.param(applicationId)
			.query(Integer.class)
			.single() > 0;
	}

}
