package org.creativecities.hosting.selection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.mail.Letter;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.Recipient;
import org.creativecities.mail.SecretariatMailbox;
import org.creativecities.network.City;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Register;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes about the choice of a host to cities: to the main and the alternative contact.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HostLetters {

	private static final List<Role> CONTACTS = List.of(Role.MAIN, Role.ALTERNATIVE);

	private final Register register;

	private final Outbox outbox;

	private final SecretariatMailbox secretariat;

	HostLetters(Register register, Outbox outbox, SecretariatMailbox secretariat) {
		this.register = register;
		this.outbox = outbox;
		this.secretariat = secretariat;
	}

	/**
	 * To all members.
	 * @param letter its template, without the folder
	 * @param occasion tells letters of one kind in one case apart
	 */
	public void toMembers(Selection selection, String letter, String occasion, Map<String, Object> more) {
		toCities(selection, this.register.members().stream().map(City::id).toList(), letter, occasion, more);
	}

	/** To these cities. */
	public void toCities(Selection selection, Collection<String> cities, String letter, String occasion,
			Map<String, Object> more) {
		toBidders(selection, selection.id(), cities, letter, occasion, more);
	}

	/**
	 * About one candidature, to cities that have part in it: a letter of its own case
	 * brings the dates of that case.
	 */
	public void toBidders(Selection selection, String candidature, Collection<String> cities, String letter,
			String occasion, Map<String, Object> more) {
		var model = model(selection, more);
		for (var city : cities) {
			this.register.speakers(city, CONTACTS)
				.stream()
				.map(Recipient::of)
				.forEach(reader -> this.outbox
					.write(new Letter(candidature, "hosting/" + letter, occasion, reader, model)));
		}
	}

	/** About one candidature, to the officers of the secretariat. */
	public void toOfficers(Selection selection, String candidature, String letter, String occasion,
			Map<String, Object> more) {
		this.outbox.write(new Letter(candidature, "hosting/" + letter, occasion, this.secretariat.officers(),
				model(selection, more)));
	}

	private static Map<String, Object> model(Selection selection, Map<String, Object> more) {
		var model = new HashMap<String, Object>(more);
		model.put("year", selection.year());
		return model;
	}

}
