/**
 * Links that sign for somebody who has no account, such as a mayor: random, expiring,
 * single use, kept as a hash. Knows no capability; the one that sends a link says which
 * case it signs, until when, and what a signature does.
 */
@ApplicationModule(allowedDependencies = { "documents" })
package org.creativecities.signatures;

import org.springframework.modulith.ApplicationModule;
