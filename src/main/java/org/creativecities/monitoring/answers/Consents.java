package org.creativecities.monitoring.answers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.ReportLog;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.creativecities.workflow.InputRefused;

/**
 * Who may read a report besides the Network: its city says so when it hands in, and says
 * it anew whenever it likes, also once the report is published. The last word counts.
 * Nobody else says it for the city.
 */
@Service("reportConsents")
public class Consents {

	/** As forms write it. */
	public static final String YES = "yes";

	private final Reports reports;

	private final JdbcClient sql;

	private final CurrentPerson person;

	private final ReportLog log;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Consents(Reports reports, JdbcClient sql, CurrentPerson person, ReportLog log, ApplicationEventPublisher events,
			Clock clock) {
		this.reports = reports;
		this.sql = sql;
		this.person = person;
		this.log = log;
		this.events = events;
		this.clock = clock;
	}

	/** What the city said last; empty if it was never asked. */
	@Transactional(readOnly = true)
	public Optional<Consent> of(String reportId) {
		return this.sql.sql("SELECT * FROM mmr_consent WHERE report_id = ? ORDER BY id DESC LIMIT 1")
			.param(reportId)
			.query(Consents::consent)
			.optional();
	}

	/**
	 * The city says something else. What is public follows at once.
	 * @param answer {@code yes} or {@code no}
	 * @param withheld numbers of sections, as a page sends them
	 * @throws InputRefused if nothing was handed in yet, or the report is out of the game
	 */
	@Transactional
	public void change(String reportId, String answer, Collection<String> withheld) {
		var report = this.reports.lock(reportId);
		if (!isChangeable(report)) {
			throw new InputRefused("", "report.consent-not-now");
		}
		require(answer);
		if (say(reportId, answer, sections(withheld))) {
			this.log.add(reportId, "consent-said", "", this.person.id());
			this.events.publishEvent(new ConsentChanged(reportId));
		}
	}

	/** Whether the city may say something else now. */
	public boolean isChangeable(Report report) {
		return report.submittedAt().isPresent() && report.state() != State.EXEMPTED && report.state() != State.LEFT;
	}

	/**
	 * @throws InputRefused unless it is yes or no
	 */
	static void require(String answer) {
		if (!answer.matches("yes|no")) {
			throw new InputRefused("consent", "report.consent-missing");
		}
	}

	/**
	 * The numbers of sections in what a page sent.
	 * @throws InputRefused if there is no such section
	 */
	static List<String> sections(Collection<String> sent) {
		sent.stream().filter(section -> !section.matches("[1-7]")).findFirst().ifPresent(none -> {
			throw new InputRefused("withheld", "report.consent-section", none);
		});
		return sent.stream().distinct().sorted().toList();
	}

	/**
	 * Keeps what the city says; saying the same again changes nothing.
	 * @param answer {@code yes} or {@code no}; empty says nothing
	 * @param withheld numbers of sections; without meaning after a no
	 * @return whether it is something new
	 */
	@Transactional
	public boolean say(String reportId, String answer, Collection<String> withheld) {
		if (answer.isEmpty()) {
			return false;
		}
		this.reports.lock(reportId);
		var open = YES.equals(answer);
		var sections = open ? withheld.stream().map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new))
				: Set.<Integer>of();
		if (of(reportId).filter(before -> before.says(open, sections)).isEmpty()) {
			this.sql
				.sql("INSERT INTO mmr_consent (report_id, public, withheld, said_by, said_at) VALUES (?, ?, ?, ?, ?)")
				.params(reportId, open, sections.toArray(Integer[]::new), this.person.id(),
						this.clock.instant().atOffset(ZoneOffset.UTC))
				.update();
			return true;
		}
		return false;
	}

	private static Consent consent(ResultSet row, int number) throws SQLException {
		return new Consent(row.getBoolean("public"),
				new TreeSet<>(Arrays.asList((Integer[]) row.getArray("withheld").getArray())), row.getString("said_by"),
				row.getObject("said_at", OffsetDateTime.class).toInstant());
	}

}
