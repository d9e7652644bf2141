package org.creativecities.monitoring.report;

import java.util.EnumSet;
import java.util.stream.Stream;

import org.creativecities.network.Contact;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Register;
import org.creativecities.workflow.GroupMembers;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Component;

/**
 * The mayor who confirms that a city leaves. Nobody confirms their own word: the address
 * is neither that of anybody else who speaks for the city, nor that of whoever gave
 * notice.
 */
@Component
class MayorToAsk {

	private final Register register;

	private final GroupMembers people;

	MayorToAsk(Register register, GroupMembers people) {
		this.register = register;
		this.people = people;
	}

	/**
	 * @param notifiedBy user id of whoever says for the city that it leaves
	 * @param field where a refusal is shown
	 * @throws InputRefused if the register knows no mayor, or only under such an address
	 */
	Contact of(String cityId, String notifiedBy, String field) {
		var mayor = this.register.contact(cityId, Role.MAYOR)
			.orElseThrow(() -> new InputRefused(field, "monitoring.leaving.no-mayor"));
		if (others(cityId, notifiedBy).anyMatch(mayor.email()::equalsIgnoreCase)) {
			throw new InputRefused(field, "monitoring.leaving.mayor-is-contact", mayor.email());
		}
		return mayor;
	}

	/** Whether {@link #of} names somebody. */
	boolean canBeAsked(String cityId, String notifiedBy) {
		return this.register.contact(cityId, Role.MAYOR)
			.filter(mayor -> others(cityId, notifiedBy).noneMatch(mayor.email()::equalsIgnoreCase))
			.isPresent();
	}

	private Stream<String> others(String cityId, String notifiedBy) {
		var speakers = this.register.speakers(cityId, EnumSet.complementOf(EnumSet.of(Role.MAYOR)));
		return Stream.concat(speakers.stream().map(Contact::email), this.people.address(notifiedBy).stream());
	}

}
