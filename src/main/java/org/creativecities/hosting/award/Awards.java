package org.creativecities.hosting.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.creativecities.hosting.candidature.Bidders;
import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.hosting.selection.Reasons;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.vote.HostBallot;
import org.creativecities.hosting.vote.HostBallots;
import org.creativecities.hosting.vote.HostResults;
import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.network.City;
import org.creativecities.network.Register;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** To whom hosting was offered, and who is next in the order of the vote. */
@Component("hostAwardRows")
@Transactional
public class Awards {

	private final JdbcClient sql;

	private final HostBallots votes;

	private final HostResults results;

	private final Candidatures candidatures;

	private final Declines declines;

	private final Bidders bidders;

	private final Register register;

	private final Sentences sentences;

	private final CurrentPerson person;

	private final Clock clock;

	Awards(JdbcClient sql, HostBallots votes, HostResults results, Candidatures candidatures, Declines declines,
			Bidders bidders, Register register, Sentences sentences, CurrentPerson person, Clock clock) {
		this.sql = sql;
		this.votes = votes;
		this.results = results;
		this.candidatures = candidatures;
		this.declines = declines;
		this.bidders = bidders;
		this.register = register;
		this.sentences = sentences;
		this.person = person;
		this.clock = clock;
	}

	/** All of a choice, the first first. */
	@Transactional(readOnly = true)
	public List<Award> of(String selection) {
		return this.sql.sql("SELECT * FROM host_award WHERE selection_id = ? ORDER BY id")
			.param(selection)
			.query(Awards::award)
			.list();
	}

	/** The one that did not fail. */
	@Transactional(readOnly = true)
	public Optional<Award> present(String selection) {
		return of(selection).stream().filter(each -> each.state() != Award.State.FAILED).findFirst();
	}

	/** The host that was agreed. */
	@Transactional(readOnly = true)
	public Optional<Award> agreed(String selection) {
		return present(selection).filter(each -> each.state() == Award.State.AGREED);
	}

	/**
	 * The first in the order of the last vote that stands and has not failed; its lead
	 * city is still a member, and did not say before that it does not host.
	 */
	@Transactional(readOnly = true)
	public Optional<Candidature> nextInOrder(String selection) {
		var failed = of(selection).stream().flatMap(each -> each.candidature().stream()).toList();
		return this.votes.last(selection)
			.stream()
			.flatMap(vote -> this.results.order(vote.id()).stream())
			.filter(id -> !failed.contains(id))
			.map(this.candidatures::get)
			.filter(each -> against(each).isEmpty())
			.findFirst();
	}

	/** Which was chosen in the last vote, if any was. */
	@Transactional(readOnly = true)
	Optional<Candidature> winner(String selection) {
		return this.votes.last(selection)
			.flatMap(vote -> this.results.order(vote.id()).stream().findFirst())
			.map(this.candidatures::get);
	}

	/** Whom members have chosen, as long as that result stands and nothing is agreed. */
	@Transactional(readOnly = true)
	public Optional<Candidature> chosen(Selection selection) {
		return winner(selection.id()).filter(each -> selection.state() == Selection.State.AWARDING
				&& this.votes.last(selection.id()).filter(HostBallot::setAside).isEmpty());
	}

	/** Which candidature hosting is offered to because another was chosen and failed. */
	@Transactional(readOnly = true)
	public Optional<String> askedInstead(Selection selection) {
		var chosen = chosen(selection).map(Candidature::id);
		return present(selection.id()).flatMap(Award::candidature)
			.filter(asked -> chosen.filter(winner -> !winner.equals(asked)).isPresent());
	}

	/** Why it was awarded hosting in vain, or never will be; empty if neither is so. */
	@Transactional(readOnly = true)
	public Optional<String> failure(Candidature candidature) {
		return of(candidature.selection()).stream()
			.filter(each -> each.state() == Award.State.FAILED)
			.filter(each -> each.candidature().filter(candidature.id()::equals).isPresent())
			.reduce((first, later) -> later)
			.map(each -> each.reason().orElse(Reasons.NO_AGREEMENT))
			.or(() -> this.declines.reason(candidature));
	}

