package org.creativecities.monitoring.answers.web;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.creativecities.ProductTest;
import org.creativecities.monitoring.MonitoringStory;
import org.creativecities.monitoring.report.Leaving;
import org.creativecities.monitoring.report.Leavings;
import org.creativecities.network.City;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.creativecities.signatures.SignatureLinks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creativecities.monitoring.MonitoringStory.form;

/** A mayor answers through a link, and a city takes back on its page that it leaves. */
@ProductTest
class LeavingPagesTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	private MonitoringStory story;

	private City alder;

	private String report;

	private Browser city;

	@BeforeEach
	void leaves(@Autowired Accounts accounts) {
		this.story = new MonitoringStory(this.product);
		this.alder = this.story.member("Port Alder");
		this.story.opens();
		this.report = this.story.report(this.alder).id();
		this.story.daysAfterDeadline(this.alder, 60)
			.headDoes(this.alder, "Activity_DecideLateReport", form("decision", "invite", "reason", "No answer."))
			.does(MonitoringStory.of(this.alder), this.report, "Activity_AnswerInvitation",
					form("reply", "leave", "explanation", "The council <b>wishes</b> it."));
		accounts.create("leaving-city", "Cira", "City", "cira@example.org", PASSWORD,
				Set.of("cities", this.alder.group()));
		accounts.create("leaving-other", "Otto", "Other", "otto@example.org", PASSWORD, Set.of("cities"));
		this.city = new Browser(this.port).loggedIn("leaving-city", PASSWORD);
	}

	@AfterEach
	void tidy() {
		this.story.tidy();
	}

	@Test
	void a_mayor_without_an_account_reads_what_is_to_confirm_and_only_a_button_confirms() {
		var link = link();
		var mayor = new Browser(this.port);

		assertThat(mayor.get(link).body())
			.contains("Port Alder: does the city leave?", "The council &lt;b&gt;wishes&lt;/b&gt; it.",
					"the city has 30 days to take it back")
			.doesNotContain("??");
		assertThat(mayor.get(link + "?lang=fr").body()).contains("la ville quitte-t-elle le Réseau ?")
			.doesNotContain("??");
		assertThat(leaving()).as("looking changes nothing").isEqualTo(Leaving.State.ASKED);
		var shown = mayor.get(link + "?lang=en").body();
		assertThat(mayor.post(link, typed(shown, Map.of("name", " ", "leaves", "true"))).body())
			.contains("Write your name and title");
		assertThat(leaving()).isEqualTo(Leaving.State.ASKED);

		assertThat(mayor.post(link, typed(shown, Map.of("name", "Ada Quay, Mayor", "leaves", "true"))).body())
			.contains("It is confirmed that Port Alder leaves the Network.");
		assertThat(leaving()).isEqualTo(Leaving.State.COOLING);
		assertThat(new Browser(this.port).get("/sign/leaving/somebody-guesses").statusCode()).isEqualTo(404);
		assertThat(new Browser(this.port).get(link.replace("/leaving", "")).statusCode()).as("signs no candidature")
			.isEqualTo(404);
	}

	@Test
	void a_city_has_its_mayor_asked_again_and_takes_it_back_on_its_page() {
		var page = "/reports/" + this.report + "/leaving";
		var asked = this.city.get(page).body();
		assertThat(asked).contains("The mayor has a link and is to confirm", "Send the mayor a new link")
			.doesNotContain("??");
		this.city.post(page + "/mayor", typed(asked, Map.of()));
		assertThat(this.city.get(page).body()).contains("A new link is on its way to the mayor.");
		var mayor = new Browser(this.port);
		mayor.post(link(), typed(mayor.get(link()).body(), Map.of("name", "Ada Quay, Mayor", "leaves", "true")));

		assertThat(this.city.get(page + "?lang=fr").body())
			.contains("La ville peut revenir sur cette décision jusqu’au")
			.doesNotContain("??");
		var cooling = this.city.get(page + "?lang=en").body();
		assertThat(cooling)
			.contains("Ada Quay, Mayor has confirmed that the city leaves. The city may take it back until")
			.doesNotContain("Send the mayor a new link", "??");
		this.city.post(page + "/taken-back", typed(cooling, Map.of("reason", " ")));
		assertThat(this.city.get(page).body()).contains("Give a reason");
		assertThat(leaving()).as("without a reason").isEqualTo(Leaving.State.COOLING);
		this.city.post(page + "/taken-back", typed(cooling, Map.of("reason", "The new council stays.")));

		assertThat(this.city.get(page).body()).contains("It is taken back. The city stays a member.");
		assertThat(leaving()).isEqualTo(Leaving.State.TAKEN_BACK);
		assertThat(new Browser(this.port).loggedIn("leaving-other", PASSWORD).get(page).statusCode()).isEqualTo(404);
	}

	@Test
	void a_mayor_who_presses_enter_in_the_name_has_chosen_nothing() {
		var mayor = new Browser(this.port);
		var shown = mayor.get(link()).body();

		var again = mayor.post(link(), typed(shown, Map.of("name", "Ada Quay, Mayor"))).body();

		assertThat(again).contains("Say whether the city leaves.", "Ada Quay, Mayor").doesNotContain("??");
		assertThat(leaving()).isEqualTo(Leaving.State.ASKED);
		assertThat(mayor.post(link(), typed(again, Map.of("name", "Ada Quay, Mayor", "leaves", "false"))).body())
			.contains("Port Alder stays a member of the Network.");
		assertThat(leaving()).isEqualTo(Leaving.State.TAKEN_BACK);
	}

	@Test
	void only_the_city_takes_it_back_or_has_its_mayor_asked_again(@Autowired Accounts accounts) {
		accounts.create("leaving-officer", "Ola", "Officer", "ola@example.org", PASSWORD, Set.of("secretariat"));
		var page = "/reports/" + this.report + "/leaving";
		var officer = new Browser(this.port).loggedIn("leaving-officer", PASSWORD);
		var other = new Browser(this.port).loggedIn("leaving-other", PASSWORD);
		var seen = officer.get(page).body();
		assertThat(seen).contains("The mayor has a link and is to confirm").doesNotContain("Take it back", "??");

		for (var stranger : List.of(officer, other)) {
			var token = Map.of("reason", "Not mine to say.", "_csrf", Browser.token(stranger.get("/").body()));
			assertThat(stranger.post(page + "/taken-back", token).statusCode()).isEqualTo(404);
			assertThat(stranger.post(page + "/mayor", token).statusCode()).isEqualTo(404);
		}

		this.city.get(page);
		this.city.get(page + "?lang=fr");
		assertThat(leaving()).isEqualTo(Leaving.State.ASKED);
		assertThat(this.story.letters(this.report, "ask-mayor-to-confirm")).hasSize(1);
	}

	@Test
	void a_link_of_a_candidature_leads_to_no_city_that_leaves() {
		var token = this.product.getBean(SignatureLinks.class)
			.create("APP-2019-IT-PORT-ALDER", this.story.now().plusSeconds(3600));

		assertThat(new Browser(this.port).get("/sign/leaving/" + token).statusCode()).isEqualTo(404);
	}

	@RepeatedTest(4)
	void a_mayor_confirms_in_the_second_in_which_the_city_takes_it_back_and_the_city_stays() throws Exception {
		var page = "/reports/" + this.report + "/leaving";
		var link = link();
		var mayor = new Browser(this.port);
		var confirms = typed(mayor.get(link).body(), Map.of("name", "Ada Quay, Mayor", "leaves", "true"));
		var takesBack = typed(this.city.get(page).body(), Map.of("reason", "The new council stays."));
		var start = new CyclicBarrier(2);
		List<Future<HttpResponse<String>>> answers;
		var threads = Executors.newFixedThreadPool(2);
		try {
			answers = threads.invokeAll(List.<Callable<HttpResponse<String>>>of(() -> {
				start.await();
				return mayor.post(link, confirms);
			}, () -> {
				start.await();
				return this.city.post(page + "/taken-back", takesBack);
			}));
		}
		finally {
			threads.shutdown();
		}

		var confirmed = this.story.letters(this.report, "begin-cooling-period").size() > 0;
		assertThat(answers.get(0).get().statusCode()).isEqualTo(200);
		assertThat(answers.get(0).get().body()).contains(confirmed ? "It is confirmed that" : "stays a member");
		assertThat(this.city.get(page).body()).contains("It is taken back. The city stays a member.");
		assertThat(leaving()).isEqualTo(Leaving.State.TAKEN_BACK);
		assertThat(this.story.waiting(this.report)).contains("Activity_ConcludeLateReport");
	}

	private Leaving.State leaving() {
		return this.product.getBean(Leavings.class).last(this.report).orElseThrow().state();
	}

	private String link() {
		return this.story.sql().sql("""
				SELECT model ->> 'link' FROM letter WHERE case_id = ? AND template = 'monitoring/ask-mayor-to-confirm'
				ORDER BY number DESC LIMIT 1""").param(this.report).query(String.class).single();
	}

	private static Map<String, String> typed(String page, Map<String, String> fields) {
		var form = new HashMap<>(fields);
		form.put("_csrf", Browser.token(page));
		return form;
	}

}
