package org.creativecities.monitoring.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.creativecities.monitoring.report.Report.Result;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.ReportLetters;
import org.creativecities.monitoring.report.ReportLog;
import org.creativecities.monitoring.report.ReportOver;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes accepted reports. The next one is due four years after the year of this one
 * [seed], so a city whose due year was moved keeps its new rhythm.
 */
@Service
@Transactional
public class ReportPublications {

	private static final int LONGEST_REASON = 1000;

	/** Publications with what their cities say by now about who may read them. */
	private static final String NOW = """
			SELECT p.*, coalesce(c.public, false) AS open_now, coalesce(c.withheld, '{}') AS kept_by_city
			FROM mmr_publication p LEFT JOIN mmr_consent_now c ON c.report_id = p.report_id""";

	private final Reports reports;

	private final ReportLetters letters;

	private final ReportLog log;

	private final PublicParts parts;

	private final Register register;

	private final Membership membership;

	private final Settings settings;

	private final JdbcClient sql;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReportPublications(Reports reports, ReportLetters letters, ReportLog log, PublicParts parts, Register register,
			Membership membership, Settings settings, JdbcClient sql, ApplicationEventPublisher events, Clock clock) {
		this.reports = reports;
		this.letters = letters;
		this.log = log;
		this.parts = parts;
		this.register = register;
		this.membership = membership;
		this.settings = settings;
		this.sql = sql;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Publishes a report and tells the city (E18).
	 * @param result what the officer validates
	 * @param reason why that is not what the report bore so far: what the peers found, or
	 * what a publication said that was taken back; else it counts for nothing
	 * @param withheld sections that the officer withholds besides those of the city
	 * @param withheldReason why; counts for nothing if there are none
	 * @param correctUntil until when it can be taken back; exclusive
	 * @throws InputRefused if a reason is missing
	 */
	public void publish(String reportId, Result result, String reason, Set<Integer> withheld, String withheldReason,
			Instant correctUntil, String by) {
		var report = this.reports.lock(reportId);
		report.result()
			.filter(found -> found != result)
			.ifPresent(found -> logChange(reportId, found, result, reason, by));
		var open = this.parts.of(reportId, withheld, withheldReason, by);
		var nextDue = report.year() + this.settings.count("network.mmr.interval");
		var number = this.sql.sql("SELECT count(*) + 1 FROM mmr_publication WHERE report_id = ?")
			.param(reportId)
			.query(Integer.class)
			.single();
		this.sql.sql("""
				INSERT INTO mmr_publication (report_id, number, result, consent, withheld, published_by, published_at,
				  correct_until, next_due, previous_due, withheld_more) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(reportId, number, result.code(), open.consent(),
					open.withheld().isEmpty() ? null : joined(open.withheld()), by,
					Timestamp.from(this.clock.instant()), Timestamp.from(correctUntil), nextDue,
					this.register.mmrDueYear(report.cityId()).orElse(null), open.more().toArray(Integer[]::new))
			.update();
		this.reports.judge(reportId, result);
		this.reports.become(reportId, State.PUBLISHED);
		this.membership.setMmrDueYear(report.cityId(), nextDue, reportId + ", " + number, by);
		this.log.add(reportId, "published", "", by);
		this.letters.toCity(report)
			.write("publish-report", "publication-" + number, letter(result, open, nextDue, reportId));
		this.events.publishEvent(new ReportOver(reportId));
	}

	private static Map<String, Object> letter(Result result, PublicParts.Parts open, int nextDue, String reportId) {
		var model = new HashMap<String, Object>(Map.of("result", ResultWords.of(result), "consent", open.consent(),
				"nextDue", nextDue, "page", "/reports/" + reportId));
		if (!open.reason().isEmpty()) {
			model.put("kept", open.reason());
		}
		return model;
	}

	private void logChange(String reportId, Result found, Result result, String reason, String by) {
		var text = (reason != null) ? reason.strip() : "";
		if (text.isEmpty() || text.length() > LONGEST_REASON) {
			throw new InputRefused("resultReason", "monitoring.publication.result-reason", LONGEST_REASON);
		}
		var before = ResultWords.of(found);
		var now = ResultWords.of(result);
		this.log.add(reportId, "result-changed",
				"%s → %s / %s → %s: %s".formatted(before.en(), now.en(), before.fr(), now.fr(), text), by);
	}

	/** The publication that counts, if there is one. */
	@Transactional(readOnly = true)
	public Optional<Publication> of(String reportId) {
		return this.sql.sql(NOW + " WHERE p.withdrawn_at IS NULL AND p.report_id = ?")
			.param(reportId)
			.query(ReportPublications::publication)
			.optional();
	}

	/** The reports of all years that everybody may read, the newest first. */
	@Transactional(readOnly = true)
	public List<Publication> open() {
		return this.sql
			.sql(NOW + " JOIN mmr_report r ON r.id = p.report_id WHERE p.withdrawn_at IS NULL AND c.public "
					+ "ORDER BY r.year DESC, r.city_id")
			.query(ReportPublications::publication)
			.list();
	}

	/** Those of these reports that are validated but, without consent, not public. */
	@Transactional(readOnly = true)
	public Set<String> keptClosed(Collection<String> reportIds) {
		return Set.copyOf(this.sql.sql("""
				SELECT p.report_id FROM mmr_publication p LEFT JOIN mmr_consent_now c ON c.report_id = p.report_id
				WHERE p.withdrawn_at IS NULL AND c.public IS NOT TRUE AND p.report_id = ANY (?)""")
			.param(reportIds.toArray(String[]::new))
			.query(String.class)
			.list());
	}

	/** Whether a publication can be taken back no more. */
	@Transactional(readOnly = true)
	public boolean isFinal(String reportId) {
		return this.sql.sql("""
				SELECT EXISTS (SELECT FROM mmr_publication WHERE report_id = ? AND withdrawn_at IS NULL
				  AND (final_at IS NOT NULL OR correct_until <= ?))""")
			.params(reportId, Timestamp.from(this.clock.instant()))
			.query(Boolean.class)
			.single();
	}

	private static String joined(Set<Integer> sections) {
		return sections.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
	}

	private static Set<Integer> withheld(ResultSet row) throws SQLException {
		var sections = new TreeSet<>(Arrays.asList((Integer[]) row.getArray("withheld_more").getArray()));
		sections.addAll(Arrays.asList((Integer[]) row.getArray("kept_by_city").getArray()));
		return sections;
	}

	private static Publication publication(ResultSet row, int number) throws SQLException {
		return new Publication(row.getString("report_id"), row.getInt("number"), Result.of(row.getString("result")),
				row.getBoolean("open_now"), withheld(row), row.getString("published_by"),
				row.getTimestamp("published_at").toInstant(), row.getInt("next_due"));
	}

}
