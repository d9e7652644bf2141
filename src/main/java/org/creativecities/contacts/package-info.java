/**
 * Somebody's letters come back: the contact is marked, whoever speaks for the same city
 * besides gets the letter, and the secretariat looks for a new contact; the pages of the
 * desk show and change who speaks for a city. Leaves the contacts themselves to
 * {@code network}, letters to {@code mail}, and chasing to
 * {@code processes/contact-search.bpmn}.
 */
@ApplicationModule(allowedDependencies = { "network", "network :: events", "settings", "workflow", "mail",
		"mail :: events", "pages" })
package org.creativecities.contacts;

import org.springframework.modulith.ApplicationModule;
