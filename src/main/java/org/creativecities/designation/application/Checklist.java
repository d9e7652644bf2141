package org.creativecities.designation.application;

import java.util.ArrayList;
import java.util.List;

import org.creativecities.documents.Document;
import org.creativecities.documents.Documents;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.settings.Settings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What an application still needs besides its answers. Submitting without it is allowed,
 * knowingly; at the deadline it must be there.
 */
@Service
public class Checklist {

	private final Documents documents;

	private final MayorLetters mayorLetters;

	private final Settings settings;

	private final Sentences sentences;

	private final JdbcClient sql;

	Checklist(Documents documents, MayorLetters mayorLetters, Settings settings, Sentences sentences, JdbcClient sql) {
		this.documents = documents;
		this.mayorLetters = mayorLetters;
		this.settings = settings;
		this.sentences = sentences;
		this.sql = sql;
	}

	/** What is missing now, in words; empty if nothing is. */
	public List<Bilingual> missing(String applicationId) {
		var missing = new ArrayList<Bilingual>();
		var files = this.documents.ofCase(applicationId);
		if (!this.mayorLetters.exists(applicationId)) {
			missing.add(this.sentences.say("application.missing.mayor-letter"));
		}
		if (!isEndorsed(applicationId)) {
			missing.add(this.sentences.say("application.missing.endorsement"));
		}
		files(missing, files, "association-letter", "association-letters");
		files(missing, files, "photo", "photos");
		files(missing, files, "rights-form", "rights-forms");
		if (isUnsigned(applicationId)) {
			missing.add(this.sentences.say("application.missing.signature"));
		}
		return missing;
	}

	private void files(List<Bilingual> missing, List<Document> files, String kind, String setting) {
		var asked = this.settings.count("designation." + setting);
		var there = files.stream().filter(file -> file.kind().equals(kind)).count();
		if (there < asked) {
			missing.add(this.sentences.say("application.missing." + kind, there, asked));
		}
	}

	private boolean isEndorsed(String applicationId) {
		return count("SELECT count(*) FROM endorsement WHERE application_id = ? AND state = 'ENDORSED'",
				applicationId) > 0;
	}

	private boolean isUnsigned(String applicationId) {
		return count("SELECT count(*) FROM application WHERE id = ? AND coalesce(draft ->> 'signedBy', '') = ''",
				applicationId) > 0;
	}

	private int count(String query, String applicationId) {
		return this.sql.sql(query).param(applicationId).query(Integer.class).single();
	}

}
