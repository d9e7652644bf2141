package org.creativecities.hosting.vote;

import java.util.List;

import org.creativecities.invariants.Invariant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A result is set aside because a complaint was upheld, and nobody waits for an answer.
 */
@Component
class ComplaintsAreAnswered implements Invariant {

	private final JdbcClient sql;

	ComplaintsAreAnswered(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	public String claim() {
		return "A vote on a host is set aside only where a complaint was upheld, and then every complaint against it is "
				+ "decided; nobody waits for an answer whose choice is over.";
	}

	@Override
	public List<String> broken() {
		return this.sql.sql("""
				SELECT ballot_id || ': the complaint of ' || city_id || ' was never decided' FROM host_ballot
				  JOIN host_complaint USING (ballot_id) WHERE set_aside AND stands IS NULL
				UNION ALL
				SELECT ballot_id || ': the complaint of ' || city_id || ' was never answered' FROM host_ballot
				  JOIN host_complaint USING (ballot_id) JOIN host_selection s ON s.id = selection_id
				  WHERE s.state IN ('AGREED', 'NO_HOST', 'CANCELLED') AND stands IS NULL AND reason IS NULL
				UNION ALL
				SELECT ballot_id || ': set aside, but no complaint was upheld' FROM host_ballot b WHERE set_aside
				  AND NOT EXISTS (SELECT FROM host_complaint c WHERE c.ballot_id = b.ballot_id AND NOT c.stands)
				ORDER BY 1""").query(String.class).list();
	}

}
