package org.creativecities.monitoring.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.creativecities.ClockTravel;
import org.creativecities.designation.application.DesignationApplicationStory;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.Contact;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Country;
import org.creativecities.network.Membership;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Port Alder, an invented city of gastronomy designated in 2019, writes the report of
 * 2023; its deadline is the end of 30 November in Paris.
 */
public final class ReportScene {

	public static final String CITY = "xj-port-alder";

	public static final Instant DEADLINE = Instant.parse("2023-11-30T23:00:00Z");

	private final ApplicationContext product;

	public final String id = Report.id(2023, CITY);

	public ReportScene(ApplicationContext product) {
		this.product = product;
		product.getBean(ClockTravel.class).to(LocalDate.of(2023, 3, 1));
		bean(Membership.class)
			.registerCountry(new Country("XJ", "Land of Alder", "Pays d’Alder", "ENA", ZoneId.of("Europe/Paris"),
					List.of(new Country.Period(Country.Kind.MEMBER, LocalDate.of(1990, 1, 1), null))));
		joins("Port Alder", 2019);
		joins("Birch Falls", 2017);
		opens(2023, DEADLINE);
	}

	/** Takes away what the scene added to tables that tests share. */
	public void ends() {
		bean(JdbcClient.class).sql("DELETE FROM city_fact").update();
		DesignationApplicationStory.remove(bean(JdbcClient.class));
	}

	/** The services under test. */
	public <T> T bean(Class<T> type) {
		return this.product.getBean(type);
	}

	/** A city that is a member since a year. */
	public ReportScene joins(String name, int year) {
		var membership = bean(Membership.class);
		var city = membership.registerApplicant(name, "XJ", true);
		membership.admit(city.id(), "gastronomy", LocalDate.of(year, 10, 30));
		for (var role : new Role[] { Role.MAIN, Role.ALTERNATIVE }) {
			membership.name(new Contact(0, city.id(), role, (role == Role.MAIN) ? "Ada Quay" : "Bo Pier",
					role.name().toLowerCase(Locale.ROOT) + "@" + city.id() + ".example.org", Locale.ENGLISH,
					ZoneId.of("Europe/Paris")));
		}
		return this;
	}

	/** A report of Port Alder of another year. */
	public Report opens(int year, Instant deadline) {
		bean(JdbcClient.class).sql(
				"INSERT INTO mmr_cohort (year, state, deadline, proposed_at) VALUES (?, 'OPEN', ?, ?) ON CONFLICT DO NOTHING")
			.params(year, deadline.atOffset(ZoneOffset.UTC), deadline.atOffset(ZoneOffset.UTC))
			.update();
		bean(Reports.class).open(year, CITY, deadline);
		return bean(Reports.class).get(Report.id(year, CITY));
	}

	/** A report of 2019 that says this, handed in and published. */
	public ReportScene reportedBefore(Map<String, Map<String, Object>> answers) {
		var last = opens(2019, Instant.parse("2019-11-30T23:00:00Z"));
		answers.forEach((question, content) -> save(last.id(), question, content));
		bean(Submissions.class).submit(last.id());
		bean(Reports.class).become(last.id(), State.PUBLISHED);
		return this;
	}

	public Report report() {
		return bean(Reports.class).get(this.id);
	}

	/** Writes an answer on top of what is there. */
	public Answer writes(String question, Map<String, Object> content) {
		return save(this.id, question, content);
	}

	private Answer save(String reportId, String question, Map<String, Object> content) {
		var answers = bean(Answers.class);
		var present = answers.current(reportId).get(question);
		return answers.save(reportId, question, (present != null) ? present.version() : 0, content, "ada");
	}

	/** Everything that a complete report needs. */
	public ReportScene writesAll() {
		complete().forEach(this::writes);
		return this;
	}

	public static Map<String, Object> value(Object value) {
		return Map.of(Question.VALUE, value);
	}

	@SafeVarargs
	public static Map<String, Object> rows(Map<String, Object>... rows) {
		return Map.of(Answer.ROWS, List.of(rows));
	}

	public static Map<String, Object> initiative(String title, List<String> sdgs) {
		return Map.of("title", title, "text", "Fishers teach the schools of the harbour.", "sdgs", sdgs, "objective",
				"access", "status", "under-way");
	}

	/** The answers of a complete report, by question. */
	public static Map<String, Map<String, Object>> complete() {
		return Map.ofEntries(Map.entry("summary", value("The harbour became a school of cooking.")),
				Map.entry("language", value("en")),
				Map.entry("general",
						Map.of("city", "Port Alder", "country", "Land of Alder", "fields", "Gastronomy", "since",
								"2019", "entity", "Office of the harbour")),
				Map.entry("focalPoints",
						rows(Map.of("name", "Ada Quay", "email", "ada@port-alder.example.org", "main", "true"))),
				Map.entry("meetings", value(List.of("2022", "2023"))),
				Map.entry("localInitiatives", rows(initiative("Nets", List.of("4", "14")))),
				Map.entry("internationalInitiatives", rows(initiative("Two harbours", List.of("17")))),
				Map.entry("planLocal", rows(Map.of("title", "Ovens", "text", "An oven in every quarter."))),
				Map.entry("planInternational",
						rows(Map.of("title", "Salt route", "text", "With a sister harbour.", "cities",
								List.of("xj-birch-falls")))),
				Map.entry("budget", Map.of("amount", "120000", "currency", "EUR", "share", "10")),
				Map.entry("communication", value("A page, and a day at the quay.")));
	}

}
