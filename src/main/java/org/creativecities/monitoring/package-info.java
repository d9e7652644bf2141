/**
 * Every four years a city reports on what its membership changed [seed], and its peers
 * read the report until it is accepted. Owns cohorts, reports, reviews and their
 * publication. Leaves chasing to the diagrams {@code processes/monitoring-*.bpmn} and
 * {@code processes/reminder-ladder.bpmn}, dates in calendars to {@code calendar} and
 * letters to {@code mail}.
 * <p>
 * The packages follow the way of a report, and each knows only those before it:
 * {@code cohort}, {@code report}, {@code answers}, {@code assignment}, {@code review},
 * {@code publication}, {@code overview}. In each, {@code process} holds one class for
 * each step of its diagrams, named as the diagram names it, and {@code web} its pages.
 */
@ApplicationModule(allowedDependencies = { "network", "settings", "workflow", "mail", "documents", "reminders", "pages",
		"calendar", "signatures", "network :: events", "hosting :: events" })
package org.creativecities.monitoring;

import org.springframework.modulith.ApplicationModule;
