/**
 * Who coordinates a sub-network: a coordinator and a deputy, elected by its cities for
 * two years [seed]. Owns elections, nominations and seats that fall vacant. Mandates
 * stand in the register, votes in {@code ballots}.
 * <p>
 * The packages follow an election, and each knows only those before it: {@code election},
 * {@code nomination}, {@code mandate}. In each, {@code process} holds one class for each
 * step of the diagrams, named as the diagram names it, and {@code web} its pages.
 */
@ApplicationModule(allowedDependencies = { "network", "network :: events", "settings", "workflow", "mail", "documents",
		"reminders", "pages", "signatures", "calendar", "invariants", "ballots :: rules", "ballots :: proof",
		"ballots :: vote", "ballots :: count" })
package org.creativecities.elections;

import org.springframework.modulith.ApplicationModule;
