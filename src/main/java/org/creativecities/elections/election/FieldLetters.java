package org.creativecities.elections.election;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Letter;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.Recipient;
import org.creativecities.mail.Sentences;
import org.creativecities.network.City;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.CreativeField;
import org.creativecities.network.Mandate;
import org.creativecities.network.Register;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to the cities of a sub-network: to the two people who speak for each. */
@Component
public class FieldLetters {

	private static final List<Role> SPEAKERS = List.of(Role.MAIN, Role.ALTERNATIVE);

	private final Register register;

	private final Outbox outbox;

	private final Sentences sentences;

	private final Clock clock;

	FieldLetters(Register register, Outbox outbox, Sentences sentences, Clock clock) {
		this.register = register;
		this.outbox = outbox;
		this.sentences = sentences;
		this.clock = clock;
	}

	/** The members of a sub-network with all rights: who may vote. */
	public List<City> voters(String field) {
		return members(field).stream().filter(city -> city.state() == City.State.ACTIVE).toList();
	}

	/** All its members: who reads letters, and has the dates in its calendar. */
	public List<City> members(String field) {
		return this.register.membersOf(field, LocalDate.now(this.clock));
	}

	/** To all members, also those that are flagged. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void toField(String caseId, String field, String letter, String occasion, Map<String, Object> model) {
		members(field).forEach(city -> toCity(caseId, city.id(), letter, occasion, model));
	}

	/** To one. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void toCity(String caseId, String city, String letter, String occasion, Map<String, Object> model) {
		this.register.speakers(city, SPEAKERS)
			.stream()
			.map(Recipient::of)
			.forEach(reader -> to(caseId, reader, letter, occasion, model));
	}

	/** To one person. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void to(String caseId, Recipient reader, String letter, String occasion, Map<String, Object> model) {
		this.outbox.write(new Letter(caseId, "elections/" + letter, occasion, reader, model));
	}

	/**
	 * What every letter about an election says: the sub-network, and where to read on.
	 */
	public Map<String, Object> model(Election election) {
		var model = new HashMap<String, Object>();
		model.put("field", name(election.field()));
		model.put("page", "/elections/" + election.id());
		return model;
	}

	/**
	 * Also what becomes of the seats if nobody stands: whoever holds one, and has not
	 * given the mandate up, stays for some months, and what is vacant stays so.
	 */
	public Map<String, Object> modelOfCall(Election election, Instant until) {
		var model = model(election);
		model.put("until", until);
		model.put("held", election.seats().stream().anyMatch(FieldLetters::isHeld));
		model.put("vacant", !election.seats().stream().allMatch(FieldLetters::isHeld));
		return model;
	}

	/** Of a mandate that ends before its time only the rest is filled. */
	private static boolean isHeld(Seat seat) {
		return seat.from().isPresent() && seat.until().isEmpty();
	}

	/** The creative field in the reader's language. */
	public Bilingual name(String field) {
		return Bilingual.of(field(field));
	}

	public CreativeField field(String id) {
		return this.register.fields()
			.stream()
			.filter(field -> field.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no creative field '%s'".formatted(id)));
	}

	/** A seat in the reader's language. */
	public Bilingual seat(Mandate.Role role) {
		return this.sentences.say("elections.seat." + role.name());
	}

}
