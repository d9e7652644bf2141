/** The steps of {@code processes/reminder-ladder.bpmn}. */
package org.creativecities.reminders.process;
