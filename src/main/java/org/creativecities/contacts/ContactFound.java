package org.creativecities.contacts;

import org.creativecities.workflow.Person;

/**
 * An officer has named somebody at the desk in the place of a contact whom letters no
 * longer reached. Told in the transaction that enters it.
 *
 * @param caseId of the search that may still be open
 */
public record ContactFound(String caseId, NewContact found, Person by) {
}
