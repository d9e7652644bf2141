package org.creativecities.monitoring.answers;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.creativecities.ProductTest;
import org.creativecities.monitoring.answers.Answer.Origin;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.workflow.InputRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.creativecities.monitoring.answers.ReportScene.initiative;
import static org.creativecities.monitoring.answers.ReportScene.rows;
import static org.creativecities.monitoring.answers.ReportScene.value;

@ProductTest
class AnswersTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Answers answers;

	@Autowired
	private Submissions submissions;

	private ReportScene alder;

	@BeforeEach
	void begin() {
		this.alder = new ReportScene(this.product);
	}

	@AfterEach
	void tidy() {
		this.alder.ends();
	}

	@Test
	void each_save_is_a_version_and_the_same_words_are_none() {
		save("summary", 0, value("A start."));
		save("summary", 1, value("A start, and more."));
		save("summary", 2, value("A start, and more. "));

		assertThat(this.answers.current(this.alder.id).get("summary").content()).isEqualTo(value("A start, and more."));
		assertThat(this.answers.history(this.alder.id, "summary")).extracting(Answer::version).containsExactly(1, 2);
	}

	@Test
	void of_two_colleagues_at_once_the_second_learns_what_changed_and_by_whom() {
		save("summary", 0, value("We cook."));
		this.answers.save(this.alder.id, "summary", 1, value("We cook and sing."), "bo");

		var meanwhile = catchThrowableOfType(AnswerChanged.class,
				() -> this.answers.save(this.alder.id, "summary", 1, value("We cook well."), "ada"));

		assertThat(meanwhile.theirs().by()).isEqualTo("bo");
		assertThat(meanwhile.theirs().content()).isEqualTo(value("We cook and sing."));
		assertThat(this.answers.save(this.alder.id, "summary", 2, value("We cook well and sing."), "ada").version())
			.isEqualTo(3);
		assertThat(this.answers.history(this.alder.id, "summary")).extracting(Answer::by)
			.containsExactly("ada", "bo", "ada");
	}

	@Test
	void an_answer_is_never_changed_nor_removed() {
		save("summary", 0, value("We cook."));
		var sql = this.product.getBean(JdbcClient.class);

		for (var statement : List.of("UPDATE mmr_answer SET content = '{}'", "DELETE FROM mmr_answer")) {
			assertThatThrownBy(() -> sql.sql(statement).update()).isInstanceOf(DataAccessException.class)
				.hasMessageContaining("only added");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "sdgs | 18 | localInitiatives[0].sdgs report.goal",
					"sdgs | 0 | localInitiatives[0].sdgs report.goal",
					"status | finished | localInitiatives[0].status report.choice" })
	void an_initiative_with_a_value_that_cannot_be_is_refused_at_its_part(String part, String value, String refusal) {
		var row = new java.util.LinkedHashMap<String, Object>(initiative("Nets", List.of("4")));
		row.put(part, value);

		assertThat(refusal(() -> save("localInitiatives", 0, rows(row)))).containsExactly(refusal);
		assertThat(this.answers.current(this.alder.id)).isEmpty();
	}

	@Test
	void seventeen_goals_exist() {
		save("localInitiatives", 0, rows(initiative("Nets", List.of("17", "1", "17"))));

		assertThat(this.answers.current(this.alder.id).get("localInitiatives").rows().get(0)).containsEntry("sdgs",
				List.of(1, 17));
	}

	@Test
	void a_partner_city_is_a_member() {
		assertThat(refusal(() -> plans(List.of("Atlantis"))))
			.containsExactly("planInternational[0].cities report.no-member");

		plans(List.of("Birch Falls (XJ); xj-port-alder"));
		assertThat(this.answers.current(this.alder.id).get("planInternational").rows().get(0)).containsEntry("cities",
				List.of("xj-birch-falls", "xj-port-alder"));
	}

	@Test
	void five_of_four_conferences_cannot_have_been_attended() {
		var years = List.of("2020", "2021", "2022", "2023");
		save("meetings", 0, value(years));

		assertThat(refusal(() -> save("meetings", 1, value(List.of("2020", "2021", "2022", "2023", "2023")))))
			.containsExactly("meetings.value report.attended-too-many");
		assertThat(refusal(() -> save("meetings", 1, value(List.of("2019")))))
			.containsExactly("meetings.value report.year-outside");
		assertThat(this.answers.current(this.alder.id).get("meetings").content())
			.isEqualTo(value(List.of(2020, 2021, 2022, 2023)));
	}

	@Test
	void a_city_whose_due_year_was_shifted_tells_of_five_years() {
		var shifted = this.alder.opens(2024, java.time.Instant.parse("2024-11-30T23:00:00Z"));

		assertThat(this.product.getBean(PastReports.class).period(shifted)).isEqualTo(new Period(2020, 2024));
	}

	@Test
	void a_leap_day_exists_in_a_leap_year_only() {
		assertThat(refusal(() -> save("hosting", 0, rows(hosted("2021-02-29")))))
			.containsExactly("hosting[0].day report.day");

		save("hosting", 0, rows(hosted("2020-02-29")));
		assertThat(this.answers.current(this.alder.id).get("hosting").rows().get(0)).containsEntry("day", "2020-02-29");
	}

	@Test
	void a_day_lies_between_the_founding_of_the_network_and_the_next_report() {
		for (var wrong : List.of("2099-02-28", "2003-12-31", "2028-01-01")) {
			assertThat(refusal(() -> save("hosting", 0, rows(hosted(wrong))))).as(wrong)
				.containsExactly("hosting[0].day report.day-range");
		}
		save("hosting", 0, rows(hosted("2027-12-31")));
	}

	@Test
	void nobody_is_a_member_before_the_network_was_founded_or_from_a_coming_year() {
		for (var wrong : List.of("1800-01-01", "2003", "2024", "last year")) {
			assertThat(refusal(() -> save("general", 0, memberSince(wrong)))).as(wrong)
				.singleElement()
				.asString()
				.startsWith("general.since report.year");
		}

		save("general", 0, memberSince("2004"));
		assertThat(this.answers.current(this.alder.id).get("general").content()).containsEntry("since", 2004);
		save("general", 1, memberSince("2010-12-31"));
		assertThat(this.answers.current(this.alder.id).get("general").content()).as("a day of an earlier report")
			.containsEntry("since", 2010);
	}

	private static Map<String, Object> memberSince(String since) {
		return Map.of("city", "Port Alder", "country", "Land of Alder", "fields", "Gastronomy", "since", since,
				"entity", "Office of the harbour");
	}

	@Test
	void what_is_wrong_in_several_places_is_said_at_once_and_what_was_there_stays() {
		save("focalPoints", 0, rows(Map.of("name", "Ada Quay", "email", "ada@example.org")));

		assertThat(refusal(() -> save("focalPoints", 1,
				rows(Map.of("name", "Ada", "email", "ada at example", "main", "true"),
						Map.of("name", "Bo", "email", "bo@example.org", "main", "true")))))
			.containsExactly("focalPoints[0].email report.email", "focalPoints report.one-main");
		assertThat(this.answers.current(this.alder.id).get("focalPoints").version()).isEqualTo(1);
	}

	@Test
	void amounts_are_read_as_people_write_them() {
		save("budget", 0, Map.of("amount", "12 500,50", "currency", "eur"));

		assertThat(this.answers.current(this.alder.id).get("budget").content()).containsEntry("amount", "12500.5")
			.containsEntry("currency", "EUR");
		assertThat(refusal(() -> save("budget", 1, Map.of("amount", "-5", "currency", "Taler"))))
			.containsExactly("budget.amount report.amount", "budget.currency report.currency");
		for (var none : List.of("XXX", "XAU", "XTS")) {
			assertThat(refusal(() -> save("budget", 1, Map.of("amount", "5", "currency", none)))).as("is no money")
				.containsExactly("budget.currency report.currency");
		}
	}

	@Test
	void rows_left_blank_are_no_rows_and_more_than_fit_are_refused() {
		save("planLocal", 0, rows(plan("Ovens"), Map.of("title", " "), plan("Nets"), plan("Boats")));

		assertThat(this.answers.current(this.alder.id).get("planLocal").rows()).hasSize(3);
		assertThat(refusal(() -> save("planLocal", 1, rows(plan("1"), plan("2"), plan("3"), plan("4")))))
			.containsExactly("planLocal report.too-many-rows");
	}

	@Test
	void what_the_last_report_said_can_be_carried_forward() {
		this.alder.reportedBefore(Map.of("communication", value("A page.")));

		var carried = this.answers.carryForward(this.alder.id, "communication", 0, "ada");

		assertThat(carried.content()).isEqualTo(value("A page."));
		assertThat(carried.origin()).isEqualTo(Origin.CARRIED);
		assertThat(refusal(() -> this.answers.carryForward(this.alder.id, "annex", 0, "ada")))
			.containsExactly("annex report.nothing-to-carry");
	}

	@Test
	void a_submission_keeps_the_answers_as_they_were() {
		this.alder.writesAll();

		var first = this.submissions.submit(this.alder.id);
		this.product.getBean(Reports.class).become(this.alder.id, State.REVISING);
		this.alder.writes("summary", value("Shorter."));
		var second = this.submissions.submit(this.alder.id);

		assertThat(List.of(first.number(), second.number())).containsExactly(1, 2);
		assertThat(first.inTime()).isTrue();
		assertThat(first.sha256()).hasSize(64).isNotEqualTo(second.sha256());
		assertThat(this.answers.of(this.alder.id, 1).get("summary").content())
			.isEqualTo(value("The harbour became a school of cooking."));
		assertThat(this.answers.of(this.alder.id, 2).get("summary").content()).isEqualTo(value("Shorter."));
		assertThat(this.submissions.last(this.alder.id)).contains(second);
	}

	@Test
	void submitted_twice_is_submitted_once_and_nothing_can_be_written_afterwards() {
		this.alder.writesAll();
		this.submissions.submit(this.alder.id);

		assertThat(refusal(() -> this.submissions.submit(this.alder.id))).containsExactly(" report.closed");
		assertThat(refusal(() -> this.alder.writes("summary", value("More."))))
			.containsExactly("summary report.closed");
		assertThat(this.submissions.all(this.alder.id)).hasSize(1);
	}

	@Test
	void in_a_revision_only_the_sections_that_were_commented_on_are_open() {
		this.alder.writesAll();
		this.submissions.submit(this.alder.id);
		this.product.getBean(Reports.class).become(this.alder.id, State.REVISING);
		var open = this.product.getBean(OpenSections.class);
		open.only(this.alder.id, Set.of(4, 6));

		assertThat(refusal(() -> this.alder.writes("summary", value("More."))))
			.containsExactly("summary report.section-closed");
		assertThat(this.alder.writes("communication", value("A page and a song.")).version()).isEqualTo(2);

		open.all(this.alder.id);
		assertThat(this.alder.writes("summary", value("More.")).version()).isEqualTo(2);
	}

	private Answer save(String question, int basedOn, Map<String, Object> content) {
		return this.answers.save(this.alder.id, question, basedOn, content, "ada");
	}

	private void plans(List<String> cities) {
		this.alder.writes("planInternational", rows(Map.of("title", "Salt route", "cities", cities)));
	}

	private static Map<String, Object> plan(String title) {
		return Map.of("title", title, "text", "For all.");
	}

	private static Map<String, Object> hosted(String day) {
		return Map.of("what", "working", "title", "A meeting", "day", day);
	}

	private static List<String> refusal(ThrowingCallable action) {
		return catchThrowableOfType(InputRefused.class, action).defects()
			.stream()
			.map(defect -> defect.field() + " " + defect.code())
			.toList();
	}

}
