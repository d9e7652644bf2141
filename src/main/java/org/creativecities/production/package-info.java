/**
 * What production asks of its environment before anything starts.
 */
@ApplicationModule(allowedDependencies = {})
package org.creativecities.production;

import org.springframework.modulith.ApplicationModule;
