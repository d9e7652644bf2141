/**
 * Reminders as ladders: which letters go out how many days before a deadline is data.
 * Knows no capability; it tells that a rung is reached, and the capability writes its own
 * letter.
 */
@ApplicationModule(allowedDependencies = { "workflow", "settings" })
package org.creativecities.reminders;

import org.springframework.modulith.ApplicationModule;
