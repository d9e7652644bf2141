package org.creativecities.monitoring.assignment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.creativecities.monitoring.assignment.TakenSeat.State;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.MemberProfiles.Profile;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds readers for all reports of a year at once. A proposal binds nobody until an
 * officer publishes it, as a whole; as a whole it can be undone again, except for what
 * was handed in meanwhile.
 */
@Service("readerAssignments")
@Transactional
public class Assignments {

	private static final int LONGEST_REASON = 1000;

	private final AssignmentRows rows;

	private final Seats seats;

	private final Reports reports;

	private final Pool pool;

	private final Conflicts conflicts;

	private final Neighbours neighbours;

	private final EmptySeats empty;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Assignments(AssignmentRows rows, Seats seats, Reports reports, Pool pool, Conflicts conflicts,
			Neighbours neighbours, EmptySeats empty, ApplicationEventPublisher events, Clock clock) {
		this.rows = rows;
		this.seats = seats;
		this.reports = reports;
		this.pool = pool;
		this.conflicts = conflicts;
		this.neighbours = neighbours;
		this.empty = empty;
		this.events = events;
		this.clock = clock;
	}

	/** The newest assignment of a year, whatever became of it. */
	@Transactional(readOnly = true)
	public Optional<Assignment> find(int year) {
		return this.rows.newest(year);
	}

	/** Whether any report of a year is still to be read. */
	@Transactional(readOnly = true)
	public boolean isAnyReportToBeRead(int year) {
		return this.empty.isAnyReportToBeRead(year);
	}

	/** Whether it is known who reads whose report. */
	@Transactional(readOnly = true)
	public boolean isPublished(int year) {
		return find(year).filter(Assignment::isPublished).isPresent();
	}

	/**
	 * Proposes readers where none are proposed or published, and a report is to be read.
	 * @return whether that was so
	 */
	public boolean proposeOnce(int year) {
		this.rows.lock(year);
		if (!this.empty.isAnyReportToBeRead(year)
				|| this.rows.newest(year).filter(newest -> newest.isProposed() || newest.isPublished()).isPresent()) {
			return false;
		}
		propose(year);
		return true;
	}

	/**
	 * An officer asks for readers before the day ({@link ReadersWanted}).
	 * @throws InputRefused if the reports of the year do not wait for readers
	 */
	public void ask(int year) {
		this.events.publishEvent(new ReadersWanted(year));
	}

	/**
	 * Proposes readers for all reports of a year that are still to be read; a former
	 * proposal is forgotten. Readers who have handed in keep their seats, and whoever was
	 * asked for a report in vain is not proposed for it again.
	 * @throws InputRefused if readers are published already, or no report waits for any
	 */
	public Assignment propose(int year) {
		this.rows.lock(year);
		var before = this.rows.newest(year);
		if (before.filter(Assignment::isPublished).isPresent()) {
			throw new InputRefused("", "reading.published-already", Integer.toString(year));
		}
		if (!this.empty.isAnyReportToBeRead(year)) {
			throw new InputRefused("", "reading.nobody-heard", Integer.toString(year));
		}
		before.filter(Assignment::isProposed).ifPresent(this.rows::replace);
		this.seats.become(year, State.PROPOSED, State.UNDONE);
		var number = before.map(Assignment::number).orElse(0) + 1;
		var plan = plan(year);
		this.rows.propose(year, number, plan.shortages(), this.clock.instant());
		plan.seats().forEach(seat -> this.seats.add(year, number, seat, State.PROPOSED, 1));
		return this.rows.newest(year).orElseThrow();
	}

	private Plan plan(int year) {
		var members = this.pool.members();
		var limits = this.neighbours.limits();
		return Planner.plan(papers(year, members), this.pool.readers(year, members),
				barringTaken(year, this.conflicts.of(year, members, limits.raised())), limits);
	}

	private List<Paper> papers(int year, List<Profile> members) {
		var empty = this.empty.of(year);
		return members.stream()
			.map(member -> Pool.paper(member, empty.getOrDefault(member.city().id(), 0)))
			.filter(paper -> paper.seats() > 0)
			.toList();
	}

	/**
	 * Whoever sits on a report needs no second seat there, and whoever was asked for it
	 * in vain is not asked again.
	 */
	private Bars barringTaken(int year, Bars bars) {
		var taken = readers(this.seats.ofYear(year));
		var inVain = readers(this.seats.dropped(year));
		return (paper, reader) -> {
			var reasons = new ArrayList<>(bars.between(paper, reader));
			if (taken.getOrDefault(paper.cityId(), Set.of()).contains(reader.cityId())) {
				reasons.add("READS_IT");
			}
			else if (inVain.getOrDefault(paper.cityId(), Set.of()).contains(reader.cityId())) {
				reasons.add("ASKED_IN_VAIN");
			}
			return reasons;
		};
	}

	private static Map<String, Set<String>> readers(List<TakenSeat> seats) {
		return seats.stream()
			.collect(Collectors.groupingBy(seat -> seat.seat().cityId(),
					Collectors.mapping(seat -> seat.seat().reader(), Collectors.toSet())));
	}

	/**
	 * Whoever was proposed reads from now on; reports that wait for readers go on.
	 * @throws InputRefused if there is no proposal
	 */
	public Assignment publish(int year, String by) {
		var proposal = lockProposal(year);
		this.rows.publish(proposal, by, this.clock.instant());
		this.seats.become(year, State.PROPOSED, State.OPEN);
		this.events.publishEvent(new AssignmentPublished(year));
		return this.rows.newest(year).orElseThrow();
	}

	/**
	 * Until the transaction ends nobody else publishes the proposal.
	 * @throws InputRefused if there is none
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	Assignment lockProposal(int year) {
		this.reports.lockCohort(year);
		this.rows.lock(year);
		return this.rows.newest(year)
			.filter(Assignment::isProposed)
			.orElseThrow(() -> new InputRefused("", "reading.nothing-proposed", Integer.toString(year)));
	}

	/**
	 * Frees all readers who have not handed in. What was handed in stays, and so do those
	 * who wrote it.
	 * @throws InputRefused if nothing is published, or no reason is given
	 */
	public void undo(int year, String reason, String by) {
		this.reports.lockCohort(year);
		this.rows.lock(year);
		var text = (reason != null) ? reason.strip() : "";
		if (text.isEmpty() || text.length() > LONGEST_REASON) {
			throw new InputRefused("reason", "reading.undo-reason", LONGEST_REASON);
		}
		var published = this.rows.newest(year)
			.filter(Assignment::isPublished)
			.orElseThrow(() -> new InputRefused("", "reading.nothing-published", Integer.toString(year)));
		this.rows.undo(published, by, text, this.clock.instant());
		this.seats.become(year, State.OPEN, State.UNDONE);
		this.events.publishEvent(new AssignmentUndone(year));
	}

}
