package org.creativecities.elections.mandate;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.creativecities.elections.election.Election;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.FieldLetters;
import org.creativecities.elections.nomination.Nominations;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.network.City;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandates;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a sub-network who coordinates it from now on, and who hands over to whom. */
@Service("electionAnnouncements")
@Transactional
public class Announcements {

	private final Elections elections;

	private final BallotSeals seals;

	private final Mandates mandates;

	private final Nominations nominations;

	private final FieldLetters letters;

	private final Sentences sentences;

	Announcements(Elections elections, BallotSeals seals, Mandates mandates, Nominations nominations,
			FieldLetters letters, Sentences sentences) {
		this.elections = elections;
		this.seals = seals;
		this.mandates = mandates;
		this.nominations = nominations;
		this.letters = letters;
		this.sentences = sentences;
	}

	/**
	 * Writes to all cities of the sub-network, and to those who stood (E32): these have
	 * no account, so no page to open but the result.
	 */
	public void announce(String electionId) {
		var election = this.elections.lock(electionId);
		var model = this.letters.model(election);
		model.put("mandates", List.<Object>copyOf(elected(election)));
		model.put("vacant", List.<Object>copyOf(vacant(election)));
		model.put("stay", staying(election).stream().<Object>map(this::words).toList());
		model.putAll(this.seals.of(election.ballot().orElseThrow()));
		this.letters.toField(electionId, election.field(), "announce-coordinators", "", model);
		model.remove("page");
		this.nominations.standing(electionId)
			.forEach(nomination -> this.letters.to(nomination.id(), nomination.reader(), "announce-coordinators", "",
					model));
	}

	/** Who was elected, in words: the seat, the city, the person and the time. */
	@Transactional(readOnly = true)
	public List<Bilingual> elected(Election election) {
		var standing = this.nominations.standing(election.id());
		return incoming(election).stream()
			.map(mandate -> words(mandate,
					standing.stream()
						.filter(nomination -> nomination.city().equals(mandate.city().id()))
						.findFirst()
						.map(nomination -> "%s (%s)".formatted(mandate.city().name(), nomination.person()))
						.orElse(mandate.city().name())))
			.toList();
	}

	/**
	 * Seats of an election that is over for which nobody was elected and nobody stays.
	 */
	@Transactional(readOnly = true)
	public List<Bilingual> vacant(Election election) {
		return (election.state() != Election.State.CLOSED || incoming(election).isEmpty()) ? List.of()
				: election.seats()
					.stream()
					.filter(seat -> seat.mandate().isEmpty())
					.map(seat -> this.letters.seat(seat.role()))
					.toList();
	}

	/** The mandates of those who were elected. */
	@Transactional(readOnly = true)
	public List<Mandate> incoming(Election election) {
		return filled(election, false);
	}

	/** The mandates ad interim of incumbents in seats that nobody won. */
	@Transactional(readOnly = true)
	public List<Mandate> staying(Election election) {
		return filled(election, true);
	}

	private List<Mandate> filled(Election election, boolean interim) {
		return this.mandates.all()
			.stream()
			.filter(mandate -> election.seats()
				.stream()
				.filter(seat -> seat.interim() == interim)
				.anyMatch(seat -> seat.mandate().filter(number -> number == mandate.id()).isPresent()))
			.toList();
	}

	/** Groups of those who hand over, of those who take over, and of the officers. */
	@Transactional(readOnly = true)
	public List<String> handoverGroups(String electionId) {
		var incoming = incoming(this.elections.get(electionId)).stream().map(Mandate::city);
		return Stream
			.concat(Stream.concat(incoming, leaving(electionId).stream()).map(City::group).distinct().sorted(),
					Stream.of("secretariat"))
			.toList();
	}

	/**
	 * Cities that leave a seat to another one: whichever held it last, also if that is
	 * over for a while. Those that have left the Network are gone.
	 */
	@Transactional(readOnly = true)
	public List<City> leaving(String electionId) {
		var all = this.mandates.all();
		return incoming(this.elections.get(electionId)).stream()
			.flatMap(mandate -> holderBefore(mandate, all).stream())
			.filter(city -> !city.isFormerMember())
			.distinct()
			.toList();
	}

	private static Optional<City> holderBefore(Mandate mandate, List<Mandate> all) {
		return all.stream()
			.filter(other -> other.fieldId().equals(mandate.fieldId()) && other.role() == mandate.role())
			.filter(other -> other.until().isAfter(other.from()) && !other.until().isAfter(mandate.from()))
			.max(Comparator.comparing(Mandate::until))
			.map(Mandate::city)
			.filter(city -> !city.id().equals(mandate.city().id()));
	}

	/** A mandate in words. */
	public Bilingual words(Mandate mandate) {
		return words(mandate, mandate.city().name());
	}

	private Bilingual words(Mandate mandate, String holder) {
		if (!mandate.until().isAfter(mandate.from())) {
			return this.sentences.say("elections.mandate.ended", this.letters.seat(mandate.role()), holder,
					mandate.from());
		}
		return this.sentences.say("elections.mandate." + mandate.role().name(), holder, mandate.from(),
				mandate.until().minusDays(1));
	}

}
