package org.creativecities.hosting.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.hosting.candidature.HostDates;
import org.creativecities.hosting.candidature.HostDates.Due;
import org.creativecities.hosting.candidature.SelectionOver;
import org.creativecities.hosting.events.HostAgreed;
import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.selection.SelectionLog;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.settings.WorkingTime;
import org.creativecities.workflow.InputChecks;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The host agreement: with the winner, and if that fails with the next in order. Nothing
 * of an award that failed is undone; it stays on record.
 */
@Service("hostAgreements")
@Transactional
public class Agreements {

	private final Awards awards;

	private final Selections selections;

	private final HostLetters letters;

	private final HostDates dates;

	private final SelectionLog log;

	private final WorkingTime time;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Agreements(Awards awards, Selections selections, HostLetters letters, HostDates dates, SelectionLog log,
			WorkingTime time, ApplicationEventPublisher events, Clock clock) {
		this.awards = awards;
		this.selections = selections;
		this.letters = letters;
		this.dates = dates;
		this.log = log;
		this.time = time;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Asks the winner to sign, or the next in order that accepted.
	 * @return the award; empty if nobody is left, since the winner has left the Network
	 */
	public Optional<Award> offerAgreement(String selectionId) {
		var selection = this.selections.lock(selectionId);
		var until = this.time.endIn("hosting.agreement");
		var accepted = this.awards.present(selectionId);
		if (accepted.isPresent()) {
			this.awards.accepted(accepted.get(), until);
		}
		else {
			this.awards.nextInOrder(selectionId).ifPresent(next -> this.awards.offer(next, until));
		}
		var award = this.awards.present(selectionId);
		award.ifPresent(present -> {
			this.dates.only(this.awards.candidature(present), Due.SIGNATURE, until);
			write(selection, present, "offer-agreement", Map.of("until", until));
		});
		return award;
	}

	/**
	 * The agreement is signed.
	 * @throws InputRefused if a day makes no sense, or nobody is left who could sign
	 */
	public void sign(String selectionId, LocalDate signedOn, LocalDate from, LocalDate lastDay) {
		var selection = this.selections.lock(selectionId);
		var checks = new InputChecks();
		checks.require(!signedOn.isAfter(LocalDate.now(this.clock)), "signedOn", "hosting.signed-later");
		checkDays(checks, selection, from, lastDay);
		checks.done();
		var award = this.awards.present(selectionId)
			.orElseThrow(() -> new InputRefused("answer", "hosting.nobody-left"));
		this.awards.agree(award, signedOn, from, lastDay);
		this.awards.agreed(selectionId).flatMap(Award::candidature).ifPresent(this.dates::none);
		this.log.add(selectionId, "signed", signedOn.toString());
	}

	static void checkDays(InputChecks checks, Selection selection, LocalDate from, LocalDate lastDay) {
		checks.require(!lastDay.isBefore(from), "lastDay", "hosting.days-turned");
		checks.require(from.getYear() == selection.year() && lastDay.getYear() == selection.year(), "firstDay",
				"hosting.days-year", Integer.toString(selection.year()));
	}

	/** Keeps why there will be no agreement. */
	public void fail(String selectionId, String reason) {
		this.selections.lock(selectionId);
		this.awards.present(selectionId).ifPresent(award -> this.awards.because(award, reason));
	}

	/**
	 * The city to which hosting is awarded does not host after all.
	 * @throws InputRefused if hosting is not awarded to it now, or no reason is given
	 */
	public void decline(String selectionId, String cityId, String reason) {
		this.selections.lock(selectionId);
		var award = this.awards.present(selectionId)
			.filter(present -> present.state() != Award.State.AGREED)
			.filter(present -> present.cityId().filter(cityId::equals).isPresent())
			.orElseThrow(() -> new InputRefused("", "hosting.no-award"));
		if (reason.isBlank()) {
			throw new InputRefused("reason", "hosting.reason-missing");
		}
		this.awards.because(award, reason.strip());
		this.events.publishEvent(new HostDeclined(selectionId));
	}

	/**
	 * Takes the award back; whoever had it is told.
	 * @return who is next in order
	 */
	public Optional<Candidature> withdraw(String selectionId) {
		var selection = this.selections.lock(selectionId);
		this.awards.present(selectionId).ifPresent(award -> {
			this.awards.failed(award);
			award.candidature().ifPresent(this.dates::none);
			this.log.add(selectionId, award.candidature().orElse(null), "award-failed", award.reason().orElse(""));
			write(selection, award, "withdraw-award", Map.of("reasons", award.reason().stream().toList()));
		});
		return this.awards.nextInOrder(selectionId);
	}

	/** Offers hosting to the next in order. */
	public Award offerToNext(String selectionId) {
		var selection = this.selections.lock(selectionId);
		var next = this.awards.nextInOrder(selectionId).orElseThrow();
		var until = this.time.endIn("hosting.accept");
		this.awards.offer(next, until);
		var award = this.awards.present(selectionId).orElseThrow();
		this.log.add(selectionId, next.id(), "offered", "");
		this.dates.only(next, Due.ANSWER, until);
		write(selection, award, "offer-hosting", Map.of("until", until, "page", "/hosting/" + next.id()));
		return award;
	}

	private void write(Selection selection, Award award, String letter, Map<String, Object> more) {
		var model = new HashMap<>(more);
		model.put("cities", this.awards.names(award));
		this.letters.toBidders(selection, award.candidature().orElse(selection.id()), this.awards.cities(award), letter,
				String.valueOf(award.id()), model);
	}

	/** Keeps that the next city does not host. */
	public void refuse(String selectionId, String reason) {
		fail(selectionId, reason);
	}

	/** It is settled who hosts: kept, told to all, and remembered by others. */
	public void keep(String selectionId) {
		var selection = this.selections.lock(selectionId);
		var award = this.awards.agreed(selectionId).orElseThrow();
		var from = award.from().orElseThrow();
		var lastDay = award.lastDay().orElseThrow();
		this.selections.become(selectionId, Selection.State.AGREED);
		this.letters.toMembers(selection, "keep-host", "", Map.of("cities", this.awards.names(award), "from",
				ConferenceDays.words(from), "lastDay", ConferenceDays.words(lastDay)));
		this.events
			.publishEvent(new HostAgreed(selectionId, selection.year(), this.awards.cities(award), from, lastDay));
		this.events.publishEvent(new SelectionOver(selectionId));
	}

	/** Who is asked, for forms. */
	@Transactional(readOnly = true)
	public List<String> cities(String selectionId) {
		return this.awards.present(selectionId).map(this.awards::cities).orElse(List.of());
	}

}