	/** Why hosting is not offered to it; empty if nothing stands against that. */
	@Transactional(readOnly = true)
	Optional<String> against(Candidature candidature) {
		if (candidature.state() != Candidature.State.ELIGIBLE) {
			return Optional.of(candidature.reason().orElse(""));
		}
		return this.candidatures.isLedByMember(candidature) ? this.declines.reason(candidature)
				: Optional.of(Reasons.LEFT_NETWORK);
	}

	/** Cities of an award; empty at Headquarters. */
	@Transactional(readOnly = true)
	public List<String> cities(Award award) {
		return award.candidature().map(this.bidders::of).orElseGet(() -> award.cityId().stream().toList());
	}

	/** To which it was offered after a vote. */
	@Transactional(readOnly = true)
	public Candidature candidature(Award award) {
		return this.candidatures.get(award.candidature().orElseThrow());
	}

	/** As readers call the host. */
	@Transactional(readOnly = true)
	public Bilingual names(Award award) {
		var cities = award.candidature()
			.map(this.bidders::names)
			.or(() -> award.cityId().map(this.register::city).map(City::name));
		return cities.map(names -> new Bilingual(names, names))
			.orElseGet(() -> this.sentences.say("hosting.headquarters"));
	}

	/** The days of a conference, as readers read them. */
	Bilingual days(LocalDate from, LocalDate lastDay) {
		return this.sentences.say("hosting.page.days", from, lastDay);
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void offer(Candidature candidature, Instant until) {
		this.sql.sql("""
				INSERT INTO host_award (selection_id, candidature_id, city_id, state, offered_at, until)
				VALUES (?, ?, ?, 'OFFERED', ?, ?)""")
			.params(candidature.selection(), candidature.id(), candidature.cityId(), Rows.now(this.clock),
					Rows.utc(until))
			.update();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void accepted(Award award, Instant until) {
		this.sql.sql("UPDATE host_award SET state = 'ACCEPTED', until = ? WHERE id = ?")
			.params(Rows.utc(until), award.id())
			.update();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void because(Award award, String reason) {
		this.sql.sql("UPDATE host_award SET reason = nullif(?, '') WHERE id = ?").params(reason, award.id()).update();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void failed(Award award) {
		this.sql.sql("UPDATE host_award SET state = 'FAILED', decided_by = ?, decided_at = ? WHERE id = ?")
			.params(this.person.id(), Rows.now(this.clock), award.id())
			.update();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void agree(Award award, LocalDate signedOn, LocalDate from, LocalDate lastDay) {
		this.sql.sql("""
				UPDATE host_award SET state = 'AGREED', signed_on = ?, from_day = ?, until_day = ?, decided_by = ?,
				  decided_at = ? WHERE id = ?""")
			.params(signedOn, from, lastDay, this.person.id(), Rows.now(this.clock), award.id())
			.update();
	}

	/**
	 * By agreement.
	 * @param city empty at Headquarters
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void designate(String selection, Optional<String> city, LocalDate from, LocalDate lastDay, String reason) {
		this.sql.sql("""
				INSERT INTO host_award (selection_id, city_id, state, offered_at, until, from_day, until_day, reason,
				  decided_by, decided_at) VALUES (?, ?, 'AGREED', ?, ?, ?, ?, ?, ?, ?)""")
			.params(selection, city.orElse(null), Rows.now(this.clock), Rows.now(this.clock), from, lastDay, reason,
					this.person.id(), Rows.now(this.clock))
			.update();
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void move(Award award, LocalDate from, LocalDate lastDay) {
		this.sql.sql("UPDATE host_award SET from_day = ?, until_day = ? WHERE id = ?")
			.params(from, lastDay, award.id())
			.update();
	}

	private static Award award(ResultSet row, int number) throws SQLException {
		return new Award(row.getLong("id"), row.getString("selection_id"),
				Optional.ofNullable(row.getString("candidature_id")), Optional.ofNullable(row.getString("city_id")),
				Award.State.valueOf(row.getString("state")), Rows.instant(row, "offered_at"),
				Rows.instant(row, "until"), Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
				Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
				Optional.ofNullable(row.getString("reason")));
	}

}
