package org.creativecities.commands;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says how to start beside whatever has the port already. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenFailure extends AbstractFailureAnalyzer<PortInUseException> {

	@Override
	protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
		return new FailureAnalysis(
				"Port %d is taken by another program, perhaps by Creative Cities itself.".formatted(cause.getPort()),
				"Stop that program, or start on another port: put SERVER_PORT=%d before the command."
					.formatted(cause.getPort() + 1),
				cause);
	}

}
