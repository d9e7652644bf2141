/**
 * Deadlines as other calendars read them: iCalendar, in letters and as a feed for each
 * city. Knows no capability; whoever has a deadline enters, moves and cancels it here.
 */
@ApplicationModule(allowedDependencies = { "network", "settings", "workflow", "mail", "pages" })
package org.creativecities.calendar;

import org.springframework.modulith.ApplicationModule;
