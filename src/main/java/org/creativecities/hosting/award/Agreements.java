package org.creativecities.hosting.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.hosting.candidature.HostDates;
import org.creativecities.hosting.candidature.HostDates.Due;
import org.creativecities.hosting.candidature.SelectionOver;
import org.creativecities.hosting.events.HostAgreed;
import org.creativecities.hosting.selection.ConferenceDates;
import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.Reasons;
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

	private final Declines declines;

	private final Candidatures candidatures;

	private final Selections selections;

	private final HostLetters letters;

	private final HostDates dates;

	private final ConferenceDates days;

	private final Reasons reasons;

	private final SelectionLog log;

	private final WorkingTime time;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Agreements(Awards awards, Declines declines, Candidatures candidatures, Selections selections, HostLetters letters,
			HostDates dates, ConferenceDates days, Reasons reasons, SelectionLog log, WorkingTime time,
			ApplicationEventPublisher events, Clock clock) {
		this.awards = awards;
		this.declines = declines;
		this.candidatures = candidatures;
		this.selections = selections;
		this.letters = letters;
		this.dates = dates;
		this.days = days;
		this.reasons = reasons;
		this.log = log;
		this.time = time;
		this.events = events;
		this.clock = clock;
	}

	/** Who won the vote, at the end of the time to contest it. */
	public enum Winner {

		/** It can be asked to sign. */
		STANDS,

		/** It has left the Network, or said that it does not host. */
		GONE,

		/** Nobody was chosen. */
		NOBODY

	}

	/**
	 * Whether the winner can be asked. Of one that is gone it is kept that hosting was
	 * its, and why not.
	 */
	public Winner winner(String selectionId) {
		this.selections.lock(selectionId);
		var winner = this.awards.winner(selectionId);
		if (winner.isEmpty()) {
			return Winner.NOBODY;
		}
		var against = this.awards.against(winner.get());
		against.ifPresent(reason -> {
			this.awards.offer(winner.get(), this.clock.instant());
			this.awards.because(this.awards.present(selectionId).orElseThrow(), reason);
		});
		return against.isPresent() ? Winner.GONE : Winner.STANDS;
	}

	/** Asks the winner to sign, or the next in order that accepted. */
	public Award offerAgreement(String selectionId) {
		var selection = this.selections.lock(selectionId);
		var until = this.time.endIn("hosting.agreement");
		var accepted = this.awards.present(selectionId);
		if (accepted.isPresent()) {
			this.awards.accepted(accepted.get(), until);
		}
		else {
			this.awards.offer(this.awards.winner(selectionId).orElseThrow(), until);
		}
		var award = this.awards.present(selectionId).orElseThrow();
		this.dates.only(this.awards.candidature(award), Due.SIGNATURE, until);
		write(selection, award, "offer-agreement", Map.of("until", until));
		return award;
	}

	/**
	 * The agreement is signed.
	 * @throws InputRefused if the time is over, whatever timer runs, the city has left
	 * the Network, or a day makes no sense: nothing is signed before hosting was offered,
	 * and so not before the time to contest the result is over
	 */
	public void sign(String selectionId, LocalDate signedOn, LocalDate from, LocalDate lastDay) {
		var selection = this.selections.lock(selectionId);
		var award = this.awards.present(selectionId).orElseThrow();
		requireInTime(award);
		if (!this.candidatures.isLedByMember(this.awards.candidature(award))) {
			throw new InputRefused("answer", "hosting.host-left", this.awards.names(award).en());
		}
		var checks = new InputChecks();
		var offered = LocalDate.ofInstant(award.offeredAt(), this.clock.getZone());
		checks.require(!signedOn.isAfter(LocalDate.now(this.clock)), "signedOn", "hosting.signed-later");
		checks.require(!signedOn.isBefore(offered), "signedOn", "hosting.signed-early", offered);
		this.days.check(checks, selection, from, lastDay);
		checks.done();
		this.awards.agree(award, signedOn, from, lastDay);
		this.awards.agreed(selectionId).flatMap(Award::candidature).ifPresent(this.dates::none);
		this.log.add(selectionId, "signed", signedOn.toString());
	}

	private void requireInTime(Award award) {
		if (!this.clock.instant().isBefore(award.until())) {
			throw new InputRefused("answer", "hosting.award-over");
		}
	}

	/**
	 * The next in order says that it hosts.
	 * @throws InputRefused if the time is over, whatever timer runs
	 */
	public void accept(String selectionId) {
		this.selections.lock(selectionId);
		requireInTime(this.awards.present(selectionId).orElseThrow());
	}

	/** An officer keeps why there will be no agreement with the city that was asked. */
	public void fail(String selectionId, String reason) {
		because(selectionId, "agreement-failed", reason);
	}

	/** The next in order says why it does not host. */
	public void refuse(String selectionId, String reason) {
		because(selectionId, "declined", reason);
	}

	private void because(String selectionId, String what, String reason) {
		this.selections.lock(selectionId);
		this.awards.present(selectionId).ifPresent(award -> {
			this.awards.because(award, reason);
			this.log.add(selectionId, award.candidature().orElse(null), what, reason);
		});
	}

	/**
	 * The city to which hosting is awarded does not host after all, or a city that was
	 * voted on says before the offer that it does not.
	 * @throws InputRefused if neither is so now, or no reason is given
	 */
	public void decline(String selectionId, String cityId, String reason) {
		this.selections.lock(selectionId);
		var award = asked(selectionId, cityId);
		var stands = this.candidatures.of(selectionId)
			.stream()
			.filter(each -> each.cityId().equals(cityId) && mayDecline(each))
			.findFirst();
		if (award.isEmpty() && stands.isEmpty()) {
			throw new InputRefused("", "hosting.no-award");
		}
		if (reason.isBlank()) {
			throw new InputRefused("reason", "hosting.reason-missing");
		}
		award.ifPresent(present -> {
			this.log.add(selectionId, present.candidature().orElse(null), "declined", reason.strip());
			end(present, reason.strip());
		});
		if (award.isEmpty()) {
			this.declines.add(stands.get(), reason.strip());
		}
	}

	/** Whether its lead city may say just now that it does not host. */
	@Transactional(readOnly = true)
	public boolean mayDecline(Candidature candidature) {
		var award = this.awards.present(candidature.selection());
		return award.isEmpty() ? this.declines.isOpen(candidature)
				: asked(candidature.selection(), candidature.cityId()).isPresent();
	}

	private Optional<Award> asked(String selectionId, String cityId) {
		return this.awards.present(selectionId)
			.filter(present -> present.state() != Award.State.AGREED)
			.filter(present -> present.cityId().filter(cityId::equals).isPresent());
	}

	private void end(Award award, String reason) {
		this.awards.because(award, reason);
		this.events.publishEvent(new HostDeclined(award.selection()));
	}

	/** A city that is asked has left the Network: the next in order is asked. */
	void left(String selectionId, String cityId) {
		this.selections.lock(selectionId);
		asked(selectionId, cityId).ifPresent(award -> end(award, Reasons.LEFT_NETWORK));
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
			write(selection, award, "withdraw-award",
					Map.of("reasons", award.reason().map(this.reasons::words).stream().toList()));
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

	/** It is settled who hosts: kept, told to all, and remembered by others. */
	public void keep(String selectionId) {
		var selection = this.selections.lock(selectionId);
		var award = this.awards.agreed(selectionId).orElseThrow();
		var from = award.from().orElseThrow();
		var lastDay = award.lastDay().orElseThrow();
		this.selections.become(selectionId, Selection.State.AGREED);
		var model = new HashMap<String, Object>(Map.of("cities", this.awards.names(award), "days",
				this.awards.days(from, lastDay), "voted", award.candidature().isPresent()));
		award.reason().filter(reason -> award.candidature().isEmpty()).ifPresent(reason -> model.put("reason", reason));
		this.letters.toMembers(selection, "keep-host", "", model);
		this.events
			.publishEvent(new HostAgreed(selectionId, selection.year(), this.awards.cities(award), from, lastDay));
		this.events.publishEvent(new SelectionOver(selectionId));
	}

}
