package org.creativecities.designation.decision;

import java.util.Map;
import java.util.Set;

import org.creativecities.ProductTest;
import org.creativecities.designation.call.DesignationCallStory;
import org.creativecities.documents.DocumentKind;
import org.creativecities.documents.Documents;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The dossier beside the decision, in a browser. */
@ProductTest
class DossierPageTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final String DOSSIER = "/dossiers/CALL-2019";

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	@Autowired
	private JdbcClient sql;

	private DesignationCallStory call;

	private String alder;

	private String birch;

	@BeforeEach
	void twoCitiesAreAssessed(@Autowired Accounts accounts) {
		this.call = new DesignationCallStory(this.product).opens();
		this.alder = this.call.submits("Port Alder", "IT", "film");
		this.birch = this.call.submits("Birch Falls", "SN", "music");
		this.sql.sql("""
				UPDATE application_version SET answers = ?::jsonb WHERE application_id = ?""")
			.params("""
					{"candidature": {"presentation": "A harbour town that films the sea."}, "sections": [], "answers": {}}""",
					this.alder)
			.update();
		this.sql.sql("UPDATE application SET spread = 12.5, against = 1, evaluations = 5").update();
		this.sql
			.sql("""
					INSERT INTO evaluation (id, application_id, number, kind, evaluator, state, proposed_at, answer_by, relevance,
					  assets, local_work, cooperation, feasibility, advice, comment)
					VALUES ('E1', ?, 1, 'EXPERT', 'lindgren', 'RECORDED', now(), now(), 4, 4, 4, 4, 4, 'do-not-recommend',
					  'Strong on the harbour.')""")
			.param(this.alder)
			.update();
		this.call.allAssessed(Map.of(this.alder, 90.0, this.birch, 70.0));
		person(accounts, "dg", "dg-office");
		person(accounts, "officer", "secretariat");
		person(accounts, "city", "city-it-port-alder");
		person(accounts, "committee", "coordination-committee");
	}

	@Test
	void the_director_general_reads_every_number_comment_and_file_before_deciding() {
		var file = this.product.getBean(Documents.class)
			.attach(this.alder, new DocumentKind("mayor-letter", Set.of("application/pdf"), 1_000_000, 1), "letter.pdf",
					pdf(), "city", Set.of());
		this.call.consulted();
		var dg = browser("dg");

		assertThat(dg.get(DOSSIER).body())
			.contains("Port Alder", "Birch Falls", "Italy", "Senegal", "Africa", "90.00", "12.50", "recommended",
					"country without a member")
			.doesNotContain("??", "lindgren");
		assertThat(dg.get(DOSSIER + "?region=AFR").body()).contains("Birch Falls", "1 of 2 applications")
			.doesNotContain("Port Alder");
		assertThat(dg.get(DOSSIER + "?field=film&lang=fr").body()).contains("Port Alder", "Dossier de CALL-2019")
			.doesNotContain("Birch Falls", "??");
		assertThat(dg.get(DOSSIER + "/" + this.alder).body())
			.contains("Strong on the harbour.", "A harbour town that films the sea.", "letter.pdf")
			.doesNotContain("??", "lindgren");
		assertThat(dg.get("/documents/" + file.id()).statusCode()).isEqualTo(200);
	}

	@Test
	void nobody_else_but_the_secretariat_reads_the_dossier() {
		assertThat(browser("officer").get(DOSSIER).statusCode()).isEqualTo(200);
		for (var other : Set.of("city", "committee")) {
			assertThat(browser(other).get(DOSSIER).statusCode()).isEqualTo(404);
			assertThat(browser(other).get(DOSSIER + "/" + this.alder).statusCode()).isEqualTo(404);
		}
		assertThat(browser("dg").get("/dossiers/CALL-1999").statusCode()).isEqualTo(404);
		assertThat(browser("dg").get(DOSSIER + "/APP-2019-XX-NOWHERE").statusCode()).isEqualTo(404);
	}

	@Test
	void nothing_that_is_decided_stands_in_the_dossier() {
		this.call.consulted().directorGeneralDecides(DesignationCallStory.row(this.alder, "not", "Too early for it."));

		assertThat(browser("officer").get(DOSSIER).body()).contains("Port Alder").doesNotContain("Too early for it.");
		this.call.announcementDay();
		assertThat(browser("officer").get(DOSSIER).body()).contains("There is nothing to decide on")
			.doesNotContain("Port Alder");
	}

	private static void person(Accounts accounts, String name, String group) {
		accounts.create("dossier-" + name, "Ada", name, name + "@example.org", PASSWORD, Set.of(group));
	}

	private Browser browser(String name) {
		return new Browser(this.port).loggedIn("dossier-" + name, PASSWORD);
	}

	private static byte[] pdf() {
		return "%PDF-1.4\n% letter\n%%EOF\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
	}

}
