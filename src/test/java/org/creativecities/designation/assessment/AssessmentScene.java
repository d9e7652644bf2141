package org.creativecities.designation.assessment;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.creativecities.network.Country;
import org.creativecities.network.Membership;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A closed call, applications that passed the screening, and people who could evaluate
 * them; all invented. Other parts of the cycle do not run: their rows are simply there.
 */
public class AssessmentScene {

	/** Noon in Paris on the day on which the files are ready. */
	public static final Instant START = Instant.parse("2019-07-20T10:00:00Z");

	public static final String FIELD = "film";

	public static final String COMMENT = "The plan is clear and the scene is alive, but the budget of the second project needs "
			+ "another look before anything begins in earnest.";

	private static final List<String> COUNTRIES = List.of("XA", "XB", "XC", "XD", "XE", "XF", "XG", "XH");

	private final JdbcClient sql;

	private final Experts experts;

	public AssessmentScene(JdbcClient sql, Experts experts, Membership membership) {
		this.sql = sql;
		this.experts = experts;
		COUNTRIES.forEach(code -> membership.registerCountry(
				new Country(code, "Land " + code, "Pays " + code, "ENA", ZoneId.of("Europe/Paris"), List.of())));
	}

	/** What the scene and what was played on it added to tables that tests share. */
	public void remove() {
		List.of("assessment", "evaluation", "application_version", "application")
			.forEach(table -> this.sql.sql("DELETE FROM " + table).update());
		this.sql.sql("DELETE FROM contact WHERE party IN (SELECT id FROM city WHERE country IN (:codes))")
			.param("codes", COUNTRIES)
			.update();
		this.sql.sql("DELETE FROM field_membership WHERE city_id IN (SELECT id FROM city WHERE country IN (:codes))")
			.param("codes", COUNTRIES)
			.update();
		this.sql.sql("DELETE FROM city WHERE country IN (:codes)").param("codes", COUNTRIES).update();
		this.sql.sql("DELETE FROM country WHERE code IN (:codes)").param("codes", COUNTRIES).update();
	}

	public AssessmentScene call(int experts, int members) {
		this.sql
			.sql("""
					INSERT INTO designation_call VALUES ('CALL-2019', 2019, 'CLOSED', ?, ?, ?, ARRAY['film', 'music'], 4, 2, false,
					  ?, ?, false, true, 'officer', ?)""")
			.params(at("2019-03-01T00:00:00Z"), at("2019-06-30T22:00:00Z"), at("2019-10-29T23:00:00Z"), experts,
					members, at("2019-02-01T00:00:00Z"))
			.update();
		return this;
	}

	/** Port Alder of land XA, or another city, applies in the field film. */
	public String application(String city, String country) {
		var cityId = city(city, country, "APPLICANT", null);
		var id = "APP-2019-" + cityId.toUpperCase(Locale.ROOT);
		this.sql
			.sql("""
					INSERT INTO application (id, call_id, city_id, country, field_id, language, state, opened_by, opened_at, candidature)
					VALUES (?, 'CALL-2019', ?, ?, ?, 'en', 'SCREENING', 'city', ?, ?::jsonb)""")
			.params(id, cityId, country, FIELD, at("2019-05-01T00:00:00Z"),
					"{\"presentation\": \"A harbour town that makes films of what the sea brings in.\"}")
			.update();
		return id;
	}

	public AssessmentScene partners(String applicationId, String partners) {
		this.sql.sql(
				"INSERT INTO application_version VALUES (?, 1, jsonb_build_object('officialPartners', ?::text), 'x', 'city', ?)")
			.params(applicationId, partners, at("2019-06-01T00:00:00Z"))
			.update();
		return this;
	}

	/** Experts of the field from land XB, called expert1, expert2 … */
	public AssessmentScene experts(int count) {
		for (var i = 1; i <= count; i++) {
			expert("expert" + i, "XB", FIELD);
		}
		return this;
	}

	public AssessmentScene expert(String id, String country, String... fields) {
		this.experts.enter(new Expert(id, "Expert " + id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1),
				id + "@example.org", Locale.ENGLISH, ZoneId.of("Europe/Paris"), country, List.of(fields), true, true));
		return this;
	}

	/** Member cities of the field since 2015 in land XC, called Mole 1, Mole 2 … */
	public AssessmentScene members(int count) {
		for (var i = 1; i <= count; i++) {
			member("Mole " + i, "XC", LocalDate.of(2015, 12, 11));
		}
		return this;
	}

	public AssessmentScene member(String name, String country, LocalDate since) {
		var id = city(name, country, "ACTIVE", since.getYear());
		this.sql.sql("INSERT INTO field_membership (city_id, field_id, from_day) VALUES (?, ?, ?)")
			.params(id, FIELD, since)
			.update();
		this.sql.sql("""
				INSERT INTO contact (party, role, name, email, language, zone, valid_from)
				VALUES (?, 'MAIN', ?, ?, 'fr', 'Europe/Paris', ?)""")
			.params(id, "Contact of " + name, id + "+film@example.org", at("2015-12-11T00:00:00Z"))
			.update();
		return this;
	}

	private String city(String name, String country, String state, Integer year) {
		var folded = name.toLowerCase(Locale.ROOT);
		var id = country.toLowerCase(Locale.ROOT) + "-" + folded.replace(' ', '-');
		this.sql.sql("""
				INSERT INTO city (id, name, folded, country, state, designation_year, invented)
				VALUES (?, ?, ?, ?, ?, ?, true) ON CONFLICT DO NOTHING""")
			.params(id, name, folded, country, state, year)
			.update();
		return id;
	}

	/** Five times the same score, a comment long enough, and the advice that fits. */
	public static Map<String, Object> sheet(int score) {
		var sheet = new HashMap<String, Object>();
		List.of("relevance", "assets", "localWork", "cooperation", "feasibility")
			.forEach(criterion -> sheet.put(criterion, score));
		sheet.put("comment", COMMENT);
		sheet.put("advice", (score < 3) ? "do-not-recommend" : "recommend");
		sheet.put("noConflict", true);
		return sheet;
	}

	static Timestamp at(String instant) {
		return Timestamp.from(Instant.parse(instant));
	}

}
