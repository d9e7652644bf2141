package org.creativecities.designation.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.designation.application.Applications;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.creativecities.network.Membership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is asked, who is not, and why. */
@ProductTest
class EvaluatorPoolTest {

	@Autowired
	private Membership membership;

	@Autowired
	JdbcClient sql;

	@Autowired
	Experts experts;

	@Autowired
	EvaluatorPool pool;

	@Autowired
	Applications applications;

	@Autowired
	Assignments assignments;

	@Autowired
	PlatformTransactionManager transactions;

	@Autowired
	ClockTravel clock;

	AssessmentScene scene;

	@BeforeEach
	void set() {
		this.clock.to(AssessmentScene.START);
		this.scene = new AssessmentScene(this.sql, this.experts, this.membership).call(2, 3);
	}

	@AfterEach
	void strike() {
		this.scene.remove();
	}

	@Test
	void the_least_loaded_are_asked_first() {
		this.scene.experts(3);
		var other = this.scene.application("Glass Bay", "XE");
		evaluation(other, 1, "EXPERT", "expert1", "ACCEPTED");
		evaluation(other, 2, "EXPERT", "expert3", "PROPOSED");
		evaluation(other, 3, "EXPERT", "expert2", "RECORDED");

		assertThat(best(1, 0)).containsExactly("expert2");
	}

	@Test
	void experts_of_the_field_come_before_others() {
		this.scene.expert("musician", "XB", "music").expert("filmmaker", "XB", "film", "music");
		var other = this.scene.application("Glass Bay", "XE");
		evaluation(other, 1, "EXPERT", "filmmaker", "ACCEPTED");

		assertThat(best(2, 0)).containsExactly("filmmaker", "musician");
	}

	@Test
	void the_order_of_equals_looks_random_and_is_always_the_same() {
		this.scene.experts(12);

		assertThat(best(12, 0)).hasSize(12).isEqualTo(best(12, 0)).isNotEqualTo(sorted(best(12, 0)));
	}

	@Test
	void nobody_with_a_conflict_is_asked() {
		this.scene.expert("compatriot", "XA", "film")
			.expert("retired", "XB", "film")
			.member("Neighbour", "XA", LocalDate.of(2015, 12, 11))
			.member("Newcomer", "XD", LocalDate.of(2018, 10, 31))
			.member("Partner-Ville", "XD", LocalDate.of(2015, 12, 11))
			.member("Free City", "XD", LocalDate.of(2015, 12, 11));
		this.experts.activate("retired", false);
		this.scene.partners(application(), "The harbour of PARTNER VILLE; and three others");

		assertThat(best(2, 3)).containsExactly("xd-free-city");
		assertThat(reasons()).contains("xa-neighbour[SAME_COUNTRY]", "xd-newcomer[NEW_MEMBER]",
				"xd-partner-ville[PARTNER]", "compatriot[SAME_COUNTRY]", "xd-free-city[]");
	}

	@Test
	void whoever_has_five_open_files_is_asked_for_no_sixth() {
		this.scene.experts(1);
		for (var i = 1; i <= 5; i++) {
			evaluation(this.scene.application("Town " + i, "XE"), 1, "EXPERT", "expert1", "ACCEPTED");
		}

		assertThat(best(1, 0)).isEmpty();
		assertThat(reasons()).contains("expert1[OPEN_FILES]");
	}

	@Test
	void two_assignments_at_once_do_not_give_one_expert_a_sixth_file() throws Exception {
		this.scene.experts(1);
		for (var i = 1; i <= 4; i++) {
			evaluation(this.scene.application("Town " + i, "XE"), 1, "EXPERT", "expert1", "ACCEPTED");
		}
		var files = List.of(this.scene.application("Port Alder", "XA"), this.scene.application("Glass Bay", "XF"));
		var together = new CyclicBarrier(2);
		var people = Executors.newFixedThreadPool(2);
		try {
			var both = files.stream().map(file -> people.submit(() -> {
				together.await();
				return this.assignments.begin(file);
			})).toList();
			for (var one : both) {
				one.get(30, TimeUnit.SECONDS);
			}
		}
		finally {
			people.shutdownNow();
		}

		assertThat(this.sql.sql("SELECT count(*) FROM evaluation WHERE evaluator = 'expert1'")
			.query(Integer.class)
			.single()).isEqualTo(5);
	}

	private List<String> best(int experts, int members) {
		return inTransaction(() -> this.pool.best(this.applications.get(application()), experts, members)
			.stream()
			.map(Evaluator::id)
			.toList());
	}

	private List<String> reasons() {
		return inTransaction(() -> this.pool.candidates(this.applications.get(application()))
			.stream()
			.map(each -> each.evaluator().id() + each.reasons())
			.toList());
	}

	private <T> T inTransaction(java.util.function.Supplier<T> work) {
		return new TransactionTemplate(this.transactions).execute(status -> work.get());
	}

	private String application() {
		var id = "APP-2019-XA-PORT-ALDER";
		return this.applications.exists(id) ? id : this.scene.application("Port Alder", "XA");
	}

	private static List<String> sorted(List<String> names) {
		return names.stream().sorted().toList();
	}

	private void evaluation(String application, int number, String kind, String evaluator, String state) {
		this.sql.sql("""
				INSERT INTO evaluation (id, application_id, number, kind, evaluator, state, proposed_at, answer_by)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(application + number, application, number, kind, evaluator, state,
					AssessmentScene.at("2019-07-01T00:00:00Z"), AssessmentScene.at("2019-07-08T00:00:00Z"))
			.update();
	}

}
