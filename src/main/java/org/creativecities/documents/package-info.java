/**
 * Files that people attach to a case: what they really are, how large, their hash, who
 * may read them. Knows no capability; the one that asks for a file says what kinds it
 * takes and which groups may read.
 */
@ApplicationModule(allowedDependencies = {})
package org.creativecities.documents;

import org.springframework.modulith.ApplicationModule;
