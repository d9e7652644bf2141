package org.creativecities.monitoring.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.creativecities.monitoring.assignment.TakenSeat.State;
import org.creativecities.network.MemberProfiles.Profile;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds readers for a single report by the very rules by which a whole cohort is
 * assigned: instead of somebody who dropped out, or because the report came late.
 */
@Service
@Transactional
public class Substitutes {

	private final AssignmentRows rows;

	private final Seats seats;

	private final Pool pool;

	private final Conflicts conflicts;

	private final Neighbours neighbours;

	private final Settings settings;

	Substitutes(AssignmentRows rows, Seats seats, Pool pool, Conflicts conflicts, Neighbours neighbours,
			Settings settings) {
		this.rows = rows;
		this.seats = seats;
		this.pool = pool;
		this.conflicts = conflicts;
		this.neighbours = neighbours;
		this.settings = settings;
	}

	/**
	 * Somebody who could be named.
	 *
	 * @param late whether a report of its own is overdue
	 * @param inVain whether it was asked for this report before, and does not read it
	 * @param reasons what speaks against it; empty if nothing does
	 */
	public record Candidate(Profile member, int files, boolean late, boolean inVain, List<String> reasons) {

		public boolean isBarred() {
			return !this.reasons.isEmpty();
		}

	}

	/**
	 * Seats the best readers there are, at most so many, and never one who sat on this
	 * report before. Nobody else is chosen meanwhile.
	 * @return the new seats; fewer if there are too few readers
	 */
	public List<TakenSeat> seat(int year, String cityId, int count) {
		return seat(year, cityId, count, 1);
	}

	/**
	 * Seats the next best instead of a city that declined, was silent or much too late.
	 * @return empty if there is nobody, or if so many were asked for this seat in vain
	 * that an officer is to name somebody
	 */
	public Optional<TakenSeat> instead(long seatId) {
		var former = this.seats.get(seatId);
		if (isTriedEnough(former)) {
			return Optional.empty();
		}
		return seat(former.year(), former.seat().cityId(), 1, former.attempt() + 1).stream().findFirst();
	}

	/** Whether nobody else is asked for this seat unless an officer says so. */
	@Transactional(readOnly = true)
	public boolean isTriedEnough(long seatId) {
		return isTriedEnough(this.seats.get(seatId));
	}

	private boolean isTriedEnough(TakenSeat seat) {
		return seat.attempt() > this.settings.count("monitoring.review.replacements");
	}

	private List<TakenSeat> seat(int year, String cityId, int count, int attempt) {
		this.rows.lock(year);
		var members = this.pool.members();
		var paper = find(members, cityId).map(member -> Pool.paper(member, count));
		if (paper.isEmpty() || count == 0) {
			return List.of();
		}
		var limits = this.neighbours.limits();
		var before = sat(year, cityId);
		var readers = this.pool.readers(year, members)
			.stream()
			.filter(reader -> !before.contains(reader.cityId()))
			.toList();
		return Planner
			.plan(List.of(paper.get()), readers, this.conflicts.ofReport(year, cityId, members, limits.raised()),
					limits)
			.seats()
			.stream()
			.map(seat -> keep(year, seat, attempt))
			.toList();
	}

	/**
	 * Seats whom an officer names.
	 * @param field of the form, which a refusal names
	 * @throws InputRefused if that city may not read this report, saying why
	 */
	public TakenSeat name(int year, String cityId, String reader, String field) {
		this.rows.lock(year);
		var candidate = candidates(year, cityId).stream()
			.filter(each -> each.member().city().id().equals(reader))
			.findFirst()
			.orElseThrow(() -> new InputRefused(field, "reading.not-a-candidate", reader));
		if (candidate.isBarred()) {
			throw new InputRefused(field, "reading.barred." + candidate.reasons().get(0),
					candidate.member().city().name());
		}
		var paper = Pool.paper(find(this.pool.members(), cityId).orElseThrow(), 1);
		var file = candidate.files() + 1;
		return keep(year,
				new Seat(cityId, reader, Seat.Why.NAMED, file,
						!candidate.member().languages().contains(paper.language()),
						Seat.Widening.of(!paper.field().equals(candidate.member().fieldId()),
								file > this.neighbours.limits().files(), candidate.late())),
				1);
	}

	/**
	 * Everybody who does not sit on this report now, whatever their field, with what
	 * speaks against them; the best first, those who are barred last.
	 */
	@Transactional(readOnly = true)
	public List<Candidate> candidates(int year, String cityId) {
		var members = this.pool.members();
		var limits = this.neighbours.limits();
		var bars = this.conflicts.ofReport(year, cityId, members, limits.raised());
		var paper = find(members, cityId).map(member -> Pool.paper(member, 1));
		if (paper.isEmpty()) {
			return List.of();
		}
		var sitting = sitting(year, cityId);
		var asked = sat(year, cityId);
		var candidates = new ArrayList<Candidate>();
		this.pool.readers(year, members)
			.stream()
			.filter(reader -> !reader.cityId().equals(cityId) && !sitting.contains(reader.cityId()))
			.forEach(reader -> candidates
				.add(new Candidate(find(members, reader.cityId()).orElseThrow(), reader.openFiles(), reader.late(),
						asked.contains(reader.cityId()), bars.between(paper.get(), reader))));
		candidates.sort(Comparator.comparing(Candidate::isBarred)
			.thenComparing(Candidate::inVain)
			.thenComparing(Candidate::late)
			.thenComparing(candidate -> limits.distance(paper.get().field(), candidate.member().fieldId()).orElse(99))
			.thenComparing(Candidate::files));
		return candidates;
	}

	/**
	 * What speaks against a reader now, who may have been chosen long ago; its files
	 * aside, since this one is among them.
	 */
	@Transactional(readOnly = true)
	public List<String> reasons(int year, String cityId, String reader) {
		var members = this.pool.members();
		var bars = this.conflicts.ofReport(year, cityId, members, Integer.MAX_VALUE);
		var paper = find(members, cityId).map(member -> Pool.paper(member, 1));
		var found = this.pool.readers(year, members).stream().filter(each -> each.cityId().equals(reader)).findFirst();
		if (paper.isEmpty() || found.isEmpty()) {
			return List.of("NO_MEMBER");
		}
		return bars.between(paper.get(), found.get());
	}

	private TakenSeat keep(int year, Seat seat, int attempt) {
		this.seats.forgetProposal(year, seat.cityId(), seat.reader());
		var number = this.rows.newest(year).map(Assignment::number).orElse(0);
		return this.seats.add(year, number, seat, State.OPEN, attempt);
	}

	private Set<String> sat(int year, String cityId) {
		return this.seats.of(year, cityId)
			.stream()
			.filter(seat -> seat.state() != State.UNDONE && seat.state() != State.PROPOSED)
			.map(seat -> seat.seat().reader())
			.collect(Collectors.toSet());
	}

	private Set<String> sitting(int year, String cityId) {
		return this.seats.of(year, cityId)
			.stream()
			.filter(seat -> seat.state() == State.OPEN || seat.state() == State.DONE)
			.map(seat -> seat.seat().reader())
			.collect(Collectors.toSet());
	}

	private static Optional<Profile> find(List<Profile> members, String cityId) {
		return members.stream().filter(member -> member.city().id().equals(cityId)).findFirst();
	}

}
