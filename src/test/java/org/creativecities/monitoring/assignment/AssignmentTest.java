package org.creativecities.monitoring.assignment;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.monitoring.ReadingScene;
import org.creativecities.monitoring.assignment.Seat.Widening;
import org.creativecities.monitoring.assignment.Seat.Why;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
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
import static org.creativecities.monitoring.ReadingScene.YEAR;

/** How readers are proposed, published and undone. */
@ProductTest
class AssignmentTest {

	@Autowired
	ApplicationContext product;

	@Autowired
	ClockTravel clock;

	@Autowired
	Assignments assignments;

	@Autowired
	Seats seats;

	@Autowired
	Interests interests;

	@Autowired
	Substitutes substitutes;

	@Autowired
	Reports reports;

	@Autowired
	Membership membership;

	@Autowired
	JdbcClient sql;

	ReadingScene scene;

	String port;

	@BeforeEach
	void begin() {
		this.clock.to(ReadingScene.START);
		this.scene = new ReadingScene(this.product);
		this.port = this.scene.member("Port Alder", "XA", "lace");
		this.scene.report(this.port);
	}

	@AfterEach
	void remove() {
		this.scene.remove();
	}

	@Test
	void two_readers_of_the_field_are_proposed_with_their_reasons() {
		this.scene.members(2, "XB", "lace");

		var assignment = this.assignments.propose(YEAR);

		assertThat(assignment).extracting("number", "state", "shortages")
			.containsExactly(1, Assignment.State.PROPOSED, List.of());
		assertThat(this.seats.ofYear(YEAR)).extracting(TakenSeat::seat)
			.containsExactly(new Seat(this.port, "xb-reed-1", Why.OWN_FIELD, 1, false, Set.of()),
					new Seat(this.port, "xb-reed-2", Why.OWN_FIELD, 1, false, Set.of()));
	}

	@Test
	void a_field_too_small_takes_readers_from_its_neighbours_and_marks_them() {
		this.scene.members(1, "XB", "lace").members(3, "XC", "kites");

		this.assignments.propose(YEAR);

		assertThat(this.seats.ofYear(YEAR)).extracting(TakenSeat::seat)
			.extracting(Seat::why)
			.containsExactlyInAnyOrder(Why.OWN_FIELD, Why.NEIGHBOURING_FIELD);
		assertThat(this.seats.ofYear(YEAR)).flatExtracting(taken -> taken.seat().widened())
			.containsExactly(Widening.FIELD);
	}

	@Test
	void where_nobody_is_left_the_proposal_says_whom_it_could_not_ask_and_why() {
		this.scene.members(2, "XA", "lace").members(1, "XB", "lace");
		var newcomer = this.scene.member("New Mole", "XC", "kites", "en", LocalDate.of(2023, 10, 31));
		var busy = this.scene.member("Own Report", "XD", "kites");
		this.scene.report(busy);
		assertThat(newcomer).isNotEmpty();

		var shortages = this.assignments.propose(YEAR).shortages();

		assertThat(shortages).filteredOn(shortage -> shortage.cityId().equals(this.port))
			.containsExactly(new Shortage(this.port, 1, Map.of("SAME_COUNTRY", 2L, "NEW_MEMBER", 1L, "OWN_REPORT", 1L),
					List.of("xb-reed-1"), List.of(this.port)));
	}

