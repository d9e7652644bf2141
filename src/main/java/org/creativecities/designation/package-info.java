/**
 * Every two years cities apply to join the Network in one creative field; experts and
 * member cities evaluate, the Director-General decides. Owns calls, applications and what
 * people decided about them. Leaves chasing to the diagrams
 * {@code processes/designation-*.bpmn} and letters to {@code mail}.
 * <p>
 * The packages follow the way of an application, and each knows only those before it:
 * {@code call}, {@code application}, {@code screening}, {@code assessment},
 * {@code decision}, {@code overview}. In each, {@code process} holds one class for each
 * step of its diagrams, named as the diagram names it, and {@code web} its pages.
 */
@ApplicationModule(allowedDependencies = { "network", "settings", "workflow", "mail", "documents", "reminders", "pages",
		"signatures", "network :: events" })
package org.creativecities.designation;

import org.springframework.modulith.ApplicationModule;
