/**
 * The invented people of the demonstration: who they are, what they can do, and the words
 * printed at the first start. Not there in production.
 */
@ApplicationModule(allowedDependencies = { "commands", "designation", "network", "security" })
package org.creativecities.demo;

import org.springframework.modulith.ApplicationModule;
