package org.creativecities.monitoring.publication;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.mail.Letter;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.Recipient;
import org.creativecities.monitoring.cohort.Cohort;
import org.creativecities.monitoring.cohort.CohortEnd;
import org.creativecities.network.Contact;
import org.creativecities.network.Register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the reports of a year say together. */
@Service
@Transactional
public class Syntheses {

	private final CohortEnd end;

	private final CohortCounts counts;

	private final Register register;

	private final Outbox outbox;

	private final JdbcClient sql;

	private final Clock clock;

	Syntheses(CohortEnd end, CohortCounts counts, Register register, Outbox outbox, JdbcClient sql, Clock clock) {
		this.end = end;
		this.counts = counts;
		this.register = register;
		this.outbox = outbox;
		this.sql = sql;
		this.clock = clock;
	}

	/** A synthesis as everybody may read it, in both languages. */
	public record Synthesis(int year, String en, String fr) {

		public String in(java.util.Locale language) {
			return "fr".equals(language.getLanguage()) ? this.fr : this.en;
		}

	}

	/** Publishes the synthesis of a cohort, closes it and tells all members (E20). */
	public void publish(int year, String english, String french, String by) {
		this.end.close(year);
		this.sql
			.sql("INSERT INTO mmr_synthesis (year, text_en, text_fr, written_by, published_at) VALUES (?, ?, ?, ?, ?) "
					+ "ON CONFLICT DO NOTHING")
			.params(year, english.strip(), french.strip(), by, Timestamp.from(this.clock.instant()))
			.update();
		var all = this.counts.all(year);
		var model = Map.<String, Object>of("year", year, "reports", (int) all.reports(), "published",
				(int) all.published(), "page", "/public/reports/" + year);
		this.register.members()
			.stream()
			.flatMap(city -> this.register.contact(city.id(), Contact.Role.MAIN).stream())
			.map(Recipient::of)
			.forEach(reader -> this.outbox
				.write(new Letter(Cohort.id(year), "monitoring/publish-synthesis", "", reader, model)));
	}

	@Transactional(readOnly = true)
	public Optional<Synthesis> of(int year) {
		return this.sql.sql("SELECT * FROM mmr_synthesis WHERE year = ?")
			.param(year)
			.query((row, number) -> new Synthesis(row.getInt("year"), row.getString("text_en"),
					row.getString("text_fr")))
			.optional();
	}

	/** The years that have one, the newest first. */
	@Transactional(readOnly = true)
	public List<Integer> years() {
		return this.sql.sql("SELECT year FROM mmr_synthesis ORDER BY year DESC").query(Integer.class).list();
	}

}
