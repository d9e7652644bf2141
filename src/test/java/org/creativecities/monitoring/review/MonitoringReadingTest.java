package org.creativecities.monitoring.review;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.calendar.CalendarEntry;
import org.creativecities.calendar.CityDates;
import org.creativecities.monitoring.ReadingScene;
import org.creativecities.monitoring.answers.OpenSections;
import org.creativecities.monitoring.answers.ReportScene;
import org.creativecities.monitoring.assignment.Assignments;
import org.creativecities.monitoring.assignment.Substitutes;
import org.creativecities.monitoring.assignment.Substitutes.Candidate;
import org.creativecities.network.events.CityLeft;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Report.Result;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.monitoring.report.ReportOver;
import org.creativecities.monitoring.report.Turns;
import org.creativecities.monitoring.review.Review.Kind;
import org.creativecities.monitoring.review.Review.State;
import org.creativecities.settings.SettingsCatalogue;
import org.creativecities.workflow.TaskList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.creativecities.monitoring.ReadingScene.YEAR;

/** What happens to a report between its city and the officer who validates it. */
@ProductTest
class MonitoringReadingTest {

	@Autowired
	ApplicationContext product;

	@Autowired
	ClockTravel clock;

	@Autowired
	TransactionTemplate transaction;

	ReadingScene scene;

	@BeforeEach
	void begin() {
		this.clock.to(ReadingScene.START);
		this.scene = new ReadingScene(this.product);
	}

	@AfterEach
	void remove() {
		this.scene.remove();
	}

	@Test
	void two_peers_are_content_and_the_report_goes_to_the_officer() {
		var story = story(3).assigned().begins();
		assertThat(story.found().state()).isEqualTo(Report.State.IN_REVIEW);
		assertThat(story.live()).hasSize(2)
			.allSatisfy(review -> assertThat(story.letters(review.id())).containsExactly("monitoring/invite-reviewer"));

		story.allAccept().handIn("very-satisfactory", "satisfactory");

		assertThat(story.isOver()).isTrue();
		assertThat(story.found().state()).isEqualTo(Report.State.TO_VALIDATE);
		assertThat(story.found().result()).contains(Result.SATISFACTORY);
		assertThat(story.reviews()).extracting(Review::state).containsOnly(State.RECORDED);
		assertThat(story.reviews()).allMatch(story::isOver);
	}

	@Test
	void a_report_waits_until_readers_are_published() {
		var story = story(3).begins();
		assertThat(story.live()).isEmpty();
		assertThat(story.variables()).containsEntry("missing", "assignment");
		assertThat(story.found().state()).isEqualTo(Report.State.SUBMITTED);

		story.assigned();

		assertThat(story.live()).hasSize(2);
		assertThat(story.found().state()).isEqualTo(Report.State.IN_REVIEW);
	}

	@Test
	void whoever_declines_is_silent_or_late_is_replaced_by_the_next_best() {
		var story = story(5).assigned().begins();
		var declines = story.live().get(0);
		story.answers(declines, "decline", "No time this winter.");
		assertThat(story.review(declines.id()).state()).isEqualTo(State.DECLINED);
		assertThat(story.live()).hasSize(2);

		var late = story.live().get(0);
		story.accepts(late);
		var silent = story.live().get(1);
		story.daysPass(8);
		assertThat(story.review(silent.id()).state()).isEqualTo(State.SILENT);

		story.daysPass(31);
		assertThat(story.review(late.id()).state()).isEqualTo(State.REPLACED);
		assertThat(story.letters(late.id())).containsExactlyInAnyOrder("monitoring/invite-reviewer",
				"monitoring/remind-reviewer", "monitoring/remind-reviewer", "monitoring/remind-reviewer",
				"monitoring/replace-reviewer");
		assertThat(story.reviews()).extracting(Review::reader).doesNotHaveDuplicates();
	}

