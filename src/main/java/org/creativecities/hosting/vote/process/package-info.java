/** The steps of {@code processes/host-vote.bpmn}. */
package org.creativecities.hosting.vote.process;
