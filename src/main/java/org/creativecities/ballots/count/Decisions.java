package org.creativecities.ballots.count;

import java.time.Clock;
import java.util.List;

import org.creativecities.ballots.count.Decision.About;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Rows;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the head decides of a ballot: a row for each, and none is ever overwritten. */
@Component
class Decisions {

	private final JdbcClient sql;

	private final CurrentPerson person;

	private final Clock clock;

	Decisions(JdbcClient sql, CurrentPerson person, Clock clock) {
		this.sql = sql;
		this.person = person;
		this.clock = clock;
	}

	/** Whoever writes holds the row of the ballot. */
	@Transactional(propagation = Propagation.MANDATORY)
	void add(String ballot, About about, boolean stands, String reason) {
		this.sql.sql("""
				INSERT INTO ballot_decision (ballot_id, number, about, stands, decided_by, reason, at)
				VALUES (?, ?, ?, ?, ?, ?, ?)""")
			.params(ballot, of(ballot).size() + 1, about.name(), stands, this.person.id(), reason.strip(),
					Rows.now(this.clock))
			.update();
	}

	/** The first first. */
	@Transactional(readOnly = true)
	List<Decision> of(String ballot) {
		return this.sql.sql("SELECT * FROM ballot_decision WHERE ballot_id = ? ORDER BY number")
			.param(ballot)
			.query((row, number) -> new Decision(About.valueOf(row.getString("about")), row.getBoolean("stands"),
					row.getString("decided_by"), row.getString("reason"), Rows.instant(row, "at")))
			.list();
	}

	/** Whether the head lets a result stand though too few cities voted. */
	@Transactional(readOnly = true)
	boolean isTurnoutAccepted(String ballot) {
		return of(ballot).stream().anyMatch(each -> each.about() == About.TURNOUT && each.stands());
	}

}