	@Test
	void where_nobody_is_left_an_officer_names_a_reader_or_goes_on_with_those_there_are() {
		var story = story(2).assigned().begins();
		this.scene.members(1, "XA", "kites");
		this.scene.member("Near Mole", "XG", "kites");
		this.scene.leaves("xh-far-harbour");

		story.answers(story.live().get(0), "decline", "No time.");
		assertThat(story.live()).as("a neighbour helps").hasSize(2);
		story.answers(story.live().get(1), "decline", "No time.");

		assertThat(story.tasks()).containsExactly("Name reviewer");
		assertThatThrownBy(() -> story.officerNames("xa-reed-1"))
			.hasMessageContaining("Reed 1 cannot be asked: from the same country as the reporting city.");
		story.officerGoesOnWithout();
		story.allAccept().handIn("satisfactory");

		assertThat(story.tasks()).as("one verdict is none").containsExactly("Decide outcome");
		assertThat(story.variables().get("why")).asString().contains("only one peer");
		story.officerDecides("satisfactory", "One reader, and a good report.");
		assertThat(story.isOver()).isTrue();
		assertThat(story.found().result()).contains(Result.SATISFACTORY);
	}

	@Test
	void where_all_are_silent_or_decline_an_officer_names_somebody_after_three_were_asked_instead() {
		var story = story(11).assigned().begins();
		var declines = story.live().get(0);
		story.answers(declines, "decline", "No time *this* winter.");

		story.daysPass(90);

		assertThat(story.reviews()).as("two seats, four cities for each").hasSize(8);
		assertThat(story.live()).isEmpty();
		assertThat(story.tasks()).containsExactly("Name reviewer");
		assertThat(story.variables().get("situation")).asString().startsWith("As many cities as the settings allow");
		assertThat(story.variables().get("tried")).asString()
			.contains(name(declines.reader()) + ": declined. Reason: No time \\*this\\* winter.", "did not answer by");

		assertThat(story.variables()).as("the form of the task that waits says how it is today")
			.containsEntry("emptySeats", 2L)
			.containsEntry("live", 0L);
		assertThat(story.variables().get("tried").toString().lines()).hasSize(8);

		var named = possible(story).subList(0, 2);
		story.officerNames(named.toArray(String[]::new));
		assertThat(story.live()).extracting(Review::reader).containsExactlyElementsOf(named);
		story.answers(story.live().get(0), "decline", "Neither have we.");
		assertThat(story.live()).as("whom an officer named is replaced as any other").hasSize(2);
		assertThat(story.tasks()).isEmpty();
	}

	private static String name(String city) {
		return "Reed " + city.substring(city.lastIndexOf('-') + 1);
	}

	/** Cities that nobody has asked yet. */
	private static List<String> possible(MonitoringReadingStory story) {
		var asked = story.reviews().stream().map(Review::reader).toList();
		return story.bean(Substitutes.class)
			.candidates(YEAR, story.found().cityId())
			.stream()
			.filter(candidate -> !candidate.isBarred())
			.map(candidate -> candidate.member().city().id())
			.filter(city -> !asked.contains(city))
			.toList();
	}

	@Test
	void how_many_are_asked_instead_is_a_setting() {
		var story = story(5).assigned().begins();
		story.bean(SettingsCatalogue.class)
			.change("monitoring.review.replacements", "0", "Few cities this year.", 0, "officer");

		story.answers(story.live().get(0), "decline", "No time.");

		assertThat(story.tasks()).containsExactly("Name reviewer");
		assertThat(story.live()).hasSize(1);
	}

	@Test
	void a_reader_that_leaves_the_network_in_the_middle_is_replaced_and_what_it_handed_in_stays() {
		var story = story(4).assigned().begins().allAccept();
		var leaves = story.live().get(0);
		var stays = story.live().get(1);
		story.handsIn(stays, "satisfactory");

		this.scene.leaves(leaves.reader());
		this.scene.leaves(stays.reader());
		hears(new CityLeft(leaves.reader()));
		hears(new CityLeft(stays.reader()));
		story.daysPass(0);

		assertThat(story.review(leaves.id()).state()).isEqualTo(State.REPLACED);
		assertThat(story.letters(leaves.id())).as("it was not late").doesNotContain("monitoring/replace-reviewer");
		assertThat(story.review(stays.id()).state()).isEqualTo(State.RECORDED);
		story.allAccept().handIn("satisfactory");
		assertThat(story.found().result()).contains(Result.SATISFACTORY);
	}

	@Test
	void a_reader_who_left_between_assignment_and_submission_is_not_asked() {
		var story = story(3).assigned();
		this.scene.leaves("xb-reed-1");
		this.scene.leaves("xb-reed-2");

		story.begins();

		assertThat(story.live()).extracting(Review::reader).contains("xb-reed-3").doesNotContain("xb-reed-1");
	}

