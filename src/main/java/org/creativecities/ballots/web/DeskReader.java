package org.creativecities.ballots.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.creativecities.ballots.count.Certification;
import org.creativecities.ballots.count.Count;
import org.creativecities.ballots.rules.Outcome;
import org.creativecities.ballots.vote.Ballot;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Preparation;
import org.creativecities.ballots.vote.Round;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.GroupMembers;
import org.creativecities.workflow.WaitingTasks;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** A ballot as those see it who conduct it, and what the one who looks can do. */
@Component
@Transactional(readOnly = true)
class DeskReader {

	/** Where people work on a ballot itself, and not on what it decides. */
	private static final Set<String> PROCESSES = Set.of("secret-ballot", "ballot-round");

	private final FindingsReader findings;

	private final Ballots ballots;

	private final Preparation preparation;

	private final Count count;

	private final Certification certification;

	private final WaitingTasks tasks;

	private final CurrentPerson person;

	private final GroupMembers people;

	DeskReader(FindingsReader findings, Ballots ballots, Preparation preparation, Count count,
			Certification certification, WaitingTasks tasks, CurrentPerson person, GroupMembers people) {
		this.findings = findings;
		this.ballots = ballots;
		this.preparation = preparation;
		this.count = count;
		this.certification = certification;
		this.tasks = tasks;
		this.person = person;
		this.people = people;
	}

	boolean isHead() {
		return this.person.groups().contains("secretariat-head");
	}

	/**
	 * @throws ResponseStatusException 404 if there is no such ballot
	 */
	Ballot ballot(String id) {
		return this.findings.get(id);
	}

	String myName() {
		return this.people.name(this.person.id());
	}

	List<Ballot> all() {
		return this.ballots.all();
	}

	Desk of(String id, Locale language) {
		var found = this.findings.forDesk(id, language);
		var me = this.person.id();
		var first = this.count.first(id);
		var here = first.filter(sheet -> sheet.place() == Count.FirstSheet.Place.HERE);
		var holders = this.preparation.holders(id)
			.stream()
			.map(holder -> new Holder(this.people.name(holder.person()), holder.person().equals(me),
					here.filter(sheet -> sheet.holder().equals(holder.person())).isPresent()))
			.toList();
		var bound = this.preparation.words(id)
			.stream()
			.map(words -> new Bound(this.people.name(words.officer()), words.officer().equals(me),
					words.told().orElse("")))
			.toList();
		var certificates = this.certification.certificates(id)
			.stream()
			.map(each -> new Certification.Certificate(this.people.name(each.officer()), each.agrees(), each.reason()))
			.toList();
		var waiting = this.tasks.ofProcesses(id, PROCESSES)
			.stream()
			.map(task -> task.name(language))
			.distinct()
			.toList();
		var letters = this.person.groups().stream().anyMatch(group -> group.startsWith("secretariat"));
		return new Desk(found, holders, bound, certificates, waiting, letters, isHead(), first
			.map(sheet -> new Count.FirstSheet(this.people.name(sheet.holder()), sheet.until(), sheet.place())));
	}

	/**
	 * What is shown at the desk.
	 *
	 * @param certificates with names
	 * @param waiting the names of the tasks in Tasklist
	 * @param letters whether the person may read the letters of the ballot
	 * @param head whether the person heads the secretariat
	 * @param first the sheet that was entered first, wherever, with its holder's name
	 */
	record Desk(Findings found, List<Holder> holders, List<Bound> bound, List<Certification.Certificate> certificates,
			List<String> waiting, boolean letters, boolean head, Optional<Count.FirstSheet> first) {

		/** Whether the person may annul it. */
		public boolean givesUp() {
			return this.head && this.found.ballot().state() != Ballot.State.PUBLISHED
					&& this.found.ballot().state() != Ballot.State.ANNULLED;
		}

		public boolean preparing() {
			return this.found.ballot().state() == Ballot.State.PREPARING;
		}

		public int holdersMissing() {
			return Preparation.HOLDERS - this.holders.size();
		}

		public int wordsMissing() {
			return Preparation.OFFICERS - this.bound.size();
		}

		/** Whether the person holds a key. */
		public boolean holding() {
			return this.holders.stream().anyMatch(Holder::me);
		}

		/** Whether the person is bound to words. */
		public boolean committed() {
			return this.bound.stream().anyMatch(Bound::me);
		}

		/** Whether a round waits for key sheets. */
		public boolean counting() {
			return this.found.rounds().stream().anyMatch(voted -> voted.round().state() == Round.State.CLOSED);
		}

		/** Whether the person has a sheet to enter. */
		public boolean enters() {
			return counting() && this.holders.stream().anyMatch(holder -> holder.me() && !holder.entered());
		}

		/** Whether lots wait to be drawn. */
		public boolean drawing() {
			return this.found.outcome().filter(Outcome.Kind.DRAW::equals).isPresent();
		}

		/** Whether the person has words to tell. */
		public boolean tells() {
			return drawing() && this.bound.stream().anyMatch(words -> words.me() && words.told().isEmpty());
		}

	}

	/**
	 * A key holder.
	 *
	 * @param entered whether the sheet was entered for the round that waits
	 */
	record Holder(String name, boolean me, boolean entered) {

	}

	/**
	 * An officer bound to words.
	 *
	 * @param told empty until a draw
	 */
	record Bound(String name, boolean me, String told) {

	}

}
