/**
 * Letters. A step writes a letter as data into the outbox, in its own transaction; the
 * post office renders and sends it afterwards, in the recipient's language, and keeps
 * what was sent unchanged.
 */
@ApplicationModule(allowedDependencies = { "network", "settings", "database", "commands", "workflow" })
package org.creativecities.mail;

import org.springframework.modulith.ApplicationModule;
