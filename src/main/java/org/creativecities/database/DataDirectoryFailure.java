package org.creativecities.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Tells whoever starts the product that its folder cannot be, and how to name another.
 */
class DataDirectoryFailure extends AbstractFailureAnalyzer<DataDirectory.Unusable> {

	@Override
	protected FailureAnalysis analyze(Throwable root, DataDirectory.Unusable cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Give this user the right to write there, or name another folder: put CREATIVECITIES_DATA_DIR=FOLDER "
						+ "before the command.",
				cause);
	}

}
