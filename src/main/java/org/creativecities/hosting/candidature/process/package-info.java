/**
 * The steps of {@code processes/host-candidature.bpmn}, and those of
 * {@code processes/host-call.bpmn} that look at candidatures.
 */
package org.creativecities.hosting.candidature.process;
