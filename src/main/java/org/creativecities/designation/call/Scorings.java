package org.creativecities.designation.call;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.creativecities.settings.Settings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table {@code call_scoring}: by which numbers the evaluations of each call are
 * combined.
 */
@Repository
public class Scorings {

	private final JdbcClient sql;

	private final Settings settings;

	Scorings(JdbcClient sql, Settings settings) {
		this.sql = sql;
		this.settings = settings;
	}

	/**
	 * The numbers of a call, whatever the settings say by now. A call from before they
	 * were kept goes by the settings.
	 * @throws IllegalStateException saying so, if the weights of the settings do not sum
	 * to 100
	 */
	public Scoring of(String callId) {
		return this.sql.sql("SELECT * FROM call_scoring WHERE call_id = ?")
			.param(callId)
			.query(Scorings::read)
			.optional()
			.orElseGet(this::ofSettings);
	}

	/** Keeps the numbers of a draft, in place of those it had. */
	public void keep(String callId, Scoring scoring) {
		this.sql
			.sql("""
					INSERT INTO call_scoring (call_id, relevance, assets, local_work, cooperation, feasibility, minimum, spread,
					  recommended_from, discuss_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
					ON CONFLICT (call_id) DO UPDATE SET relevance = excluded.relevance, assets = excluded.assets,
					  local_work = excluded.local_work, cooperation = excluded.cooperation, feasibility = excluded.feasibility,
					  minimum = excluded.minimum, spread = excluded.spread, recommended_from = excluded.recommended_from,
					  discuss_from = excluded.discuss_from""")
			.params(callId, scoring.relevance(), scoring.assets(), scoring.localWork(), scoring.cooperation(),
					scoring.feasibility(), scoring.minimum(), scoring.spread(), scoring.recommendedFrom(),
					scoring.discussFrom())
			.update();
	}

	private Scoring ofSettings() {
		var scoring = ScoringProposal.OPEN.completed(this.settings);
		if (scoring.weights() != Scoring.WHOLE) {
			throw new IllegalStateException("The five settings designation.evaluation.weight.* sum to %d, not to 100."
				.formatted(scoring.weights()) + " Correct them, then try this step again.");
		}
		return scoring;
	}

	private static Scoring read(ResultSet row, int number) throws SQLException {
		return new Scoring(row.getInt("relevance"), row.getInt("assets"), row.getInt("local_work"),
				row.getInt("cooperation"), row.getInt("feasibility"), row.getInt("minimum"),
				row.getBigDecimal("spread"), row.getBigDecimal("recommended_from"), row.getBigDecimal("discuss_from"));
	}

}
