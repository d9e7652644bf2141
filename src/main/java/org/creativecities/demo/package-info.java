/**
 * The invented people of the demonstration: who they are, what they can do, the words
 * printed at the first start, and the clock that an administrator moves forward instead
 * of waiting. Not there in production.
 */
@ApplicationModule(allowedDependencies = { "commands", "designation :: assessment", "mail", "network", "security",
		"tasklist", "workflow" })
package org.creativecities.demo;

import org.springframework.modulith.ApplicationModule;
