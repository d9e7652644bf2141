/**
 * One secret ballot, whatever is voted on: who may vote, who has voted, what was chosen,
 * and the proof that nothing was added, changed or left out. The choice of a host city
 * and the elections of coordinators share it. Knows nothing of candidatures: options are
 * declared to it.
 * <p>
 * The packages follow a ballot, and each knows only those before it: {@code rules},
 * {@code keys}, {@code proof}, {@code vote}, {@code count}. {@code process} holds the
 * steps of {@code processes/secret-ballot.bpmn}, {@code web} the pages.
 */
@ApplicationModule(allowedDependencies = { "network", "settings", "workflow", "mail", "documents", "reminders", "pages",
		"calendar", "commands", "invariants" })
package org.creativecities.ballots;

import org.springframework.modulith.ApplicationModule;
