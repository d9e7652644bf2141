package org.creativecities.replay.report;

import java.util.Map;

import org.creativecities.network.Contact;
import org.creativecities.network.Register;
import org.creativecities.replay.stage.Hands;
import org.creativecities.replay.stage.Spokespeople;

import org.springframework.stereotype.Component;

/** The officer who finds out who reads the letters to a city now. */
@Component
class NewContacts {

	private final Hands hands;

	private final Register register;

	NewContacts(Hands hands, Register register) {
		this.hands = hands;
		this.register = register;
	}

	/** Somebody else speaks for the city from now on, at an address that works. */
	void find(String cityId) {
		var lost = this.register.contact(cityId, Contact.Role.MAIN).orElseThrow();
		this.hands.complete(Hands.OFFICER, "CONTACT-" + lost.id(), "Activity_FindNewContact", Map.of("answer", "new",
				"name", "Kim of " + cityId, "email", Spokespeople.focalPointOf(cityId), "language", "en"));
	}

}