	@Test
	void whoever_finds_a_conflict_while_reading_loses_the_report_and_is_never_asked_about_that_city_again() {
		var story = story(4).assigned().begins().allAccept();
		var review = story.live().get(0);

		story.bean(Reviews.class).recuse(review.id(), "Our mayors are cousins.", review.reader());
		story.daysPass(0);

		assertThat(story.isOver(review)).isTrue();
		assertThat(story.live()).hasSize(2).extracting(Review::reader).doesNotContain(review.reader());
		assertThat(story.bean(ReviewFile.class).open(review.id(), java.util.Set.of(review.group()))).isEmpty();
	}

	@Test
	void only_the_commented_sections_come_back_and_the_same_peers_read_again() {
		var story = story(3).assigned().begins().allAccept();
		var readers = story.live().stream().map(Review::reader).toList();
		story.comments(story.live().get(0), "budget", "Who pays for the second year?");

		story.handIn("needs-revision", "satisfactory");

		assertThat(story.tasks()).containsExactly("Revise report");
		assertThat(story.found()).extracting(Report::state, Report::round).containsExactly(Report.State.REVISING, 1);
		assertThat(story.bean(OpenSections.class).of(story.report)).containsExactly(6);
		assertThat(story.letters(story.report)).containsExactlyInAnyOrder("monitoring/receive-report",
				"monitoring/ask-revision");
		assertThat(story.variables()).doesNotContainKeys("better", "worse", "arbiter", "outcome");
		assertThatThrownBy(() -> story.revises("summary", ReportScene.value("All new.")))
			.hasMessageContaining("section-closed");

		story.revises("communication", ReportScene.value("A newsletter that says who pays."));

		assertThat(story.live()).extracting(Review::reader).containsExactlyElementsOf(readers);
		assertThat(story.live()).extracting(Review::state).containsOnly(State.ACCEPTED);
		assertThat(story.live()).extracting(Review::id).allMatch(id -> id.endsWith("-2"));
		assertThat(story.letters(story.live().get(0).id())).containsExactly("monitoring/read-again");
		story.handIn("satisfactory", "satisfactory");
		assertThat(story.found().result()).contains(Result.SATISFACTORY);
	}

	@Test
	void whoever_wants_a_revision_says_of_what() {
		var story = story(3).assigned().begins().allAccept();
		var reader = story.live().get(0);
		var wants = MonitoringReadingStory.sheet("needs-revision");

		assertThatThrownBy(
				() -> story.submit(MonitoringReadingStory.reader(reader), reader.id(), "Activity_ReviewReport", wants))
			.hasMessageContaining("Pin a comment to at least one question");

		assertThat(story.review(reader.id()).state()).isEqualTo(State.ACCEPTED);
		story.comments(reader, "budget", "Who pays?");
		story.handsIn(reader, "needs-revision");
		assertThat(story.review(reader.id()).state()).isEqualTo(State.RECORDED);
	}

	@Test
	void a_report_in_which_nothing_is_revised_is_not_handed_in_again() {
		var story = story(3).assigned().begins().allAccept().handIn("needs-revision", "satisfactory");

		assertThatThrownBy(story::handsInAgain).hasMessageContaining("Nothing has changed since you handed");
		assertThat(story.found().state()).isEqualTo(Report.State.REVISING);

		story.revises("summary", ReportScene.value("We stand by it: the figures are those of the port."));
		assertThat(story.found().state()).isEqualTo(Report.State.IN_REVIEW);
	}

	@Test
	void a_revision_is_received_with_a_letter_and_its_date_falls_away() {
		var story = story(3).assigned().begins().allAccept().handIn("needs-revision", "satisfactory");
		story.revises("summary", ReportScene.value("All new."));

		assertThat(story.letters(story.report)).filteredOn("monitoring/receive-report"::equals).hasSize(2);
		assertThat(this.product.getBean(CityDates.class).of(story.found().cityId()))
			.filteredOn(entry -> entry.kind().equals("revision-due"))
			.singleElement()
			.matches(CalendarEntry::isCancelled);
	}

