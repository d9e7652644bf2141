/**
 * Every two years cities apply to join the Network in one creative field; experts and
 * member cities evaluate, the Director-General decides. Owns calls, applications and what
 * people decided about them. Leaves chasing to the diagrams
 * {@code processes/designation-*.bpmn} and letters to {@code mail}.
 */
@ApplicationModule(allowedDependencies = { "network", "settings", "workflow", "mail", "documents", "reminders" })
package org.creativecities.designation;

import org.springframework.modulith.ApplicationModule;
