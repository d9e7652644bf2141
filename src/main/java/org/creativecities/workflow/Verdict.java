package org.creativecities.workflow;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells whoever hands in a form how it ended, where a refusal would be told; but what
 * they did is stored. So a dialog that starts a process says at once that the process has
 * ended, and why.
 */
@Component
public class Verdict {

	/**
	 * Tells when the transaction is committed.
	 * @param code names the sentence in {@code messages/*.properties}
	 */
	public void tell(String code, Object... arguments) {
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				throw new InputRefused("", code, arguments);
			}

		});
	}

}
