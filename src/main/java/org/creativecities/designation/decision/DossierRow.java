package org.creativecities.designation.decision;

import org.creativecities.designation.application.Application;
import org.creativecities.network.Country;
import org.creativecities.network.CreativeField;

/**
 * An application in the dossier, with all that is known about it.
 *
 * @param city its name
 */
public record DossierRow(Proposal proposal, Application application, String city, Country country,
		CreativeField field) {

	/** Whether it belongs to what a reader asked for; an empty word asks for all. */
	boolean matches(String fieldId, String countryCode, String region) {
		return matches(fieldId, this.field.id()) && matches(countryCode, this.country.code())
				&& matches(region, this.country.region());
	}

	private static boolean matches(String asked, String present) {
		return asked.isEmpty() || asked.equals(present);
	}

}
