/**
 * A city's application until its deadline: opened by the National Commission, written by
 * the city, signed by the mayor, endorsed, submitted, perhaps withdrawn. Files and
 * versions are kept here.
 */
@NamedInterface("application")
package org.creativecities.designation.application;

import org.springframework.modulith.NamedInterface;
