package org.creativecities.workflow;

import java.util.Map;

import org.springframework.stereotype.Component;

/**
 * Starts processes and tells them what happened elsewhere. Carries ids and flags only.
 */
@Component
public class Processes {

	/** Starts a process; its first step may already run in this transaction. */
	public void start(String processId, String businessKey, Map<String, Object> variables) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Tells the one instance that waits for this message.
	 * @throws IllegalStateException naming process, message and key, if not exactly one
	 * instance waits
	 */
	public void tell(String processId, String message, String businessKey, Map<String, Object> variables) {
		throw new UnsupportedOperationException();
	}

	/**
	 * Tells the instance that waits for this message, if one does.
	 * @return whether one did
	 */
	public boolean tellIfWaiting(String processId, String message, String businessKey, Map<String, Object> variables) {
		throw new UnsupportedOperationException();
	}

}
