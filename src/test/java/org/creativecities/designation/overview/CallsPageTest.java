package org.creativecities.designation.overview;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.creativecities.Jobs;
import org.creativecities.ProductTest;
import org.creativecities.designation.call.DesignationCallStory;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.designation.call.DesignationCallStory.CALL;

/** The calls at the desk of the secretariat, through a browser. */
@ProductTest
class CallsPageTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final String PAGE = "/desk/calls/" + CALL;

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Accounts accounts;

	private DesignationCallStory call;

	private Browser officer;

	private Browser head;

	@BeforeEach
	void people() {
		this.call = new DesignationCallStory(this.product);
		this.accounts.create("calls-officer", "Olga", "Officer", "olga@example.org", PASSWORD, Set.of("secretariat"));
		this.accounts.create("calls-head", "Hana", "Head", "hana@example.org", PASSWORD, Set.of("secretariat-head"));
		this.accounts.create("calls-city", "Cira", "City", "cira@example.org", PASSWORD, Set.of("city-it-port-alder"));
		this.officer = new Browser(this.port).loggedIn("calls-officer", PASSWORD);
		this.head = new Browser(this.port).loggedIn("calls-head", PASSWORD);
	}

	@Test
	void an_officer_sees_every_application_and_what_the_call_waits_for() {
		this.call.opens();
		this.call.allAssessed(Map.of(this.call.submits("Port Alder", "IT", "film"), 80.0));

		assertThat(this.officer.get("/desk/calls").body()).contains(CALL, "30 Jun 2019").doesNotContain("??");
		assertThat(this.officer.get(PAGE).body())
			.contains("Port Alder", "Film", "Italy", "evaluated", "Europe and North America", "Consolidate dossier")
			.containsOnlyOnce("1 application")
			.doesNotContain("??", "80.0");
		assertThat(this.officer.get(PAGE + "?lang=fr").body()).contains("Établir le dossier", "Italie", "évaluée")
			.doesNotContain("??");
	}

	@Test
	void only_the_secretariat_comes_here_and_a_call_that_does_not_exist_is_not_found() {
		assertThat(new Browser(this.port).loggedIn("calls-city", PASSWORD).get("/desk/calls").statusCode())
			.isEqualTo(403);
		assertThat(this.officer.get("/desk/calls/CALL-1066").statusCode()).isEqualTo(404);
	}

	@Test
	void only_the_head_sees_decisions_under_embargo() {
		this.call.opens();
		this.call.allAssessed(Map.of(this.call.submits("Port Alder", "IT", "film"), 80.0));
		this.call.consulted().directorGeneralDecides();

		assertThat(this.officer.get(PAGE).body()).contains("decided, under embargo")
			.doesNotContain("Decision</th>", ">designate<");
		assertThat(this.head.get(PAGE).body()).contains(">designate<");
	}

	@Test
	void the_head_moves_the_deadline_and_the_officer_may_not() {
		this.call.opens();

		assertThat(post(this.officer, "deadline", Map.of("lastDay", "2019-07-14", "reason", "Floods."))).isEqualTo(403);
		assertThat(post(this.head, "deadline", Map.of("lastDay", "2019-02-30", "reason", "Floods."))).isEqualTo(422);
		assertThat(post(this.head, "deadline", Map.of("lastDay", "2019-07-14", "reason", ""))).isEqualTo(422);
		assertThat(this.call.call().deadline()).isEqualTo(Instant.parse("2019-06-30T22:00:00Z"));

		assertThat(post(this.head, "deadline", Map.of("lastDay", "2019-07-14", "reason", "Floods."))).isEqualTo(302);

		assertThat(this.call.call().deadline()).isEqualTo(Instant.parse("2019-07-14T22:00:00Z"));
		assertThat(this.head.get(PAGE).body()).contains("14 July 2019", "calls-head", "Floods.");
	}

	@Test
	void the_head_cancels_a_call() {
		this.call.opens();

		assertThat(post(this.head, "cancellation", Map.of("reason", ""))).isEqualTo(422);
		assertThat(post(this.head, "cancellation", Map.of("reason", "The General Conference moved it.")))
			.isEqualTo(302);
		this.product.getBean(Jobs.class).runDue();

		assertThat(this.call.hasEnded()).isTrue();
		assertThat(this.officer.get(PAGE).body()).contains("The General Conference moved it.", "cancelled");
	}

	private int post(Browser person, String action, Map<String, String> form) {
		var token = Browser.token(person.get(PAGE).body());
		var entered = new HashMap<>(form);
		entered.put("_csrf", token);
		return person.post(PAGE + "/" + action, entered).statusCode();
	}

}
