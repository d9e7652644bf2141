/**
 * Rules that the secretariat sets: each has an id, a default, the mark of where it comes
 * from (seed, public, recall, assumed), and who changed it when. Knows no capability;
 * each capability brings its catalogue as a file.
 */
@ApplicationModule(allowedDependencies = { "workflow" })
package org.creativecities.settings;

import org.springframework.modulith.ApplicationModule;
