package org.creativecities.elections.mandate;

import java.util.ArrayList;
import java.util.List;

import org.creativecities.invariants.Invariant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * At most one holder of a seat at a time and one seat of a city, no mandate longer than
 * its election gave it, and nobody elected who did not stand, or of a city that had no
 * vote.
 */
@Component
class MandatesAreWhole implements Invariant {

	/** Each finds what must not be, as one sentence for each place. */
	private static final List<String> QUESTIONS = List.of("""
			SELECT format('%s, %s: mandates %s and %s last at the same time', a.field_id, a.role, a.id, b.id)
			FROM mandate a JOIN mandate b ON b.field_id = a.field_id AND b.role = a.role AND b.id > a.id
			WHERE a.from_day < a.until_day AND b.from_day < b.until_day
			  AND a.from_day < b.until_day AND b.from_day < a.until_day""", """
			SELECT format('%s holds two seats at the same time, mandates %s and %s', a.city_id, a.id, b.id)
			FROM mandate a JOIN mandate b ON b.city_id = a.city_id AND b.id > a.id
			WHERE a.from_day < a.until_day AND b.from_day < b.until_day
			  AND a.from_day < b.until_day AND b.from_day < a.until_day""", """
			SELECT format('%s: mandate %s lasts until %s, the election gave it until %s', e.election_id, m.id,
			  m.until_day, e.term_until)
			FROM election_seat e JOIN mandate m ON m.id = e.mandate_id
			WHERE m.until_day > e.term_until""", """
			SELECT format('%s: mandate %s is of another seat than the one that was filled', s.election_id, m.id)
			FROM election_seat s JOIN election e ON e.id = s.election_id JOIN mandate m ON m.id = s.mandate_id
			WHERE m.field_id <> e.field_id OR m.role <> s.seat""", """
			SELECT format('%s: %s has mandate %s and did not stand, or had no vote', e.id, m.city_id, m.id)
			FROM election_seat s JOIN election e ON e.id = s.election_id JOIN mandate m ON m.id = s.mandate_id
			WHERE NOT s.interim AND NOT (
			  EXISTS (SELECT FROM nomination n WHERE n.election_id = e.id AND n.city_id = m.city_id
			    AND n.state = 'STANDING' AND (n.seat = s.seat OR n.seat = 'EITHER'))
			  AND EXISTS (SELECT FROM ballot_elector b WHERE b.ballot_id = e.ballot_id AND b.city_id = m.city_id))""",
			"""
					SELECT format('%s is over, and a nomination still waits: %s', e.id, n.id)
					FROM election e JOIN nomination n ON n.election_id = e.id
					WHERE e.state = 'CLOSED' AND n.state = 'ACCEPTED'""");

	private final JdbcClient sql;

	MandatesAreWhole(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	public String claim() {
		return "At any time a seat of the Coordination Committee has one holder at most and a city one seat at most; "
				+ "no mandate is longer than its election gave it; whoever was elected stood and had a vote.";
	}

	@Override
	public List<String> broken() {
		var broken = new ArrayList<String>();
		QUESTIONS.forEach(question -> broken.addAll(this.sql.sql(question).query(String.class).list()));
		return broken;
	}

}
