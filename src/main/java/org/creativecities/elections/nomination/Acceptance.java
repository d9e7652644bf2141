package org.creativecities.elections.nomination;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.creativecities.documents.Sha256;
import org.creativecities.elections.election.Election;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.FieldLetters;
import org.creativecities.elections.election.SeatTerms;
import org.creativecities.elections.nomination.AcceptanceRequest.Answer;
import org.creativecities.elections.nomination.Nomination.State;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.network.Register;
import org.creativecities.signatures.SignatureLinks;
import org.creativecities.signatures.SignatureLinks.Link;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The word of the person who is named. Most have no account: a link accepts or declines,
 * once, until the call closes.
 */
@Service("nominationAcceptance")
@Transactional
public class Acceptance {

	private final Elections elections;

	private final Nominations nominations;

	private final NominationRows rows;

	private final SignatureLinks links;

	private final FieldLetters letters;

	private final SeatTerms terms;

	private final Register register;

	private final Sentences sentences;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Acceptance(Elections elections, Nominations nominations, NominationRows rows, SignatureLinks links,
			FieldLetters letters, SeatTerms terms, Register register, Sentences sentences,
			ApplicationEventPublisher events, Clock clock) {
		this.elections = elections;
		this.nominations = nominations;
		this.rows = rows;
		this.links = links;
		this.letters = letters;
		this.terms = terms;
		this.register = register;
		this.sentences = sentences;
		this.events = events;
		this.clock = clock;
	}

	/** Sends the named person a link. */
	public void ask(String id) {
		var nomination = this.nominations.get(id);
		var election = this.elections.lock(nomination.election());
		var link = "/sign/nomination/" + this.links.create(id, election.nominationsUntil());
		var model = new HashMap<String, Object>();
		model.put("field", this.letters.name(election.field()));
		model.put("city", this.register.city(nomination.city()).name());
		model.put("seat", seat(nomination));
		model.put("link", link);
		model.put("until", election.nominationsUntil());
		this.letters.to(id, nomination.reader(), "ask-nominee", "link-" + Sha256.of(link), model);
	}

	/**
	 * The letter was lost.
	 * @throws InputRefused if no answer is waited for
	 */
	public void askAgain(String id) {
		this.nominations.open(this.nominations.get(id).election());
		if (this.nominations.get(id).state() != State.ASKED) {
			throw new InputRefused("", "elections.no-link-wanted");
		}
		this.events.publishEvent(new NomineeLinkWanted(id));
	}

	/** What a link leads to; empty if there is no such link. */
	@Transactional(readOnly = true)
	public Optional<AcceptanceRequest> find(String token) {
		return this.links.find(token).flatMap(this::request);
	}

	/**
	 * Accepts or declines.
	 * @param name as the person wrote it
	 * @return what the link leads to now; answered, if it still could be
	 */
	public Optional<AcceptanceRequest> answer(String token, boolean accepts, String name) {
		return find(token).flatMap(seen -> {
			// two clicks at once: the second one sees what the first one did
			this.elections.lock(this.nominations.get(seen.nomination()).election());
			if (find(token).filter(request -> request.answer() == Answer.OPEN).isPresent()) {
				var id = seen.nomination();
				this.links.sign(this.links.find(token).orElseThrow(), name.strip());
				this.rows.answer(id, accepts ? State.ACCEPTED : State.DECLINED, name.strip());
				this.events.publishEvent(new NomineeAnswered(id, accepts));
			}
			return find(token);
		});
	}

	/** Tells the city that the person does not stand. */
	public void tellDeclined(String id) {
		var nomination = this.nominations.get(id);
		var election = this.elections.get(nomination.election());
		var model = this.letters.model(election);
		model.put("person", nomination.person());
		model.put("until", election.nominationsUntil());
		this.letters.toCity(id, nomination.city(), "tell-nominating-city", "", model);
	}

	private Bilingual seat(Nomination nomination) {
		return this.sentences.say("elections.wish." + nomination.wish().name());
	}

	/** Empty if the link signs something else. */
	private Optional<AcceptanceRequest> request(Link link) {
		return this.nominations.find(link.caseId()).map(nomination -> {
			var election = this.elections.get(nomination.election());
			return new AcceptanceRequest(nomination.id(), answer(nomination, link), nomination.person(),
					this.register.city(nomination.city()).name(), this.letters.field(election.field()),
					nomination.wish(), seats(election, nomination),
					new TreeMap<>(Map.of("en", nomination.statementEn(), "fr", nomination.statementFr())),
					link.expiresAt());
		});
	}

	private List<Bilingual> seats(Election election, Nomination nomination) {
		return election.seats()
			.stream()
			.filter(seat -> nomination.wish().seats().contains(seat.role()))
			.map(this.terms::of)
			.toList();
	}

	private Answer answer(Nomination nomination, Link link) {
		return switch (nomination.state()) {
			case DRAFT, ASKED -> this.clock.instant().isBefore(link.expiresAt()) ? Answer.OPEN : Answer.EXPIRED;
			case ACCEPTED, STANDING, REFUSED -> Answer.ACCEPTED;
			case DECLINED -> Answer.DECLINED;
			case LAPSED -> Answer.EXPIRED;
			case WITHDRAWN -> Answer.WITHDRAWN;
			case STOPPED -> Answer.STOPPED;
		};
	}

}
