package org.creativecities.designation.application;

import java.time.Clock;
import java.util.Optional;

import org.creativecities.designation.application.SignatureRequest.State;
import org.creativecities.designation.call.Calls;
import org.creativecities.signatures.SignatureLinks.Link;
import org.creativecities.signatures.SignatureLinks;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mayor's signature under the letter that presents a candidature. A mayor has no
 * account: the link signs, once.
 */
@Service
@Transactional
public class MayorSignatures {

	private final Applications applications;

	private final Calls calls;

	private final Preparation preparation;

	private final Candidatures candidatures;

	private final SignatureLinks links;

	private final MayorLetters mayorLetters;

	private final ApplicationWords words;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final CaseLog log;

	MayorSignatures(Applications applications, Calls calls, Preparation preparation, Candidatures candidatures,
			SignatureLinks links, MayorLetters mayorLetters, ApplicationWords words, ApplicationEventPublisher events,
			Clock clock, CaseLog log) {
		this.applications = applications;
		this.calls = calls;
		this.preparation = preparation;
		this.candidatures = candidatures;
		this.links = links;
		this.mayorLetters = mayorLetters;
		this.words = words;
		this.events = events;
		this.clock = clock;
		this.log = log;
	}

	/** What a link leads to; empty if there is no such link. */
	@Transactional(readOnly = true)
	public Optional<SignatureRequest> find(String token) {
		return link(token).map(this::request);
	}

	/**
	 * Signs.
	 * @param name as the mayor wrote it
	 * @return what the link leads to now; signed, if it still could be
	 */
	public Optional<SignatureRequest> sign(String token, String name) {
		return link(token).map(seen -> {
			// two clicks at once: the second one sees what the first one did
			this.applications.lock(seen.caseId());
			var link = this.links.find(token).orElseThrow();
			if (request(link).state() == State.OPEN) {
				this.links.sign(link, name.strip());
				this.log.write(link.caseId(), CaseLog.What.MAYOR_SIGNED, name.strip(), "mayor");
				this.events.publishEvent(new MayorSigned(link.caseId()));
			}
			return request(this.links.find(token).orElseThrow());
		});
	}

	/** Empty if there is no such link, or it signs something else. */
	private Optional<Link> link(String token) {
		return this.links.find(token).filter(link -> this.applications.exists(link.caseId()));
	}

	private SignatureRequest request(Link link) {
		var application = this.applications.get(link.caseId());
		return new SignatureRequest(application.id(), state(link, application), this.words.city(application),
				this.words.country(application), this.words.field(application),
				this.calls.get(application.callId()).year(),
				String.valueOf(this.candidatures.of(application.id()).getOrDefault("presentation", "")),
				link.expiresAt(), link.signedAt(), application.locale());
	}

	private State state(Link link, Application application) {
		if (link.signedAt() != null) {
			return State.SIGNED;
		}
		if (application.state() == Application.State.WITHDRAWN) {
			return State.WITHDRAWN;
		}
		if (!this.preparation.isOpen(application)) {
			return State.CLOSED;
		}
		if (this.mayorLetters.isSigned(application.id())) {
			return State.SIGNED;
		}
		return this.clock.instant().isBefore(link.expiresAt()) ? State.OPEN : State.EXPIRED;
	}

}
