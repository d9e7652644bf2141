/**
 * The steps of {@code processes/host-award.bpmn} and {@code host-change.bpmn}, and the
 * last ones of {@code host-city-selection.bpmn}.
 */
package org.creativecities.hosting.award.process;
