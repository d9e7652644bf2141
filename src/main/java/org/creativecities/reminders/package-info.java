/**
 * Reminders as ladders: which letters go out how many days before or after a deadline,
 * and to whom, is data. Knows no capability; it tells that a rung is reached, and the
 * capability writes its own letter.
 */
@ApplicationModule(allowedDependencies = { "workflow", "settings", "network" })
package org.creativecities.reminders;

import org.springframework.modulith.ApplicationModule;