	@Test
	void whether_the_last_plan_was_kept_is_asked_only_where_there_was_one() {
		var story = story(3);
		this.product.getBean(JdbcClient.class)
			.sql("INSERT INTO mmr_commitment VALUES (?, 1, 'LOCAL', 'Ovens', 'An oven each.', 'MMR-2019-xa-port-alder')")
			.param(story.report)
			.update();
		story.assigned().begins().allAccept();
		var reader = story.live().get(0);

		assertThatThrownBy(() -> story.handsIn(reader, "satisfactory"))
			.hasMessageContaining("Was the last action plan kept?");

		var sheet = MonitoringReadingStory.sheet("satisfactory");
		sheet.put("commitments", "partly");
		story.submit(MonitoringReadingStory.reader(reader), reader.id(), "Activity_ReviewReport", sheet);
		assertThat(story.review(reader.id()).state()).isEqualTo(State.RECORDED);
	}

	@Test
	void after_two_revisions_an_officer_decides() {
		var story = story(3).assigned().begins().allAccept();
		for (var round = 1; round <= 2; round++) {
			story.handIn("needs-revision", "satisfactory");
			story.revises("summary", ReportScene.value("Version " + round));
		}

		story.handIn("needs-revision", "satisfactory");

		assertThat(story.tasks()).containsExactly("Decide outcome");
		assertThat(story.variables().get("why")).asString().contains("rounds of revision are used up");
		story.officerDecides("unsatisfactory", "Twice asked, twice not answered.");
		assertThat(story.found()).extracting(Report::state, Report::round).containsExactly(Report.State.TO_VALIDATE, 2);
		assertThat(story.found().result()).contains(Result.UNSATISFACTORY);
	}

	@Test
	void a_city_that_does_not_revise_leaves_the_decision_to_an_officer() {
		var story = story(3).assigned().begins().allAccept().handIn("unsatisfactory", "satisfactory");

		story.daysPass(32);

		assertThat(story.letters(story.report)).containsExactlyInAnyOrder("monitoring/receive-report",
				"monitoring/ask-revision", "monitoring/remind-revision", "monitoring/remind-revision");
		assertThat(story.tasks()).containsExactly("Decide outcome");
		assertThat(story.variables().get("why")).asString().contains("no revision came in time");
		assertThat(story.variables().get("whyFr")).asString().contains("aucune n’est arrivée");
		assertThat(story.found().state()).isEqualTo(Report.State.TO_DECIDE);
		assertThat(turns(story)).as("it waits for the officer, not for the city").endsWith(Turns.Side.SECRETARIAT);
		assertThatThrownBy(() -> story.saves("summary", ReportScene.value("Too late.")))
			.hasMessageContaining("report.closed");
		story.officerDecides("unsatisfactory", "Nothing came.");
		assertThat(story.isOver()).isTrue();
	}

	@Test
	void where_peers_are_far_apart_the_coordinator_of_the_field_decides() {
		var story = story(2);
		var coordinator = this.scene.member("Coral Bay", "XE", "kites");
		this.scene.mandate(coordinator, "lace", "COORDINATOR");

		story.assigned().begins().allAccept().handIn("very-satisfactory", "unsatisfactory");

		assertThat(story.live()).extracting(Review::reader, Review::kind)
			.containsExactly(org.assertj.core.groups.Tuple.tuple(coordinator, Kind.ARBITER));
		story.allAccept().handIn("satisfactory");
		assertThat(story.found().result()).contains(Result.SATISFACTORY);
	}

	@Test
	void where_the_coordinator_may_not_the_deputy_decides_and_without_either_an_officer() {
		var story = story(2);
		this.scene.mandate(this.scene.member("Same Land", "XA", "kites"), "lace", "COORDINATOR");
		var deputy = this.scene.member("Deputy Cove", "XE", "kites");
		this.scene.mandate(deputy, "lace", "DEPUTY");

		story.assigned().begins().allAccept().handIn("very-satisfactory", "unsatisfactory");

		assertThat(story.live()).extracting(Review::reader).containsExactly(deputy);
		story.answers(story.live().get(0), "decline", "We are moving house.");
		assertThat(story.tasks()).containsExactly("Decide outcome");
		assertThat(story.variables().get("why")).asString()
			.contains("neither the coordinator of the field nor the deputy");
		assertThat(turns(story)).endsWith(Turns.Side.PEERS, Turns.Side.SECRETARIAT);
	}

