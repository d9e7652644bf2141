/**
 * What Tasklist lacks: forms, tasks and filters in the reader's language, drafts that are
 * kept on the server, and a line above the tasks for what everybody should know
 * ({@link Notice}). It changes answers of the engine's API on their way out, so that
 * Tasklist, REST and our own pages read the same.
 */
@ApplicationModule(allowedDependencies = { "workflow" })
package org.creativecities.tasklist;

import org.springframework.modulith.ApplicationModule;
