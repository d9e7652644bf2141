package org.creativecities.database;

import org.creativecities.database.EmbeddedDatabase.DatabaseUnavailable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells whoever starts the product why its database does not start, in a sentence instead
 * of a stack trace.
 */
class DatabaseFailure extends AbstractFailureAnalyzer<DatabaseUnavailable> {

	@Override
	protected FailureAnalysis analyze(Throwable root, DatabaseUnavailable cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Mend what the sentence names and start again. Nothing in the folder was changed.", cause);
	}

}
