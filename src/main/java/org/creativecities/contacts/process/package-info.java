/** The steps of {@code processes/contact-search.bpmn}. */
package org.creativecities.contacts.process;