	@Test
	void an_assignment_that_is_undone_frees_who_has_not_handed_in_and_keeps_what_was() {
		var story = story(4).assigned().begins().allAccept();
		var done = story.live().get(0);
		var open = story.live().get(1);
		story.handsIn(done, "satisfactory");

		story.bean(Assignments.class).undo(YEAR, "The wrong list was published.", "officer");
		story.daysPass(0);

		assertThat(story.review(open.id()).state()).isEqualTo(State.RELEASED);
		assertThat(story.letters(open.id())).contains("monitoring/free-reviewer");
		assertThat(story.live()).isEmpty();
		assertThat(story.variables()).containsEntry("missing", "assignment");
		story.assigned();
		assertThat(story.live()).hasSize(1).extracting(Review::reader).doesNotContain(done.reader());
		story.allAccept().handIn("satisfactory");
		assertThat(story.found().result()).contains(Result.SATISFACTORY);
	}

	@Test
	void an_assignment_undone_while_an_officer_is_asked_for_a_name_takes_the_task_away_and_the_new_readers_are_asked() {
		var story = story(5).assigned().begins();
		nobodyInstead(story);
		var declined = story.live().get(0);
		story.answers(declined, "decline", "No time.");
		var freed = story.live().get(0);
		assertThat(story.tasks()).containsExactly("Name reviewer");

		story.bean(Assignments.class).undo(YEAR, "The wrong list was published.", "officer");
		story.daysPass(0);
		assertThat(story.tasks()).isEmpty();
		assertThat(story.review(freed.id()).state()).isEqualTo(State.RELEASED);
		assertThat(story.variables()).containsEntry("missing", "assignment");

		story.assigned();
		assertThat(story.live()).hasSize(2)
			.extracting(Review::reader)
			.as("whoever declined is not asked again")
			.doesNotContain(declined.reader());
		assertThat(story.tasks()).isEmpty();
	}

	@Test
	void two_readers_who_are_silent_on_the_same_day_are_both_replaced_and_no_officer_is_asked() {
		var story = story(5).assigned().begins();
		var silent = story.live();
		silent.forEach(review -> story.bean(Reviews.class).silent(review.id()));

		for (var review : silent) {
			story.bean(Seating.class).replace(review.id());
			assertThat(story.tasks()).isEmpty();
		}

		assertThat(story.live()).hasSize(2).extracting(Review::reader).doesNotContainAnyElementsOf(readers(silent));
	}

	private static List<String> readers(List<Review> reviews) {
		return reviews.stream().map(Review::reader).toList();
	}

	private static void nobodyInstead(MonitoringReadingStory story) {
		story.bean(SettingsCatalogue.class)
			.change("monitoring.review.replacements", "0", "Few cities this year.", 0, "officer");
	}

	@Test
	void the_form_of_an_officer_who_is_asked_for_a_name_follows_what_the_other_reader_does() {
		var story = story(5).assigned().begins();
		nobodyInstead(story);
		story.answers(story.live().get(0), "decline", "No time.");
		assertThat(story.variables()).containsEntry("live", 1L).containsEntry("recorded", 0L);

		story.allAccept().handIn("satisfactory");

		assertThat(story.variables()).containsEntry("live", 0L).containsEntry("recorded", 1L);
		assertThat(story.variables().get("possible")).asString().contains("asked for this report before, in vain");
	}

	@Test
	void whoever_answers_or_hands_in_twice_reads_that_it_is_in() {
		var story = story(3).assigned().begins().allAccept();
		var review = story.live().get(0);
		var reviews = story.bean(Reviews.class);

		assertThatThrownBy(() -> reviews.accept(review.id(), review.reader()))
			.hasMessageContaining("review.answered-already");
		story.handsIn(review, "satisfactory");
		assertThatThrownBy(() -> reviews.record(review.id(),
				new ReviewSheet(List.of(3, 3, 3, 3, 3, 3), "", "yes", Verdict.SATISFACTORY,
						MonitoringReadingStory.COMMENT, true),
				review.reader()))
			.hasMessageContaining("review.handed-in-already");
		story.bean(Revisions.class).decide(story.report, Result.SATISFACTORY, "No need to wait.", "officer");
		assertThatThrownBy(() -> reviews.accept(story.reviews().get(1).id(), "reader"))
			.hasMessageContaining("review.no-longer-asked");
	}

