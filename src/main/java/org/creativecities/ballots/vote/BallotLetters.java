package org.creativecities.ballots.vote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.creativecities.ballots.rules.Mode;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Letter;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.Recipient;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Register;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes to those who may vote. No letter says whether or what a city chose. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BallotLetters {

	private static final List<Role> VOTERS = List.of(Role.MAIN, Role.ALTERNATIVE);

	/** After these there is nothing to vote on. */
	private static final Set<String> ENDING = Set.of("stop-round", "annul-ballot", "close-round");

	private final Ballots ballots;

	private final Roll roll;

	private final Register register;

	private final Outbox outbox;

	private final BallotSubjects subjects;

	BallotLetters(Ballots ballots, Roll roll, Register register, Outbox outbox, BallotSubjects subjects) {
		this.ballots = ballots;
		this.roll = roll;
		this.register = register;
		this.outbox = outbox;
		this.subjects = subjects;
	}

	/**
	 * A round is open (E22, E31); also where to read who or what can be chosen. A run-off
	 * for seats is between equals, any other one between those in front.
	 */
	public void opened(Round round) {
		var model = new HashMap<String, Object>(Map.of("runOff", round.runOff(), "level",
				this.ballots.get(round.ballot()).rules().mode() == Mode.SEATS));
		this.subjects.of(round.ballot()).ifPresent(subject -> {
			model.put("subject", subject.words());
			model.put("subjectPage", subject.page());
		});
		write(round, "open-round", "", electors(round), model);
	}

	/** It stays open for longer, because too few have voted. */
	public void prolonged(Round round) {
		write(round, "prolong-round", "", this.roll.missing(round), Map.of());
	}

	/**
	 * The vote is closed; so each city has the root in its own hands before anything is
	 * counted.
	 */
	public void closed(Round round) {
		write(round, "close-round", "", electors(round),
				Map.of("root", round.root().orElseThrow(), "round", round.number()));
	}

	/** It was stopped: a candidate withdrew, and nothing that was cast counts. */
	public void stopped(Round round) {
		write(round, "stop-round", "", electors(round), Map.of());
	}

	/**
	 * Nothing of the ballot counts.
	 * @param reason of the head, or of the product where too few voted
	 */
	public void annulled(String ballot, Bilingual reason) {
		this.ballots.round(ballot)
			.ifPresent(round -> write(round, "annul-ballot", "", electors(round), Map.of("reason", reason)));
	}

	/**
	 * Reminds cities that have not voted; once more on the same day before the end if the
	 * round was prolonged.
	 * @param days left until the last day
	 */
	public void remind(Round round, int days) {
		write(round, "remind-voter", days + (round.prolonged() ? " prolonged" : ""), this.roll.missing(round),
				Map.of());
	}

	private List<String> electors(Round round) {
		return this.roll.electorate(round.ballot()).stream().map(Roll.Elector::city).toList();
	}

	private void write(Round round, String letter, String occasion, List<String> cities, Map<String, Object> more) {
		var ballot = this.ballots.get(round.ballot());
		var model = new HashMap<String, Object>(more);
		model.put("title", new Bilingual(ballot.title().get("en"), ballot.title().get("fr")));
		model.put("page", "/ballots/" + ballot.id() + (ENDING.contains(letter) ? "/result" : ""));
		if (!ENDING.contains(letter)) {
			model.put("closesAt", round.closesAt());
		}
		for (var city : cities) {
			this.register.speakers(city, VOTERS)
				.stream()
				.map(Recipient::of)
				.forEach(reader -> this.outbox.write(new Letter(ballot.id(), "ballots/" + letter,
						(round.number() + " " + occasion).strip(), reader, model)));
		}
	}

}
