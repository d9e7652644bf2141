package org.creativecities.designation.application;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.creativecities.designation.call.Calls;
import org.creativecities.documents.Sha256;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Contact;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.creativecities.settings.WorkingTime;
import org.creativecities.signatures.SignatureLinks;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks mayors to sign the letter that presents a candidature. */
@Service
@Transactional
public class MayorInvitations {

	private final Applications applications;

	private final Calls calls;

	private final Candidatures candidatures;

	private final SignatureLinks links;

	private final Register register;

	private final Membership membership;

	private final ApplicationLetters letters;

	private final ApplicationWords words;

	private final WorkingTime time;

	private final Preparation preparation;

	private final MayorLetters mayorLetters;

	private final CaseLog log;

	private final ApplicationEventPublisher events;

	MayorInvitations(Applications applications, Calls calls, Candidatures candidatures, SignatureLinks links,
			Register register, Membership membership, ApplicationLetters letters, ApplicationWords words,
			WorkingTime time, Preparation preparation, MayorLetters mayorLetters, CaseLog log,
			ApplicationEventPublisher events) {
		this.applications = applications;
		this.calls = calls;
		this.candidatures = candidatures;
		this.links = links;
		this.register = register;
		this.membership = membership;
		this.letters = letters;
		this.words = words;
		this.time = time;
		this.preparation = preparation;
		this.mayorLetters = mayorLetters;
		this.log = log;
		this.events = events;
	}

	/**
	 * Sends the mayor a new link (E2m).
	 * @param address where the mayor can be reached now; empty if the known one is right
	 * @return when the mayor is reminded, and when the link expires
	 * @throws InputRefused if a contact of the city reads there
	 */
	public Dates ask(String id, String address) {
		var application = this.applications.lock(id);
		if (!address.isBlank()) {
			requireNoContact(id, address.strip());
			move(application, address.strip());
		}
		var expires = this.time.sameHourIn("designation.mayor.link");
		var model = letter(application, expires);
		var occasion = "link-" + Sha256.of((String) model.get("link"));
		model.put("summary", this.candidatures.of(id).getOrDefault("presentation", ""));
		this.letters.toMayor(application).write("ask-mayor", occasion, model);
		this.log.write(id, CaseLog.What.MAYOR_ASKED,
				this.register.contact(application.cityId(), Role.MAYOR).map(Contact::email).orElse(null));
		return new Dates(this.time.sameHourIn("designation.mayor.reminder"), expires);
	}

	/**
	 * Reminds the mayor. The first link is not known any more, so a fresh one goes out;
	 * it expires with the first. Where the letter lies there on paper, nobody is
	 * reminded.
	 */
	public void remind(String id) {
		var application = this.applications.lock(id);
		if (this.mayorLetters.exists(id)) {
			return;
		}
		var expires = this.links.lastExpiry(id);
		this.letters.toMayor(application).write("remind-mayor", "until-" + expires, letter(application, expires));
	}

	/**
	 * Asks for a new link while the present one is still valid: the mayor lost the
	 * letter, or the address was wrong.
	 * @param address where the mayor can be reached now; empty if the known one is right
	 * @throws InputRefused if the call has closed, the letter is signed, or a contact of
	 * the city reads there
	 */
	public void renew(String id, String address) {
		var application = this.applications.lock(id);
		this.preparation.require(application, "mayorAddressee");
		if (this.mayorLetters.isSigned(id)) {
			throw new InputRefused("mayorAddressee", "application.mayor-signed");
		}
		if (!address.isBlank() && !address.strip().matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
			throw new InputRefused("mayorAddressee", "application.mayor-address");
		}
		requireNoContact(id, address.strip());
		this.events.publishEvent(new MayorLinkWanted(id, address.strip()));
	}

	/** What the form {@code renew-link} shows. */
	@Transactional(readOnly = true)
	public Map<String, Object> shown(String id) {
		var application = this.applications.get(id);
		var shown = this.words.heading(application);
		this.register.contact(application.cityId(), Role.MAYOR)
			.ifPresent(mayor -> shown.put("mayorAddressee", mayor.email()));
		return shown;
	}

	/** Nobody signs in the mayor's place. */
	private void requireNoContact(String id, String address) {
		var candidature = this.candidatures.of(id);
		if (Candidatures.CONTACTS.stream()
			.map(role -> String.valueOf(candidature.get(role + "Email")))
			.anyMatch(address::equalsIgnoreCase)) {
			throw new InputRefused("mayorAddressee", "application.mayor-email-same");
		}
	}

	private void move(Application application, String address) {
		this.register.contact(application.cityId(), Role.MAYOR)
			.filter(mayor -> !mayor.email().equalsIgnoreCase(address))
			.ifPresent(mayor -> this.membership.name(new Contact(0, application.cityId(), Role.MAYOR, mayor.name(),
					address, mayor.language(), mayor.zone())));
	}

	private Map<String, Object> letter(Application application, Instant expires) {
		var model = new LinkedHashMap<String, Object>();
		model.put("city", this.words.city(application));
		model.put("field", this.words.field(application));
		model.put("year", this.calls.get(application.callId()).year());
		model.put("expiresAt", expires);
		model.put("link", "/sign/" + this.links.create(application.id(), expires));
		return model;
	}

	/** When the mayor is reminded, and when the link expires. */
	public record Dates(Instant remindOn, Instant expiresOn) {
	}

}
