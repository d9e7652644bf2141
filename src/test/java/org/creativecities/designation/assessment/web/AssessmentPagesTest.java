package org.creativecities.designation.assessment.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.creativecities.Jobs;
import org.creativecities.ProductTest;
import org.creativecities.designation.assessment.AssessmentScene;
import org.creativecities.designation.assessment.Evaluations;
import org.creativecities.designation.assessment.Experts;
import org.creativecities.documents.DocumentKind;
import org.creativecities.documents.Documents;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.Processes;
import org.creativecities.workflow.TaskList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.creativecities.network.Membership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The experts' list at the desk, and the file that an evaluator reads; in a browser. */
@ProductTest
class AssessmentPagesTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@LocalServerPort
	int port;

	@Autowired
	private Evaluations evaluations;

	@Autowired
	private Membership membership;

	@Autowired
	Accounts accounts;

	@Autowired
	JdbcClient sql;

	@Autowired
	Experts experts;

	@Autowired
	Documents documents;

	@Autowired
	ApplicationContext product;

	AssessmentScene scene;

	@BeforeEach
	void people() {
		this.scene = new AssessmentScene(this.sql, this.experts, this.membership).call(2, 3);
		this.accounts.create("page-officer", "Olga", "Officer", "olga@example.org", PASSWORD, Set.of("secretariat"));
		this.accounts.create("page-first", "Ines", "First", "ines@example.org", PASSWORD, Set.of("expert-first"));
		this.accounts.create("page-second", "Noor", "Second", "noor@example.org", PASSWORD, Set.of("expert-second"));
	}

	@AfterEach
	void strike() {
		this.scene.remove();
	}

	@Test
	void an_officer_enters_an_expert_and_asks_them_no_more() {
		var officer = new Browser(this.port).loggedIn("page-officer", PASSWORD);
		var page = officer.get("/desk/experts").body();
		assertThat(page).contains("No expert was entered yet.").doesNotContain("??");

		var entered = officer.post("/desk/experts", entry(page));

		assertThat(entered.statusCode()).isEqualTo(302);
		page = officer.get("/desk/experts").body();
		assertThat(page).contains("Zoë O’Hara", "expert-ohara", "<span class=\"d-block\">Film</span>")
			.doesNotContain("<span class=\"d-block\">film</span>", "??");
		assertThat(this.experts.get("ohara")).extracting("active", "country").containsExactly(true, "CL");
		officer.post("/desk/experts/ohara/active", Map.of("active", "false", "_csrf", Browser.token(page)));
		assertThat(this.experts.active()).isEmpty();
	}

	@Test
	void an_expert_who_is_refused_is_kept_as_typed_with_a_sentence_at_each_field() {
		var officer = new Browser(this.port).loggedIn("page-officer", PASSWORD);
		var entry = entry(officer.get("/desk/experts").body());
		entry.put("id", "Dr. O'Hara");
		entry.put("email", "zoe@nowhere");
		entry.put("country", "QQ");
		entry.remove("fields");

		var refused = officer.post("/desk/experts", entry);

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body())
			.contains("Write two to forty small letters", "Write an e-mail address", "Choose a country",
					"Choose at least one creative field", "Zoë O’Hara", "zoe@nowhere")
			.doesNotContain("??");
		assertThat(this.experts.all()).isEmpty();
	}

	@Test
	void only_who_accepted_and_the_secretariat_read_the_file() {
		var application = this.scene.application("Port Alder", "XA");
		this.sql.sql("INSERT INTO application_version VALUES (?, 1, ?::jsonb, 'x', 'city', now())")
			.params(application,
					"""
							{"candidature": {"presentation": "We film <b>the sea</b>.", "mayorEmail": "mayor@example.org"},
							 "sections": [{"key": "impact", "label": "7 Impact", "labelFr": "7 Effets", "columns": []},
							  {"key": "localInitiatives", "label": "10.1 Local", "labelFr": "10.1 Locales",
							   "columns": [{"key": "title", "label": "Title", "labelFr": "Titre"}]}],
							 "answers": {"impact": "A school for sound.", "localInitiatives": [{"title": "Harbour nights"}]}}""")
			.update();
		evaluation(application, 1, "first", "ACCEPTED");
		evaluation(application, 2, "second", "PROPOSED");
		var file = this.documents.attach(application,
				new DocumentKind("mayor-letter", Set.of("application/pdf"), 1_000_000, 1), "letter.pdf", pdf(), "city",
				Set.of());
		this.documents.allow(application, "expert-first");
		var first = new Browser(this.port).loggedIn("page-first", PASSWORD);
		var second = new Browser(this.port).loggedIn("page-second", PASSWORD);
		var officer = new Browser(this.port).loggedIn("page-officer", PASSWORD);

		var page = first.get("/evaluations/E1");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body())
			.contains("Port Alder", "We film &lt;b&gt;the sea", "A school for sound.", "Harbour nights", "letter.pdf")
			.doesNotContain("mayor@example.org", "??");
		assertThat(first.get("/documents/" + file.id()).statusCode()).isEqualTo(200);
		assertThat(officer.get("/evaluations/E1").statusCode()).isEqualTo(200);
		assertThat(first.get("/evaluations/E2").statusCode()).isEqualTo(404);
		assertThat(second.get("/evaluations/E1").statusCode()).isEqualTo(404);
		assertThat(second.get("/evaluations/E2").statusCode()).isEqualTo(404);
		assertThat(second.get("/documents/" + file.id()).statusCode()).isEqualTo(404);
		assertThat(second.get("/evaluations/none").statusCode()).isEqualTo(404);
		assertThat(first.get("/evaluations/E1?lang=fr").body()).contains("Candidature de Port Alder", "7 Effets");

		this.sql.sql("UPDATE application SET state = 'NOT_DESIGNATED' WHERE id = ?").param(application).update();
		this.evaluations.close(application);
		assertThat(first.get("/evaluations/E1").statusCode()).as("once the outcome is public").isEqualTo(404);
		assertThat(first.get("/documents/" + file.id()).statusCode()).isEqualTo(404);
		assertThat(officer.get("/evaluations/E1").statusCode()).isEqualTo(200);
	}

	@Test
	void an_evaluator_finds_a_conflict_while_reading_and_says_so_with_one_button() {
		this.scene.expert("first", "XB", "film");
		var application = this.scene.application("Port Alder", "XA");
		this.product.getBean(Processes.class).start("designation-assessment", application, Map.of());
		this.product.getBean(Jobs.class).runDue();
		var evaluation = this.product.getBean(Evaluations.class).ofApplication(application).get(0);
		var evaluator = new Person("page-first", Set.of("expert-first"));
		var tasks = this.product.getBean(TaskList.class);
		tasks.complete(evaluator, tasks.find(evaluator, evaluation.id(), "Activity_AcceptEvaluation").orElseThrow(),
				Map.of("answer", "accept"));
		var first = new Browser(this.port).loggedIn("page-first", PASSWORD);
		var page = first.get("/evaluations/" + evaluation.id()).body();
		assertThat(page).contains("I have a conflict of interest").doesNotContain("??");
		assertThat(
				new Browser(this.port).loggedIn("page-officer", PASSWORD).get("/evaluations/" + evaluation.id()).body())
			.doesNotContain("I have a conflict of interest");

		var done = first.post("/evaluations/" + evaluation.id() + "/recuse",
				Map.of("reason", "My brother leads the festival.", "_csrf", Browser.token(page)));

		assertThat(done.headers().firstValue("Location").orElseThrow()).endsWith("/evaluations/recused");
		assertThat(first.get("/evaluations/recused").body()).contains("somebody else is asked").doesNotContain("??");
		assertThat(first.get("/evaluations/" + evaluation.id()).statusCode()).isEqualTo(404);
		assertThat(tasks.find(evaluator, evaluation.id(), "Activity_EvaluateApplication")).isEmpty();
	}

	private static Map<String, String> entry(String page) {
		return new HashMap<>(Map.of("id", "ohara", "name", "Zoë O’Hara", "email", "zoe+film@example.org", "language",
				"fr", "country", "CL", "fields", "film", "_csrf", Browser.token(page)));
	}

	private void evaluation(String application, int number, String expert, String state) {
		this.scene.expert(expert, "XB", "film");
		this.sql.sql("""
				INSERT INTO evaluation (id, application_id, number, kind, evaluator, state, proposed_at, answer_by)
				VALUES (?, ?, ?, 'EXPERT', ?, ?, now(), now())""")
			.params("E" + number, application, number, expert, state)
			.update();
	}

	private static byte[] pdf() {
		return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
				+ "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
			.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
	}

}
