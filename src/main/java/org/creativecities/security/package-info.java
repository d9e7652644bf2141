/**
 * Who people are and what they may reach: accounts and groups, what each group is granted
 * in the engine, one login for our pages, the web apps and REST, and the routes of the
 * engine that people other than administrators may use. Knows no capability.
 */
@ApplicationModule(allowedDependencies = { "commands" })
package org.creativecities.security;

import org.springframework.modulith.ApplicationModule;