	@Test
	void cities_that_are_late_themselves_are_marked_and_those_invited_to_leave_or_flagged_are_not_asked() {
		this.scene.members(4, "XB", "lace");
		overdue("xb-reed-1");
		overdue("xb-reed-2");
		this.sql.sql("UPDATE mmr_report SET answer_by = deadline WHERE city_id = 'xb-reed-2'").update();
		this.membership.flag("xb-reed-3", true);

		this.assignments.propose(YEAR);

		assertThat(this.seats.ofYear(YEAR)).extracting(TakenSeat::seat)
			.containsExactlyInAnyOrder(new Seat(this.port, "xb-reed-1", Why.OWN_FIELD, 1, false, Set.of(Widening.LATE)),
					new Seat(this.port, "xb-reed-4", Why.OWN_FIELD, 1, false, Set.of()));
		assertThat(this.substitutes.candidates(YEAR, this.port)).as("the late one last, the others not at all")
			.extracting(candidate -> candidate.member().city().id())
			.containsExactly("xb-reed-4", "xb-reed-1");
		assertThat(this.substitutes.name(YEAR, this.port, "xb-reed-1", "reader").seat().widened())
			.containsExactly(Widening.LATE);
	}

	/** Its report of the year before is still missing. */
	private void overdue(String city) {
		this.sql.sql("""
				INSERT INTO mmr_cohort (year, state, deadline, proposed_at) VALUES (?, 'CLOSED', now(), now())
				ON CONFLICT DO NOTHING""").param(YEAR - 1).update();
		this.reports.open(YEAR - 1, city, ReadingScene.START.minus(Duration.ofDays(300)));
	}

	@Test
	void publishing_and_undoing_are_one_act_each() {
		this.scene.members(2, "XB", "lace");
		this.assignments.propose(YEAR);

		this.assignments.publish(YEAR, "officer");
		assertThat(this.assignments.isPublished(YEAR)).isTrue();
		assertThat(this.seats.ofYear(YEAR)).extracting(TakenSeat::state).containsOnly(TakenSeat.State.OPEN);
		assertThatThrownBy(() -> this.assignments.propose(YEAR)).isInstanceOf(InputRefused.class)
			.hasMessageContaining("reading.published-already");

		this.assignments.undo(YEAR, "Two cities share a mayor.", "officer");
		assertThat(this.assignments.isPublished(YEAR)).isFalse();
		assertThat(this.seats.ofYear(YEAR)).isEmpty();
		assertThat(this.assignments.propose(YEAR).number()).isEqualTo(2);
	}

	@Test
	void undoing_wants_a_reason_and_something_to_undo() {
		assertThatThrownBy(() -> this.assignments.undo(YEAR, " ", "officer")).hasMessageContaining("undo-reason");
		assertThatThrownBy(() -> this.assignments.undo(YEAR, "Why not", "officer"))
			.hasMessageContaining("nothing-published");
		assertThatThrownBy(() -> this.assignments.publish(YEAR, "officer")).hasMessageContaining("nothing-proposed");
	}

	@Test
	void who_has_handed_in_keeps_the_seat_when_an_assignment_is_undone() {
		this.scene.members(3, "XB", "lace");
		this.assignments.propose(YEAR);
		this.assignments.publish(YEAR, "officer");
		var done = this.seats.ofYear(YEAR).get(0);
		this.seats.done(done.id());

		this.assignments.undo(YEAR, "The language was wrong.", "officer");
		this.assignments.propose(YEAR);

		assertThat(this.seats.ofYear(YEAR)).hasSize(2)
			.anySatisfy(seat -> assertThat(seat.id()).isEqualTo(done.id()))
			.extracting(seat -> seat.seat().reader())
			.doesNotHaveDuplicates();
	}

	@Test
	void a_city_that_changed_its_field_in_the_period_is_read_by_the_new_one() {
		this.scene.members(2, "XB", "lace").members(2, "XC", "kites");
		this.membership.changeField(this.port, "kites", LocalDate.of(2022, 3, 1));

		this.assignments.propose(YEAR);

		assertThat(this.seats.ofYear(YEAR)).extracting(seat -> seat.seat().reader())
			.containsExactly("xc-reed-1", "xc-reed-2");
		assertThat(this.seats.ofYear(YEAR)).extracting(seat -> seat.seat().why()).containsOnly(Why.OWN_FIELD);
	}

