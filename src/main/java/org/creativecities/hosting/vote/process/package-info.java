/**
 * The steps of {@code processes/host-vote.bpmn}, and those of {@code host-award.bpmn} on
 * complaints.
 */
package org.creativecities.hosting.vote.process;
