package org.creativecities.network.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.creativecities.ProductTest;
import org.creativecities.network.Mandates;
import org.creativecities.network.Membership;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.creativecities.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The secretariat's pages for mandates and settings, through a browser. */
@ProductTest
class DeskPagesTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final String INTERVAL = "/desk/settings/network.mmr.interval";

	@LocalServerPort
	int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private Membership membership;

	@Autowired
	private Mandates mandates;

	@Autowired
	private Settings settings;

	private Browser officer;

	private Browser head;

	@BeforeEach
	void people() {
		this.accounts.create("desk-officer", "Olga", "Officer", "olga@example.org", PASSWORD, Set.of("secretariat"));
		this.accounts.create("desk-head", "Hana", "Head", "hana@example.org", PASSWORD, Set.of("secretariat-head"));
		this.accounts.create("desk-city", "Cira", "City", "cira@example.org", PASSWORD, Set.of("city-it-port-alder"));
		this.officer = new Browser(this.port).loggedIn("desk-officer", PASSWORD);
		this.head = new Browser(this.port).loggedIn("desk-head", PASSWORD);
		var alder = this.membership.registerApplicant("Port Alder", "IT", true);
		this.membership.admit(alder.id(), "film", LocalDate.of(2019, 10, 30));
	}

	@Test
	void only_the_secretariat_comes_to_the_desk_and_only_its_head_to_the_settings() {
		var city = new Browser(this.port).loggedIn("desk-city", PASSWORD);

		assertThat(city.get("/desk/mandates").statusCode()).isEqualTo(403);
		assertThat(this.officer.get("/desk/mandates").statusCode()).isEqualTo(200);
		assertThat(this.officer.get("/desk/settings").statusCode()).isEqualTo(403);
		assertThat(this.officer.get(INTERVAL).statusCode()).isEqualTo(403);
		assertThat(this.head.get("/desk/settings").statusCode()).isEqualTo(200);
		assertThat(new Browser(this.port).get("/desk/settings").statusCode()).isEqualTo(302);
	}

	@Test
	void an_officer_enters_a_mandate_and_ends_it() {
		assertThat(this.officer.get("/desk/mandates").body()).contains("Port Alder, Italy").doesNotContain("??");

		var entered = give(this.officer, "film", "2020-07-17", "2022-07-16");

		assertThat(entered.statusCode()).isEqualTo(302);
		var mandate = this.mandates.on(LocalDate.of(2022, 7, 16)).get(0);
		assertThat(mandate.keptBy()).isEqualTo("desk-officer");
		var page = this.officer.get("/desk/mandates").body();
		assertThat(page).contains("The mandate was entered.", "16 July 2022").doesNotContain("??");
		this.officer.post("/desk/mandates/%d/end".formatted(mandate.id()),
				Map.of("day", "2021-01-01", "_csrf", Browser.token(page)));
		assertThat(this.mandates.all().get(0).until()).isEqualTo(LocalDate.of(2021, 1, 2));
	}

	@Test
	void a_mandate_that_is_refused_keeps_what_was_typed_and_names_each_field() {
		var refused = give(this.officer, "music", "2020-07-17", "yesterday");

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body())
			.contains("Write the day as year-month-day", "value=\"2020-07-17\"", "value=\"yesterday\"")
			.doesNotContain("??");
		assertThat(this.mandates.all()).isEmpty();
		assertThat(give(this.officer, "music", "2020-07-17", "2022-07-16").body())
			.contains("Choose a city that is a member of this sub-network");
	}

	@Test
	void the_head_changes_a_setting_with_a_reason() {
		var page = this.head.get(INTERVAL).body();
		assertThat(page).contains("UNESCO rule (FAQ)", "It was never changed.").doesNotContain("??");

		var changed = change(page, "5", "Asked by the members");

		assertThat(changed.statusCode()).isEqualTo(302);
		assertThat(this.settings.count("network.mmr.interval")).isEqualTo(5);
		assertThat(this.head.get("/desk/settings").body())
			.contains("network.mmr.interval", "desk-head", "set by the Secretariat; the default: UNESCO rule (FAQ)")
			.doesNotContain("??");
		assertThat(this.head.get(INTERVAL + "?lang=fr").body()).contains("Asked by the members", "règle de l’UNESCO");
	}

	@Test
	void a_setting_that_is_refused_keeps_what_was_typed() {
		var refused = change(this.head.get(INTERVAL).body(), "soon", "");

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("“soon” is not a whole number", "value=\"soon\"");
		assertThat(this.head.get("/desk/settings/network.luck").statusCode()).isEqualTo(404);
	}

	private java.net.http.HttpResponse<String> give(Browser browser, String field, String from, String until) {
		var form = new LinkedHashMap<>(
				Map.of("field", field, "role", "COORDINATOR", "city", "it-port-alder", "from", from, "until", until));
		form.put("_csrf", Browser.token(browser.get("/desk/mandates").body()));
		return browser.post("/desk/mandates", form);
	}

	private java.net.http.HttpResponse<String> change(String page, String value, String reason) {
		return this.head.post(INTERVAL,
				Map.of("value", value, "reason", reason, "version", "0", "_csrf", Browser.token(page)));
	}

}
