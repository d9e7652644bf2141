/**
 * The register: countries, creative fields, cities and their dated membership, the people
 * who speak for them, the sub-networks' mandates. What is true about the Network stands
 * here and outlives every process.
 */
@ApplicationModule(allowedDependencies = { "settings", "commands", "workflow" })
package org.creativecities.network;

import org.springframework.modulith.ApplicationModule;
