package org.creativecities.monitoring.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.creativecities.ProductTest;
import org.creativecities.monitoring.answers.Answer.Origin;
import org.creativecities.monitoring.answers.Commitment.Status;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandates;
import org.creativecities.network.Membership;
import org.creativecities.workflow.InputRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creativecities.monitoring.answers.ReportScene.CITY;
import static org.creativecities.monitoring.answers.ReportScene.rows;
import static org.creativecities.monitoring.answers.ReportScene.value;

/** What a city finds in its report before it writes a word. */
@ProductTest
class PrefillTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Prefill prefill;

	@Autowired
	private Answers answers;

	@Autowired
	private Commitments commitments;

	@Autowired
	private CityFacts facts;

	@Autowired
	private JdbcClient sql;

	private ReportScene alder;

	@BeforeEach
	void begin() {
		this.alder = new ReportScene(this.product);
	}

	@AfterEach
	void tidy() {
		this.sql.sql("DELETE FROM mandate").update();
		this.alder.ends();
	}

	@Test
	void the_register_fills_in_who_the_city_is_and_who_speaks_for_it() {
		this.prefill.prefill(this.alder.id);

		var known = this.answers.current(this.alder.id);
		assertThat(known.get("general").content()).containsEntry("city", "Port Alder")
			.containsEntry("country", "Land of Alder")
			.containsEntry("fields", "Gastronomy")
			.containsEntry("since", 2019);
		assertThat(known.get("focalPoints").rows()).extracting(row -> row.get("name"))
			.containsExactly("Ada Quay", "Bo Pier");
		assertThat(known.get("language").content()).isEqualTo(value("en"));
		assertThat(known.values()).extracting(Answer::origin).containsOnly(Origin.KNOWN);
	}

	@Test
	void a_city_that_changed_its_field_finds_both() {
		this.product.getBean(Membership.class).changeField(CITY, "literature", LocalDate.of(2022, 5, 1));

		this.prefill.prefill(this.alder.id);

		assertThat(this.answers.current(this.alder.id).get("general").content()).containsEntry("fields",
				"Literature, Gastronomy");
	}

	@Test
	void mandates_conferences_hosting_support_and_evaluations_are_remembered_for_the_years_of_the_report() {
		this.product.getBean(Mandates.class)
			.give("gastronomy", Mandate.Role.DEPUTY, CITY, LocalDate.of(2020, 7, 17), LocalDate.of(2022, 7, 17),
					"officer");
		remember("CONFERENCE", "2022-07-18", "", "");
		remember("CONFERENCE", "2018-06-12", "", "");
		remember("HOSTED", "2021-05-04", "A meeting of the sub-network", "working");
		remember("SUPPORT", "2021-01-01", "A translator for a month", "kind");
		this.sql
			.sql("""
					INSERT INTO designation_call VALUES ('CALL-2021', 2021, 'PUBLISHED', now(), now(), now(), '{}', 4, 2, true, 2, 3,
					  false, true, 'x', now())""")
			.update();
		application("APP-2021-OTHER", "CALL-2021", "xj-birch-falls", "NOT_DESIGNATED");
		this.sql
			.sql("""
					INSERT INTO evaluation (id, application_id, number, kind, evaluator, state, proposed_at, answer_by, recorded_at)
					VALUES ('E1', 'APP-2021-OTHER', 1, 'MEMBER', ?, 'RECORDED', now(), now(), '2021-12-31T23:30:00Z')""")
			.param(CITY)
			.update();

		this.prefill.prefill(this.alder.id);

		var known = this.answers.current(this.alder.id);
		assertThat(known.get("committee").rows()).containsExactly(
				Map.of("role", "deputy", "field", "Gastronomy", "from", "2020-07-17", "until", "2022-07-17"));
		assertThat(known.get("meetings").content()).isEqualTo(value(List.of(2022)));
		assertThat(known.get("hosting").rows())
			.containsExactly(Map.of("what", "working", "title", "A meeting of the sub-network", "day", "2021-05-04"));
		assertThat(known.get("support").rows())
			.containsExactly(Map.of("what", "kind", "title", "A translator for a month"));
		assertThat(known.get("evaluations").rows()).as("recorded on New Year in Paris")
			.containsExactly(Map.of("year", 2022, "number", 1));
	}

	@Test
	void reports_that_the_city_has_read_are_remembered_each_once_however_many_rounds_it_took() {
		this.alder.opens(2019, Instant.parse("2019-11-30T23:00:00Z"));
		reviewed(0, "2021-02-01");
		reviewed(1, "2021-03-20");

		this.prefill.prefill(this.alder.id);

		assertThat(this.answers.current(this.alder.id).get("evaluations").rows())
			.containsExactly(Map.of("year", 2021, "number", 1));
	}

	/** Port Alder decided between two readers of some report. */
	private void reviewed(int round, String day) {
		this.sql
			.sql("""
					INSERT INTO mmr_review (id, report_id, number, round, kind, reader, state, proposed_at, proposed_by,
					  answer_by, verdict, comment, recorded_at)
					VALUES (?, ?, 3, ?, 'ARBITER', ?, 'RECORDED', ?::timestamptz, 'x', ?::timestamptz, 'satisfactory', 'Good.', ?::timestamptz)""")
			.params("MMR-2019-R3-" + round, "MMR-2019-" + CITY, round, CITY, day, day, day)
			.update();
	}

	@Test
	void doing_it_again_changes_nothing_that_the_city_corrected() {
		this.prefill.prefill(this.alder.id);
		this.alder.writes("general", Map.of("city", "Port Alder on Sea"));

		this.prefill.prefill(this.alder.id);

		assertThat(this.answers.current(this.alder.id).get("general").content())
			.isEqualTo(Map.of("city", "Port Alder on Sea"));
		assertThat(this.answers.current(this.alder.id).get("general").origin()).isEqualTo(Origin.WRITTEN);
	}

	@Test
	void the_lines_of_the_last_plan_are_asked_for_and_answered() {
		this.alder.reportedBefore(Map.of("planLocal", rows(Map.of("title", "Ovens", "text", "An oven each.")),
				"planInternational", rows(Map.of("title", "Salt", "text", "A route."))));
		this.prefill.prefill(this.alder.id);

		this.alder.writes("commitments", rows(Map.of("line", "1", "status", "done"),
				Map.of("line", "2", "status", "dropped", "why", "The harbour silted up.")));

		assertThat(this.commitments.of(this.alder.id)).extracting(Commitment::title).containsExactly("Ovens", "Salt");
		assertThat(this.commitments.of(this.alder.id).get(1).status()).contains(Status.DROPPED);
		assertThat(this.commitments.of(this.alder.id)).allMatch(Commitment::isAnswered)
			.extracting(Commitment::source)
			.containsOnly("MMR-2019-" + CITY);
	}

	@Test
	void a_line_that_is_not_done_needs_a_reason() {
		this.alder.reportedBefore(Map.of("planLocal", rows(Map.of("title", "Ovens", "text", "An oven each."))));
		this.prefill.prefill(this.alder.id);
		this.alder.writesAll().writes("commitments", rows(Map.of("line", "1", "status", "partly")));

		assertThat(this.product.getBean(Completeness.class).of(this.alder.id).gaps()).extracting(Gap::question)
			.containsExactly("commitments");
		assertThatThrownBy(() -> this.alder.writes("commitments", rows(Map.of("line", "9", "status", "done"))))
			.isInstanceOf(InputRefused.class)
			.hasMessageContaining("report.no-such-commitment");
	}

	@Test
	void a_city_that_reports_for_the_first_time_is_asked_about_the_plan_of_its_application() {
		this.sql
			.sql("""
					INSERT INTO designation_call VALUES ('CALL-2019', 2019, 'PUBLISHED', now(), now(), now(), '{}', 4, 2, true, 2, 3,
					  false, true, 'x', now())""")
			.update();
		application("APP-2019-XJ-PORT-ALDER", "CALL-2019", CITY, "DESIGNATED");
		this.sql.sql("""
				INSERT INTO application_version VALUES ('APP-2019-XJ-PORT-ALDER', 1, ?::jsonb, 'x', 'x', now())""")
			.param("""
					{"candidature": {"presentation": "We cook."},
					 "answers": {"localInitiatives": [{"title": "Nets", "text": "Fishers teach."}], "communication": "A page."}}""")
			.update();

		this.prefill.prefill(this.alder.id);

		assertThat(this.commitments.of(this.alder.id)).containsExactly(new Commitment(1, Commitment.Kind.LOCAL, "Nets",
				"Fishers teach.", "APP-2019-XJ-PORT-ALDER", java.util.Optional.empty(), ""));
		assertThat(this.product.getBean(DesignationMemory.class).of(CITY, 2023).orElseThrow().answers())
			.containsEntry("presentation", "We cook.")
			.containsEntry("communication", "A page.");
	}

	@Test
	void nothing_is_remembered_without_a_day_a_kind_and_words() {
		this.product.getBean(org.creativecities.ClockTravel.class).to(Instant.parse("2023-03-01T11:00:00Z"));

		assertThatThrownBy(() -> remember("HOSTED", "2023-02-29", " ", "party")).hasMessageContaining("report.day")
			.hasMessageContaining("report.fact.title")
			.hasMessageContaining("report.fact.what");
		assertThatThrownBy(() -> remember("PARADE", "2023-03-02", "", "")).hasMessageContaining("report.fact.kind")
			.hasMessageContaining("report.fact.day");
		assertThat(this.facts.of(CITY)).isEmpty();
	}

	@Test
	void what_was_remembered_by_mistake_is_forgotten() {
		remember("CONFERENCE", "2022-07-18", "", "");

		this.facts.forget(CITY, this.facts.of(CITY).get(0).id(), "officer");

		assertThat(this.facts.of(CITY)).isEmpty();
	}

	private void remember(String kind, String day, String title, String what) {
		this.facts.remember(CITY, Map.of("kind", kind, "day", day, "title", title, "what", what), "officer");
	}

	private void application(String id, String call, String city, String state) {
		this.sql
			.sql("INSERT INTO application (id, call_id, city_id, country, state, opened_by, opened_at) "
					+ "VALUES (?, ?, ?, 'XJ', ?, 'x', now())")
			.params(id, call, city, state)
			.update();
	}

}
