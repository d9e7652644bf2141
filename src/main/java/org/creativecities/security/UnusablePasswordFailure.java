package org.creativecities.security;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in one sentence, without a stack trace, what keeps the product from starting. */
class UnusablePasswordFailure extends AbstractFailureAnalyzer<UnusablePassword> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, UnusablePassword cause) {
		return new FailureAnalysis(cause.getMessage(), "Set the variable and start again.", cause);
	}

}