	@Test
	void an_officer_undoes_an_assignment_while_somebody_replaces_a_reader_and_both_succeed() throws Exception {
		var story = story(5).assigned().begins();
		var declined = story.live().get(0);

		var undoing = this.transaction.execute(status -> {
			story.bean(Reports.class).lock(story.report);
			var running = CompletableFuture
				.runAsync(() -> story.bean(Assignments.class).undo(YEAR, "The wrong list was published.", "officer"));
			await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaitsForALock);
			story.bean(Seating.class).replace(declined.id());
			return running;
		});

		undoing.get(20, TimeUnit.SECONDS);
		assertThat(story.reviews()).hasSize(3).allMatch(review -> !review.state().isLive());
	}

	private boolean somebodyWaitsForALock() {
		return this.product.getBean(JdbcClient.class)
			.sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
			.query(Integer.class)
			.single() > 0;
	}

	@Test
	void a_report_that_is_over_frees_its_readers_and_a_published_one_thanks_them() {
		var story = story(3).assigned().begins().allAccept();
		story.handsIn(story.live().get(0), "satisfactory");
		var open = story.live().get(0);
		story.bean(Reports.class).become(story.report, Report.State.PUBLISHED);

		hears(new ReportOver(story.report));
		story.daysPass(0);

		assertThat(story.review(open.id()).state()).isEqualTo(State.RELEASED);
		assertThat(story.letters(story.reviews().get(0).id())).contains("monitoring/thank-reviewer");
	}

	@Test
	void of_two_readers_who_hand_in_at_once_one_is_the_last_and_the_report_goes_on_once() throws Exception {
		var story = story(3).assigned().begins().allAccept();
		var ready = new CyclicBarrier(2);
		var both = Executors.newFixedThreadPool(2);
		try {
			var first = both.submit(() -> handsInAt(ready, story, story.live().get(0)));
			var second = both.submit(() -> handsInAt(ready, story, story.live().get(1)));
			first.get(60, TimeUnit.SECONDS);
			second.get(60, TimeUnit.SECONDS);
		}
		finally {
			both.shutdown();
		}
		story.daysPass(0);

		assertThat(story.reviews()).extracting(Review::state).containsOnly(State.RECORDED);
		assertThat(story.isOver()).isTrue();
		assertThat(story.found().result()).contains(Result.SATISFACTORY);
	}

	private static Void handsInAt(CyclicBarrier ready, MonitoringReadingStory story, Review review) throws Exception {
		ready.await(30, TimeUnit.SECONDS);
		var list = story.bean(TaskList.class);
		var reader = MonitoringReadingStory.reader(review);
		list.complete(reader, list.find(reader, review.id(), "Activity_ReviewReport").orElseThrow(),
				MonitoringReadingStory.sheet("satisfactory"));
		return null;
	}

	@Test
	void a_seat_for_which_nobody_was_named_waits_for_the_next_name() {
		var story = story(1);
		this.scene.leaves("xh-far-harbour");
		this.scene.member("New Pier", "XF", "film");
		this.scene.member("Old Pier", "XG", "film");
		story.assigned().begins();
		story.answers(story.live().get(0), "decline", "No time.");
		assertThat(story.tasks()).containsExactly("Name reviewer");
		assertThatThrownBy(story::officerGoesOnWithout).hasMessageContaining("Nobody reads this report");

		story.officerNames("xf-new-pier");
		assertThat(story.tasks()).containsExactly("Name reviewer");
		story.officerNames("xg-old-pier");

		assertThat(story.tasks()).isEmpty();
		assertThat(story.live()).extracting(Review::reader).containsExactly("xf-new-pier", "xg-old-pier");
	}

	@Test
	void readers_of_a_report_that_is_exempted_before_it_comes_have_a_file_less() {
		var elsewhere = new Elsewhere();
		var story = story(2).assigned();
		assertThat(elsewhere.files()).containsEntry("xb-reed-1", 1).containsEntry("xb-reed-2", 1);

		story.bean(Reports.class).become(story.report, Report.State.EXEMPTED);
		hears(new ReportOver(story.report));

		assertThat(elsewhere.files()).containsEntry("xb-reed-1", 0).containsEntry("xb-reed-2", 0);
	}

	@Test
	void a_reader_of_whom_nothing_more_is_asked_has_a_file_less_and_whoever_handed_in_has_not() {
		var elsewhere = new Elsewhere();
		var story = story(2).assigned().begins().allAccept();
		var done = story.live().get(0);
		var open = story.live().get(1);
		story.handsIn(done, "satisfactory");

		story.bean(Revisions.class).decide(story.report, Result.SATISFACTORY, "No need to wait.", "officer");

		assertThat(elsewhere.files()).containsEntry(done.reader(), 1).containsEntry(open.reader(), 0);
	}

	/** Another report, for which the same cities could be named. */
	private final class Elsewhere {

		private final String city = MonitoringReadingTest.this.scene.member("Brick Cove", "XC", "kites");

		Map<String, Integer> files() {
			return MonitoringReadingTest.this.product.getBean(Substitutes.class)
				.candidates(YEAR, this.city)
				.stream()
				.collect(Collectors.toMap(candidate -> candidate.member().city().id(), Candidate::files));
		}

	}

	@Test
	void whoever_has_read_a_report_twice_is_thanked_once() {
		var story = story(3).assigned().begins().allAccept().handIn("needs-revision", "satisfactory");
		story.revises("summary", ReportScene.value("All new."));
		story.handIn("satisfactory", "satisfactory");
		story.bean(Reports.class).become(story.report, Report.State.PUBLISHED);

		hears(new ReportOver(story.report));

		var thanks = story.reviews()
			.stream()
			.flatMap(review -> story.letters(review.id()).stream())
			.filter("monitoring/thank-reviewer"::equals);
		assertThat(story.reviews()).hasSize(4);
		assertThat(thanks).as("one for each of two readers, for four readings").hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "section4, 5, 4. Major local initiatives", "section1, 0, 1. Executive summary",
			"verdict, splendid, On the whole", "comment, Too short., Comment: at least 30 words",
			"plan, perhaps, Is the new action plan credible?" })
	void a_review_with_a_bad_entry_is_refused_at_its_field(String field, String value, String sentence) {
		var story = story(3).assigned().begins().allAccept();
		var sheet = new java.util.HashMap<>(MonitoringReadingStory.sheet("satisfactory"));
		sheet.put(field, value.matches("\\d") ? (Object) Integer.valueOf(value) : value);

		assertThatThrownBy(() -> story.submit(MonitoringReadingStory.reader(story.live().get(0)),
				story.live().get(0).id(), "Activity_ReviewReport", sheet))
			.hasMessageContaining(sentence);
		assertThat(story.live()).hasSize(2);
	}

	@Test
	void a_conflict_is_declared_with_a_reason_or_not_at_all() {
		var story = story(3).assigned().begins();
		var review = story.live().get(0);

		assertThatThrownBy(() -> story.submit(MonitoringReadingStory.reader(review), review.id(),
				"Activity_AcceptReview", Map.of("answer", "conflict")))
			.hasMessageContaining("what the conflict of interest is");
		assertThat(story.live()).contains(review);
	}

	@Test
	void comments_belong_to_questions_that_exist_and_to_the_time_of_reading() {
		var story = story(3).assigned().begins().allAccept();
		var review = story.live().get(0);

		assertThatThrownBy(() -> story.comments(review, "nonsense", "?")).hasMessageContaining("review.no-question");
		assertThatThrownBy(() -> story.comments(review, "budget", "x".repeat(2001)))
			.hasMessageContaining("review.comment-too-long");
		story.handsIn(review, "satisfactory");
		assertThatThrownBy(() -> story.comments(review, "budget", "Too late?"))
			.hasMessageContaining("review.no-longer-asked");
	}

	/** Port Alder's report is handed in; so many cities of its field could read it. */
	private MonitoringReadingStory story(int readers) {
		this.scene.members(readers, "XB", "lace");
		var report = this.scene.handedIn(this.scene.member("Port Alder", "XA", "lace"));
		return new MonitoringReadingStory(this.product, report);
	}

	private static java.util.List<Turns.Side> turns(MonitoringReadingStory story) {
		return story.bean(Turns.class).of(story.report).stream().map(Turns.Turn::side).toList();
	}

	private void hears(Object event) {
		this.transaction.executeWithoutResult(status -> this.product.publishEvent(event));
	}

}
