/**
 * Brings a PostgreSQL of its own to those who have none: its data stays in the data
 * directory, is flushed to the disk and asks for a password. In production the
 * environment names a database and nothing here is used.
 */
@ApplicationModule(allowedDependencies = {})
package org.creativecities.database;

import org.springframework.modulith.ApplicationModule;
