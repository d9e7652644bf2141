package org.creativecities.workflow;

import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * Who acts in this transaction, as the engine knows it: through Tasklist, REST, our pages
 * and the replay alike.
 */
@Component
public class CurrentPerson {

	/**
	 * The person's user id, or {@code system} when a timer or the product itself acts.
	 */
	public String id() {
		throw new UnsupportedOperationException();
	}

	/** The groups of the person; empty for the system. */
	public Set<String> groups() {
		throw new UnsupportedOperationException();
	}

}
