/**
 * The steps that the diagrams {@code designation-*.bpmn} call: one class a step, named as
 * the diagram names it.
 */
package org.creativecities.designation.process;
