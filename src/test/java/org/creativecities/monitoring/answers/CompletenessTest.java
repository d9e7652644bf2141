package org.creativecities.monitoring.answers;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.creativecities.ProductTest;
import org.creativecities.workflow.DecisionTables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.monitoring.answers.ReportScene.initiative;
import static org.creativecities.monitoring.answers.ReportScene.rows;
import static org.creativecities.monitoring.answers.ReportScene.value;

/** Whether a report can be handed in: D7, and what its questions find themselves. */
@ProductTest
class CompletenessTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Completeness completeness;

	@Autowired
	private DecisionTables tables;

	private ReportScene alder;

	@BeforeEach
	void begin() {
		this.alder = new ReportScene(this.product);
	}

	@AfterEach
	void tidy() {
		this.alder.ends();
	}

	@ParameterizedTest
	@CsvSource(nullValues = "-",
			value = { "380,en,1,1,3,1,true,true,0,0, -", "0,en,1,1,3,1,true,true,0,0, SUMMARY_BLANK",
					"400,fr,1,1,3,1,true,true,0,0, -", "401,en,1,1,3,1,true,true,0,0, SUMMARY_LONG",
					"380,de,1,1,3,1,true,true,0,0, LANGUAGE", "380,'',1,1,3,1,true,true,0,0, LANGUAGE",
					"380,en,0,0,3,1,true,true,0,0, FOCAL_POINT_NONE", "380,en,2,0,3,1,true,true,0,0, FOCAL_POINT_MAIN",
					"380,en,1,1,0,1,true,true,0,0, LOCAL_PLAN_NONE", "380,en,1,1,4,1,true,true,0,0, LOCAL_PLAN_MANY",
					"380,en,1,1,3,0,false,true,0,0, INTERNATIONAL_PLAN_NONE",
					"380,en,1,1,3,4,true,true,0,0, INTERNATIONAL_PLAN_MANY",
					"380,en,1,1,3,1,false,true,0,0, MEMBER_CITY_NONE", "380,en,1,1,3,1,true,false,0,0, BUDGET_NONE",
					"380,en,1,1,3,1,true,true,1,0, COMMITMENTS_OPEN", "380,en,1,1,3,1,true,true,0,2, UNFINISHED",
					"0,en,1,1,4,0,false,true,0,0, SUMMARY_BLANK LOCAL_PLAN_MANY INTERNATIONAL_PLAN_NONE" })
	void the_table_names_every_defect(int words, String language, int focal, int main, int local, int international,
			boolean member, boolean budget, int commitments, int unfinished, String defects) {
		var found = this.tables.collect("report-completeness", Map.ofEntries(Map.entry("summaryWords", words),
				Map.entry("summaryLimit", 400), Map.entry("language", language), Map.entry("focalPoints", focal),
				Map.entry("mainFocalPoints", main), Map.entry("localPlans", local), Map.entry("localPlanLimit", 3),
				Map.entry("internationalPlans", international), Map.entry("internationalPlanLimit", 3),
				Map.entry("withMemberCity", member), Map.entry("budget", budget),
				Map.entry("commitmentsOpen", commitments), Map.entry("unfinished", unfinished)));

		assertThat(found).extracting(defect -> defect.get("defect"))
			.isEqualTo((defects == null) ? List.of() : List.of(defects.strip().split(" ")));
	}

	@Test
	void a_report_with_every_answer_is_complete() {
		this.alder.writesAll();

		assertThat(this.completeness.of(this.alder.id)).isEqualTo(new Progress(100, List.of()));
	}

	@Test
	void an_empty_report_says_of_each_question_what_it_needs_in_both_languages() {
		var progress = this.completeness.of(this.alder.id);

		assertThat(progress.percent()).isZero();
		assertThat(said(progress, Locale.ENGLISH))
			.contains("Executive summary: an answer is missing", "Major local initiatives: an answer is missing",
					"Focal points: name at least one")
			.doesNotHaveDuplicates();
		assertThat(said(progress, Locale.FRENCH)).contains("Résumé : il manque une réponse",
				"Budget annuel estimé : il manque un montant");
		assertThat(progress.gaps()).extracting(Gap::section).isSorted();
	}

	@Test
	void a_blank_in_a_row_and_a_text_too_long_are_named_by_row_and_part() {
		this.alder.writesAll();
		var words = IntStream.range(0, 151).mapToObj(Integer::toString).collect(Collectors.joining(" "));
		this.alder.writes("localInitiatives", rows(initiative("Nets", List.of("4")),
				Map.of("title", "Ovens", "text", words, "objective", "hubs", "status", "completed")));
		this.alder.writes("summary",
				value(IntStream.range(0, 401).mapToObj(i -> "word").collect(Collectors.joining(" "))));

		assertThat(said(this.completeness.of(this.alder.id), Locale.ENGLISH)).containsExactly(
				"Executive summary: it is longer than 400 words",
				"Major local initiatives 2 · What, with whom, for whom: these are 151 words; 150 fit in",
				"Major local initiatives 2 · Sustainable Development Goals: an answer is missing");
	}

	@Test
	void the_own_city_is_no_other_member_city() {
		this.alder.writesAll();
		this.alder.writes("planInternational",
				rows(Map.of("title", "Salt route", "text", "Alone.", "cities", List.of(ReportScene.CITY))));

		assertThat(said(this.completeness.of(this.alder.id), Locale.ENGLISH))
			.containsExactly("Action plan, international: at least one initiative with another member city");
	}

	private static List<String> said(Progress progress, Locale language) {
		return progress.gaps().stream().map(gap -> gap.text(language)).toList();
	}

}
