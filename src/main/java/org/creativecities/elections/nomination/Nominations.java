package org.creativecities.elections.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.creativecities.ballots.vote.Ballots;
import org.creativecities.elections.election.Election;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.nomination.Nomination.State;
import org.creativecities.elections.nomination.Nomination.Wish;
import org.creativecities.network.Register;
import org.creativecities.network.events.CityLeft;
import org.creativecities.signatures.SignatureLinks;
import org.creativecities.workflow.FormValues;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Nominations from their beginning to the day they stand, or do not. */
@Service
@Transactional
public class Nominations {

	private final Elections elections;

	private final NominationRows rows;

	private final MayorLetters letters;

	private final SignatureLinks links;

	private final Farewells farewells;

	private final Ballots ballots;

	private final Register register;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Nominations(Elections elections, NominationRows rows, MayorLetters letters, SignatureLinks links,
			Farewells farewells, Ballots ballots, Register register, ApplicationEventPublisher events, Clock clock) {
		this.elections = elections;
		this.rows = rows;
		this.letters = letters;
		this.links = links;
		this.farewells = farewells;
		this.ballots = ballots;
		this.register = register;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws IllegalArgumentException if there is no such nomination
	 */
	@Transactional(readOnly = true)
	public Nomination get(String id) {
		return find(id).orElseThrow(() -> new IllegalArgumentException("There is no nomination '%s'".formatted(id)));
	}

	@Transactional(readOnly = true)
	public Optional<Nomination> find(String id) {
		return this.rows.find(id);
	}

	/** Who took it back, and when; empty if nobody did. */
	@Transactional(readOnly = true)
	public Optional<Nomination.Withdrawal> withdrawal(String id) {
		return this.rows.withdrawal(id);
	}

	/** By when they were begun. */
	@Transactional(readOnly = true)
	public List<Nomination> of(String election) {
		return this.rows.of(election);
	}

	/** Those that stand. */
	@Transactional(readOnly = true)
	public List<Nomination> standing(String election) {
		return of(election).stream().filter(nomination -> nomination.state() == State.STANDING).toList();
	}

	/** How many wait for an officer. */
	@Transactional(readOnly = true)
	public long unchecked(String election) {
		return of(election).stream().filter(nomination -> nomination.state() == State.ACCEPTED).count();
	}

	/** The one of a city that may still lead to a seat. */
	@Transactional(readOnly = true)
	public Optional<Nomination> live(String election, String city) {
		return of(election).stream()
			.filter(nomination -> nomination.city().equals(city) && nomination.state().isLive())
			.findFirst();
	}

	/**
	 * A city begins to nominate.
	 * @return the id of the nomination
	 * @throws InputRefused if the call is closed, the city is not of the sub-network, or
	 * it nominates somebody already
	 */
	public String begin(String electionId, String city, String by) {
		var election = open(electionId);
		if (this.register.fieldOf(city, LocalDate.now(this.clock)).filter(election.field()::equals).isEmpty()) {
			throw new InputRefused("", "elections.not-of-field");
		}
		if (live(electionId, city).isPresent()) {
			throw new InputRefused("", "elections.nominated-already");
		}
		var before = of(electionId).stream().filter(other -> other.city().equals(city)).count();
		var id = electionId + "-" + city + ((before > 0) ? "-" + (before + 1) : "");
		this.rows.insert(id, electionId, city, by);
		this.events
			.publishEvent(new NominationBegun(id, this.register.city(city).group(), election.nominationsUntil()));
		return id;
	}

	/**
	 * Keeps what the city entered.
	 * @throws InputRefused if the call is closed, the mayor's letter is missing, or the
	 * seat is not to be filled
	 */
	public void describe(String id, FormValues entered) {
		var election = open(get(id).election());
		if (this.letters.of(id).isEmpty()) {
			throw new InputRefused("", "elections.letter-missing");
		}
		if (Wish.valueOf(entered.text("seat")).seats().stream().noneMatch(seat -> election.seat(seat).isPresent())) {
			throw new InputRefused("seat", "elections.seat-not-open");
		}
		this.rows.describe(id, entered);
	}

	/** The clock of this transaction decides whether it comes in time. */
	Election open(String electionId) {
		var election = this.elections.lock(electionId);
		if (!election.takesNominationsAt(this.clock.instant())) {
			throw new InputRefused("", "elections.call-closed");
		}
		return election;
	}

	/** The call closed before it was complete. */
	public void lapse(String id) {
		var election = this.elections.lock(get(id).election());
		this.rows.become(id, State.LAPSED);
		this.links.lapse(id);
		this.farewells.lapsed(election, get(id));
	}

	/**
	 * The city takes it back; of a ballot that is declared, it is taken off.
	 * @throws InputRefused if it is over already, or the vote is closed
	 */
	public void withdraw(String id, String by) {
		var election = this.elections.lock(get(id).election());
		var nomination = get(id);
		if (!nomination.state().isLive() || election.state() == Election.State.CLOSED) {
			throw new InputRefused("", "elections.nothing-to-withdraw");
		}
		if (nomination.state() == State.STANDING) {
			election.ballot().ifPresent(ballot -> this.ballots.withdraw(ballot, id));
		}
		this.rows.withdraw(id, by);
		this.links.lapse(id);
		this.farewells.withdrawn(election, nomination);
		this.events.publishEvent(new NominationWithdrawn(id));
		tellIfChecked(election.id());
	}

	/**
	 * The election is stopped, and all that might still have led to a seat with it.
	 * @return those that ended so
	 */
	public List<Nomination> stop(String election) {
		this.elections.lock(election);
		var live = of(election).stream().filter(nomination -> nomination.state().isLive()).toList();
		live.forEach(nomination -> {
			this.rows.become(nomination.id(), State.STOPPED);
			this.links.lapse(nomination.id());
			this.events.publishEvent(new NominationWithdrawn(nomination.id()));
		});
		return live;
	}

	/** Those that ended with their election. */
	@Transactional(readOnly = true)
	public List<Nomination> stopped(String election) {
		return of(election).stream().filter(nomination -> nomination.state() == State.STOPPED).toList();
	}

	/** The last one that waited for an officer lets the election go on. */
	void tellIfChecked(String election) {
		if (this.elections.get(election).state() == Election.State.CHECKING && unchecked(election) == 0) {
			this.events.publishEvent(new NominationsChecked(election));
		}
	}

	/**
	 * Who left the Network stands no more. If the vote is closed already, the result
	 * passes it over.
	 */
	@EventListener
	@Transactional(propagation = Propagation.MANDATORY)
	void on(CityLeft left) {
		this.rows.live(left.cityId())
			.stream()
			.filter(nomination -> !isVoteClosed(this.elections.lock(nomination.election())))
			.forEach(nomination -> withdraw(nomination.id(), CurrentPerson.PRODUCT));
	}

	private boolean isVoteClosed(Election election) {
		return election.state() == Election.State.CLOSED
				|| election.ballot().filter(ballot -> !this.ballots.takesWithdrawals(ballot)).isPresent();
	}

}
