package org.creativecities.hosting.vote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.ballots.vote.Roll;
import org.creativecities.hosting.selection.HostLetters;
import org.creativecities.hosting.selection.SelectionLog;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Rows;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Complaints of cities that voted against an announced result, and what the head decides.
 */
@Service("hostComplaints")
@Transactional
public class Complaints {

	private final JdbcClient sql;

	private final HostBallots votes;

	private final Roll roll;

	private final Selections selections;

	private final Register register;

	private final HostLetters letters;

	private final SelectionLog log;

	private final Settings settings;

	private final CurrentPerson person;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Complaints(JdbcClient sql, HostBallots votes, Roll roll, Selections selections, Register register,
			HostLetters letters, SelectionLog log, Settings settings, CurrentPerson person,
			ApplicationEventPublisher events, Clock clock) {
		this.sql = sql;
		this.votes = votes;
		this.roll = roll;
		this.selections = selections;
		this.register = register;
		this.letters = letters;
		this.log = log;
		this.settings = settings;
		this.person = person;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Until when the last result can be contested, exclusive; empty if it cannot be now.
	 */
	@Transactional(readOnly = true)
	public Optional<Instant> openUntil(String selection) {
		return this.votes.last(selection).filter(this::isOpen).flatMap(HostBallot::contestUntil);
	}

	private boolean isOpen(HostBallot vote) {
		return !vote.setAside() && vote.contestUntil().filter(this.clock.instant()::isBefore).isPresent()
				&& this.selections.get(vote.selection()).state().isOpen();
	}

	/**
	 * @throws InputRefused if the time is over, the city had no vote or has complained
	 * already, or nothing is said
	 */
	public void file(String selection, String cityId, String words) {
		this.selections.lock(selection);
		var city = this.register.city(cityId).name();
		var vote = this.votes.last(selection)
			.filter(this::isOpen)
			.orElseThrow(() -> new InputRefused("", "hosting.contest-over"));
		if (!this.roll.isElector(vote.id(), cityId)) {
			throw new InputRefused("", "hosting.no-vote", city);
		}
		var longest = this.settings.count("hosting.complaint-characters");
		if (words.isBlank() || words.length() > longest) {
			throw new InputRefused("words", "hosting.complaint-words", longest);
		}
		try {
			this.sql.sql(
					"INSERT INTO host_complaint (ballot_id, city_id, words, filed_by, filed_at) VALUES (?, ?, ?, ?, ?)")
				.params(vote.id(), cityId, words.strip(), this.person.id(), Rows.now(this.clock))
				.update();
		}
		catch (DuplicateKeyException twice) {
			throw new InputRefused("", "hosting.complained-already", city);
		}
		this.log.add(selection, "complaint", city);
		this.events.publishEvent(new ComplaintFiled(selection));
	}

	/** All against the results of a choice, the first first. */
	@Transactional(readOnly = true)
	public List<Complaint> of(String selection) {
		return this.sql.sql("""
				SELECT c.* FROM host_complaint c JOIN host_ballot b ON b.ballot_id = c.ballot_id
				WHERE b.selection_id = ? ORDER BY c.id""").param(selection).query(Complaints::complaint).list();
	}

	/** What a city has filed against the last result. */
	@Transactional(readOnly = true)
	public Optional<Complaint> of(String selection, String cityId) {
		var last = this.votes.last(selection).map(HostBallot::id).orElse("");
		return of(selection).stream()
			.filter(each -> each.ballot().equals(last) && each.cityId().equals(cityId))
			.findFirst();
	}

	/** Whether a city can contest the last result at this moment. */
	@Transactional(readOnly = true)
	public boolean isOpenTo(String selection, String cityId) {
		return this.votes.last(selection)
			.filter(vote -> isOpen(vote) && this.roll.isElector(vote.id(), cityId))
			.isPresent() && of(selection, cityId).isEmpty();
	}

	/** The first against the present result that waits for a decision. */
	@Transactional(readOnly = true)
	public Optional<Complaint> next(String selection) {
		return waiting(selection).stream().findFirst();
	}

	private List<Complaint> waiting(String selection) {
		var present = this.votes.last(selection).map(HostBallot::id).orElse("");
		return of(selection).stream().filter(each -> each.ballot().equals(present) && each.isOpen()).toList();
	}

	/**
	 * Keeps what the head decided on the first that waits. If that sets the result aside,
	 * all others against it are answered with it.
	 */
	public void decide(String selectionId, boolean stands, String reason) {
		var selection = this.selections.lock(selectionId);
		var complaint = next(selectionId).orElseThrow();
		var decided = stands ? List.of(complaint) : waiting(selectionId);
		decided.forEach(each -> answer(each, stands, reason));
		this.log.add(selectionId, stands ? "complaint-rejected" : "complaint-upheld", reason);
		decided.forEach(each -> write(selection, each, stands, false, reason));
		if (!stands) {
			this.sql.sql("UPDATE host_ballot SET set_aside = true WHERE ballot_id = ?")
				.param(complaint.ballot())
				.update();
			this.letters.toMembers(selection, "set-result-aside", complaint.ballot(), Map.of("reason", reason));
		}
	}

	/**
	 * The whole choice is stopped: whoever waits for a decision reads why there is none.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void drop(Selection selection, String reason) {
		var waiting = waiting(selection.id());
		waiting.forEach(each -> answer(each, null, reason));
		waiting.forEach(each -> write(selection, each, false, true, reason));
	}

	private void write(Selection selection, Complaint complaint, boolean stands, boolean stopped, String reason) {
		this.letters.toCities(selection, List.of(complaint.cityId()), "decide-complaint",
				complaint.ballot() + " " + complaint.cityId(),
				Map.of("complaint", complaint.words(), "stands", stands, "stopped", stopped, "reason", reason));
	}

	/**
	 * @param stands {@code null} where nobody decides on it any more
	 */
	private void answer(Complaint complaint, Boolean stands, String reason) {
		this.sql.sql("UPDATE host_complaint SET stands = ?, reason = ?, decided_by = ?, decided_at = ? WHERE id = ?")
			.params(stands, reason, this.person.id(), Rows.now(this.clock), complaint.id())
			.update();
	}

	private static Complaint complaint(ResultSet row, int number) throws SQLException {
		return new Complaint(row.getLong("id"), row.getString("ballot_id"), row.getString("city_id"),
				row.getString("words"), Rows.instant(row, "filed_at"),
				Optional.ofNullable(row.getObject("stands", Boolean.class)),
				Optional.ofNullable(row.getString("reason")));
	}

}
