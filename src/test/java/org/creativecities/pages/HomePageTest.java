package org.creativecities.pages;

import java.util.Set;

import org.creativecities.ProductTest;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Where people arrive: what each may open, in parts, and under which name they work. */
@ProductTest
class HomePageTest {

	private static final String PASSWORD = "alder-alder-alder";

	@LocalServerPort
	int port;

	@Autowired
	Accounts accounts;

	@Test
	void an_officer_finds_all_desks_in_parts_under_a_name_of_a_person() {
		var page = home("home-officer", "Olga", "secretariat");

		assertThat(page)
			.containsSubsequence("Olga Home", "For you", "/camunda/app/tasklist", "/calendar",
					"Applications and reports", "/desk/calls", "/desk/cohorts", "/desk/memory",
					"Votes, host cities and coordinators", "/desk/ballots", "/desk/hosting", "/desk/elections",
					"Cities and people", "/desk/cities", "/desk/mandates", "/desk/experts", "Letters and rules",
					"/desk/letters", "/desk/reminders")
			.doesNotContain("/desk/settings", "/camunda/app/cockpit", "Administration", "home-officer", "??");
	}

	@Test
	void a_city_finds_its_own_pages_and_no_desk() {
		assertThat(home("home-city", "Ada", "city-xa-nowhere"))
			.contains("Ada Home", "\"/reports\"", "\"/hosting\"", "\"/elections\"", "\"/calendar\"")
			.doesNotContain("/desk/", "Letters and rules");
	}

	@Test
	void an_expert_finds_what_is_open_to_everybody() {
		assertThat(home("home-expert", "Ines", "experts")).contains("/public/reports", "\"/ballots\"", "/register")
			.doesNotContain("/desk/", "\"/reports\"", "\"/hosting\"");
	}

	private String home(String account, String firstName, String group) {
		this.accounts.create(account, firstName, "Home", account + "@example.org", PASSWORD, Set.of(group));
		return new Browser(this.port).loggedIn(account, PASSWORD).get("/").body();
	}

}
