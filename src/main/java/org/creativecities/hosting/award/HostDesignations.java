package org.creativecities.hosting.award;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.creativecities.hosting.candidature.SelectionOver;
import org.creativecities.hosting.selection.ConferenceDates;
import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.selection.SelectionLog;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.network.City;
import org.creativecities.network.Register;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where nobody stands, was chosen or agreed: a volunteer, Headquarters, or nobody. */
@Service
@Transactional
public class HostDesignations {

	private final Awards awards;

	private final Declines declines;

	private final Selections selections;

	private final Register register;

	private final HostLetters letters;

	private final ConferenceDates days;

	private final SelectionLog log;

	private final ApplicationEventPublisher events;

	HostDesignations(Awards awards, Declines declines, Selections selections, Register register, HostLetters letters,
			ConferenceDates days, SelectionLog log, ApplicationEventPublisher events) {
		this.awards = awards;
		this.declines = declines;
		this.selections = selections;
		this.register = register;
		this.letters = letters;
		this.days = days;
		this.log = log;
		this.events = events;
	}

	/**
	 * A member city hosts by agreement.
	 * @param city such as {@code Biella, IT}
	 * @throws InputRefused if there is no such member with all rights, or a day makes no
	 * sense
	 */
	public void toCity(String selectionId, String city, LocalDate from, LocalDate lastDay, String reason) {
		var selection = this.selections.lock(selectionId);
		var found = find(city);
		var checks = new InputChecks();
		checks.require(found.filter(one -> one.state() == City.State.ACTIVE).isPresent(), "city",
				"hosting.city-unknown", city);
		this.days.check(checks, selection, from, lastDay);
		checks.done();
		this.awards.designate(selectionId, found.map(City::id), from, lastDay, reason);
		this.log.add(selectionId, "designated", found.get().name());
	}

	/**
	 * It is held at Headquarters.
	 * @throws InputRefused if a day makes no sense
	 */
	public void toHeadquarters(String selectionId, LocalDate from, LocalDate lastDay, String reason) {
		var selection = this.selections.lock(selectionId);
		var checks = new InputChecks();
		this.days.check(checks, selection, from, lastDay);
		checks.done();
		this.awards.designate(selectionId, Optional.empty(), from, lastDay, reason);
		this.log.add(selectionId, "designated", "UNESCO");
	}

	/**
	 * After a vote was annulled members vote again; whoever does not host stands no more.
	 */
	public void voteAnew(String selectionId, String reason) {
		this.selections.lock(selectionId);
		this.declines.takeOff(selectionId);
		this.log.add(selectionId, "voted-anew", reason);
	}

	/** After a vote was annulled a host is looked for by agreement. */
	public void seek(String selectionId, String reason) {
		this.selections.lock(selectionId);
		this.log.add(selectionId, "sought", reason);
	}

	/** There is no conference. */
	public void toNobody(String selectionId, String reason) {
		var selection = this.selections.lock(selectionId);
		this.selections.become(selectionId, Selection.State.NO_HOST);
		this.letters.toMembers(selection, "end-without-host", "", Map.of("reason", reason));
		this.events.publishEvent(new SelectionOver(selectionId));
	}

	private Optional<City> find(String text) {
		var comma = text.lastIndexOf(',');
		return (comma < 1) ? Optional.empty() : this.register.cityNamed(text.substring(0, comma).strip(),
				text.substring(comma + 1).strip().toUpperCase(java.util.Locale.ROOT));
	}

}
