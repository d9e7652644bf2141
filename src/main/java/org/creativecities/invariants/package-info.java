/**
 * What must be true of the data at any moment. Each capability says so of its own tables;
 * the command {@code check} asks all, and so does the end of each test and each replay.
 */
@ApplicationModule(allowedDependencies = "commands")
package org.creativecities.invariants;

import org.springframework.modulith.ApplicationModule;
