package org.creativecities.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.creativecities.monitoring.answers.Answers;
import org.creativecities.monitoring.answers.ReportScene;
import org.creativecities.monitoring.answers.Submissions;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.Country;
import org.creativecities.network.CreativeField;
import org.creativecities.network.Membership;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A cohort of invented cities in two invented fields, Lace and Kites, and others who may
 * read for them. Opening and writing are not played: the rows are simply there.
 */
public class ReadingScene {

	/** Noon in Paris, on a day on which reports come in. */
	public static final Instant START = Instant.parse("2023-11-20T11:00:00Z");

	public static final int YEAR = 2023;

	private static final Instant DEADLINE = Instant.parse("2023-11-30T23:00:00Z");

	private static final List<String> COUNTRIES = List.of("XA", "XB", "XC", "XD", "XE", "XF", "XG", "XH");

	private final JdbcClient sql;

	private final Reports reports;

	private final ApplicationContext product;

	public ReadingScene(ApplicationContext product) {
		this.product = product;
		this.sql = product.getBean(JdbcClient.class);
		this.reports = product.getBean(Reports.class);
		var membership = product.getBean(Membership.class);
		COUNTRIES.forEach(code -> membership.registerCountry(
				new Country(code, "Land " + code, "Pays " + code, "ENA", ZoneId.of("Europe/Paris"), List.of())));
		membership.registerField(new CreativeField("lace", "Lace", "Dentelle"), LocalDate.of(2004, 1, 1));
		membership.registerField(new CreativeField("kites", "Kites", "Cerfs-volants"), LocalDate.of(2004, 1, 1));
		this.sql.sql("INSERT INTO field_neighbour VALUES ('lace', 'kites', 1)").update();
		this.sql.sql("INSERT INTO mmr_cohort (year, state, deadline, proposed_at) VALUES (?, 'OPEN', ?, ?)")
			.params(YEAR, utc(DEADLINE), utc(START))
			.update();
	}

	/** What the scene added to tables that tests share. */
	public void remove() {
		for (var statement : List.of(
				"DELETE FROM contact WHERE party IN (SELECT id FROM city WHERE country IN (:codes))",
				"DELETE FROM mandate WHERE city_id IN (SELECT id FROM city WHERE country IN (:codes))",
				"DELETE FROM field_membership WHERE city_id IN (SELECT id FROM city WHERE country IN (:codes))",
				"DELETE FROM city WHERE country IN (:codes)", "DELETE FROM country WHERE code IN (:codes)")) {
			this.sql.sql(statement).param("codes", COUNTRIES).update();
		}
		this.sql.sql("DELETE FROM field_neighbour WHERE field_id = 'lace'").update();
		this.sql.sql("DELETE FROM field_membership WHERE field_id IN ('lace', 'kites')").update();
		this.sql.sql("DELETE FROM creative_field WHERE id IN ('lace', 'kites')").update();
	}

	/** A member city since 2015, with somebody to write to. */
	public String member(String name, String country, String field) {
		return member(name, country, field, "en", LocalDate.of(2015, 12, 11));
	}

	public String member(String name, String country, String field, String language, LocalDate since) {
		var folded = name.toLowerCase(Locale.ROOT).replace(' ', '-');
		var id = country.toLowerCase(Locale.ROOT) + "-" + folded;
		this.sql.sql("""
				INSERT INTO city (id, name, folded, country, state, designation_year, invented)
				VALUES (?, ?, ?, ?, 'ACTIVE', ?, true)""").params(id, name, folded, country, since.getYear()).update();
		this.sql.sql("INSERT INTO field_membership (city_id, field_id, from_day) VALUES (?, ?, ?)")
			.params(id, field, since)
			.update();
		this.sql.sql("""
				INSERT INTO contact (party, role, name, email, language, zone, valid_from)
				VALUES (?, 'MAIN', ?, ?, ?, 'Europe/Paris', ?)""")
			.params(id, "Contact of " + name, id + "@example.org", language, utc(START))
			.update();
		return id;
	}

	/** Members called Reed 1, Reed 2 … of one country and field. */
	public ReadingScene members(int count, String country, String field) {
		for (var i = 1; i <= count; i++) {
			member("Reed " + i, country, field);
		}
		return this;
	}

	/** The city's report of this year, still being written. */
	public String report(String cityId) {
		this.reports.open(YEAR, cityId, DEADLINE);
		return Report.id(YEAR, cityId);
	}

	/** The city stands on the list of the year, and its report was asked for. */
	public void listed(String cityId) {
		this.sql
			.sql("""
					INSERT INTO mmr_cohort_city (year, city_id, origin, included, wanted_at) VALUES (?, ?, 'DUE', true, ?)""")
			.params(YEAR, cityId, utc(START))
			.update();
	}

	/** The city's report is complete and handed in; it names Far Harbour as a partner. */
	public String handedIn(String cityId) {
		var id = report(cityId);
		if (this.sql.sql("SELECT count(*) FROM city WHERE id = 'xh-far-harbour'").query(Integer.class).single() == 0) {
			member("Far Harbour", "XH", "kites");
		}
		var complete = new HashMap<>(ReportScene.complete());
		complete.put("planInternational", ReportScene
			.rows(Map.of("title", "Two piers", "text", "A pier at both ends.", "cities", List.of("xh-far-harbour"))));
		complete
			.forEach((question, content) -> this.product.getBean(Answers.class).save(id, question, 0, content, "ada"));
		this.product.getBean(Submissions.class).submit(id);
		return id;
	}

	/** The city stops being a member. */
	public void leaves(String cityId) {
		this.sql.sql("UPDATE city SET state = 'WITHDRAWN' WHERE id = ?").param(cityId).update();
	}

	/** The city coordinates its field, or is the deputy. */
	public void mandate(String cityId, String field, String role) {
		this.sql.sql("""
				INSERT INTO mandate (field_id, role, city_id, from_day, until_day, kept_by, kept_at)
				VALUES (?, ?, ?, DATE '2023-01-01', DATE '2025-01-01', 'officer', ?)""")
			.params(field, role, cityId, utc(START))
			.update();
	}

	private static OffsetDateTime utc(Instant instant) {
		return instant.atOffset(java.time.ZoneOffset.UTC);
	}

}
