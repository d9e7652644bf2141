/**
 * Each year the Annual Conference is held in a member city, which the members choose two
 * years before [seed: they vote; public: two years]. Owns the choice, candidatures, what
 * is voted on, awards, complaints and postponements. Leaves the vote itself to
 * {@code ballots}, chasing to the diagrams {@code processes/host-*.bpmn} and letters to
 * {@code mail}.
 * <p>
 * The packages follow the choice, and each knows only those before it: {@code selection},
 * {@code candidature}, {@code vote}, {@code award}, {@code overview}. In each,
 * {@code process} holds one class for each step of its diagrams, named as the diagram
 * names it, and {@code web} its pages.
 */
@ApplicationModule(allowedDependencies = { "network", "network :: events", "settings", "workflow", "mail", "documents",
		"reminders", "pages", "calendar", "invariants", "ballots :: rules", "ballots :: vote", "ballots :: count" })
package org.creativecities.hosting;

import org.springframework.modulith.ApplicationModule;
