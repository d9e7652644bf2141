/**
 * The engine seen from our side: typed variables, starting and telling processes,
 * decision tables, what people enter in forms, and the deployment of {@code processes/}
 * and {@code forms/}. Knows no capability.
 */
@ApplicationModule(allowedDependencies = {})
package org.creativecities.workflow;

import org.springframework.modulith.ApplicationModule;
