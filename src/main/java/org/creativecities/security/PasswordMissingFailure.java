package org.creativecities.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence, without a stack trace, what keeps the product from starting. */
class PasswordMissingFailure extends AbstractFailureAnalyzer<FirstAdministrator.PasswordMissing> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, FirstAdministrator.PasswordMissing cause) {
		return new FailureAnalysis(cause.getMessage(), "Set " + FirstAdministrator.VARIABLE + " and start again.",
				cause);
	}

}
