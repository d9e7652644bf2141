package org.creativecities.monitoring.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.creativecities.monitoring.report.Report.Result;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.monitoring.review.Review.Kind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the readers of a report found, and what it comes to. */
@Service
@Transactional
public class Verdicts {

	/** Where there is no verdict. */
	static final String NONE = "none";

	/** Of an arbiter: one is wanted, and there is nobody. */
	static final String UNAVAILABLE = "unavailable";

	private final JdbcClient sql;

	private final Reports reports;

	private final Readings readings;

	private final Invitations invitations;

	private final ReviewTime time;

	Verdicts(JdbcClient sql, Reports reports, Readings readings, Invitations invitations, ReviewTime time) {
		this.sql = sql;
		this.reports = reports;
		this.readings = readings;
		this.invitations = invitations;
		this.time = time;
	}

	/**
	 * The facts of the table {@code report-outcome}; each a verdict or {@code none}.
	 *
	 * @param arbiter also {@code unavailable}, where one is wanted and there is nobody
	 * @param better the kindest verdict of the peers
	 * @param worse the least kind; {@code none} if there are fewer than two
	 * @param roundsLeft whether the peers may ask for a revision still
	 */
	public record Facts(String arbiter, String better, String worse, boolean roundsLeft) {
	}

	/** One finished review with its verdict. */
	public record Opinion(String reviewId, String reader, Kind kind, int round, List<Integer> marks, String commitments,
			String plan, Verdict verdict, String comment, boolean goodPractice) {
	}

	/** What this round has brought. */
	@Transactional(readOnly = true)
	public Facts facts(String reportId) {
		var round = this.reports.get(reportId).round();
		var opinions = opinions(reportId).stream().filter(opinion -> opinion.round() == round).toList();
		var peers = opinions.stream()
			.filter(opinion -> opinion.kind() == Kind.PEER)
			.map(Opinion::verdict)
			.sorted()
			.map(Verdict::code)
			.toList();
		Optional<String> arbiter = opinions.stream()
			.filter(opinion -> opinion.kind() == Kind.ARBITER)
			.map(opinion -> opinion.verdict().code())
			.findFirst();
		var nobody = (this.readings.of(reportId).arbiter() == Reading.Arbiter.UNAVAILABLE) ? UNAVAILABLE : NONE;
		return new Facts(arbiter.orElse(nobody), peers.isEmpty() ? NONE : peers.get(0),
				(peers.size() < 2) ? NONE : peers.get(peers.size() - 1), round < this.time.rounds());
	}

	/** All finished reviews of a report, the newest round first; for the secretariat. */
	@Transactional(readOnly = true)
	public List<Opinion> opinions(String reportId) {
		return this.sql
			.sql("SELECT * FROM mmr_review WHERE report_id = ? AND state = 'RECORDED' ORDER BY round DESC, number")
			.param(reportId)
			.query((row, index) -> {
				var marks = (Integer[]) row.getArray("marks").getArray();
				return new Opinion(row.getString("id"), row.getString("reader"), Kind.valueOf(row.getString("kind")),
						row.getInt("round"), IntStream.range(0, marks.length).mapToObj(i -> marks[i]).toList(),
						row.getString("commitments"), row.getString("plan"), Verdict.of(row.getString("verdict")),
						row.getString("comment"), row.getBoolean("good_practice"));
			})
			.list();
	}

	/**
	 * What was said of the whole in one round, in an order that tells nobody whose it is.
	 */
	@Transactional(readOnly = true)
	public List<String> said(String reportId, int round) {
		return opinions(reportId).stream()
			.filter(opinion -> opinion.round() == round)
			.map(Opinion::comment)
			.sorted(Comparator.comparing(String::hashCode))
			.toList();
	}

	/** The peers agree, or the arbiter has decided; an officer looks at it next. */
	public void agree(String reportId, Result result) {
		this.reports.lock(reportId);
		this.invitations.release(reportId);
		this.reports.judge(reportId, result);
		this.reports.become(reportId, State.TO_VALIDATE);
	}

}