	@Test
	void a_city_whose_own_report_is_due_reads_only_if_it_offered_to_and_never_who_reads_it() {
		var other = this.scene.member("Own Report", "XB", "lace");
		this.scene.report(other);
		this.scene.members(1, "XC", "lace");
		this.interests.volunteer(YEAR, other, "officer");
		this.interests.volunteer(YEAR, this.port, "officer");

		this.assignments.propose(YEAR);

		var pairs = this.seats.ofYear(YEAR)
			.stream()
			.map(seat -> seat.seat().cityId() + " < " + seat.seat().reader())
			.toList();
		assertThat(pairs).contains(other + " < xc-reed-1", this.port + " < xc-reed-1");
		assertThat(pairs).containsAnyOf(this.port + " < " + other, other + " < " + this.port).hasSize(3);
	}

	@Test
	void a_partner_named_in_the_report_and_whoever_declared_an_interest_do_not_read_it() {
		this.scene.members(3, "XB", "lace");
		this.interests.declare(this.port, "xb-reed-1", "A shared festival.", "officer");
		this.sql.sql("""
				INSERT INTO mmr_answer VALUES (?, 'internationalInitiatives', 1,
				  '{"rows": [{"title": "Boats", "cities": ["xb-reed-2"]}]}', 'WRITTEN', 'port', current_timestamp)""")
			.param(Report.id(YEAR, this.port))
			.update();

		var shortages = this.assignments.propose(YEAR).shortages();

		assertThat(this.seats.ofYear(YEAR)).extracting(seat -> seat.seat().reader()).containsExactly("xb-reed-3");
		assertThat(shortages.get(0).barred()).containsEntry("PARTNER", 1L).containsEntry("DECLARED_INTEREST", 1L);
	}

	@Test
	void a_city_that_leaves_between_proposal_and_reading_may_not_read() {
		this.scene.members(2, "XB", "lace");
		this.assignments.propose(YEAR);
		this.assignments.publish(YEAR, "officer");
		assertThat(this.substitutes.reasons(YEAR, this.port, "xb-reed-1")).isEmpty();

		this.scene.leaves("xb-reed-1");

		assertThat(this.substitutes.reasons(YEAR, this.port, "xb-reed-1")).containsExactly("NO_MEMBER");
	}

	@Test
	void an_officer_names_nobody_with_a_conflict() {
		this.scene.members(1, "XA", "lace").members(1, "XB", "kites");

		assertThatThrownBy(() -> this.substitutes.name(YEAR, this.port, "xa-reed-1", "reader"))
			.hasMessageContaining("reading.barred.SAME_COUNTRY");
		assertThat(this.substitutes.name(YEAR, this.port, "xb-reed-1", "reader").seat())
			.isEqualTo(new Seat(this.port, "xb-reed-1", Why.NAMED, 1, false, Set.of(Widening.FIELD)));
	}

	@Test
	void a_cohort_of_170_among_350_cities_finds_its_readers_through_tables_and_settings_within_seconds() {
		List.of("XB", "XC", "XD").forEach(country -> this.scene.members(55, country, "lace"));
		this.scene.members(4, "XE", "lace");
		this.sql.sql("SELECT id FROM city WHERE country IN ('XB', 'XC', 'XD', 'XE')")
			.query(String.class)
			.list()
			.forEach(this.scene::report);
		List.of("XF", "XG", "XH").forEach(country -> this.scene.members(60, country, "lace"));
		assertThat(this.reports.ofCohort(YEAR)).hasSize(170);

		var began = System.nanoTime();
		var assignment = this.assignments.propose(YEAR);
		var seconds = (System.nanoTime() - began) / 1e9;

		assertThat(seconds).as("seconds, on a machine that builds beside it").isLessThan(20);
		assertThat(assignment.shortages()).isEmpty();
		assertThat(this.seats.ofYear(YEAR)).flatExtracting(taken -> taken.seat().widened()).isEmpty();
		assertThat(this.seats.ofYear(YEAR)).hasSize(340);
	}

}
