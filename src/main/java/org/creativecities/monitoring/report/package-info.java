/**
 * One city's report as a case: how far it is, until when it is due, extensions and
 * exemptions, and what happens when nothing comes.
 */
@NamedInterface("report")
package org.creativecities.monitoring.report;

import org.springframework.modulith.NamedInterface;
