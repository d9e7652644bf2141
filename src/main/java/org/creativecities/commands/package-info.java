/**
 * What is run from the command line instead of serving pages, such as
 * {@code java -jar creative-cities.jar import --members members.csv}. Knows no
 * capability; each brings its commands as beans.
 */
@ApplicationModule(allowedDependencies = {})
package org.creativecities.commands;

import org.springframework.modulith.ApplicationModule;
