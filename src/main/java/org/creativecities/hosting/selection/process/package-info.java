/**
 * The steps of {@code processes/host-city-selection.bpmn} and {@code host-call.bpmn} that
 * open a choice.
 */
package org.creativecities.hosting.selection.process;
