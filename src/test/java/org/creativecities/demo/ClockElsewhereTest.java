package org.creativecities.demo;

import java.util.Map;
import java.util.Set;

import org.creativecities.ProductTest;
import org.creativecities.security.Accounts;
import org.creativecities.security.Groups;
import org.creativecities.security.web.Browser;
import org.creativecities.workflow.FastForward;
import org.creativecities.workflow.KeptClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Where the profile is not that of the demonstration: as in production. */
@ProductTest
class ClockElsewhereTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@LocalServerPort
	int port;

	@Autowired
	Accounts accounts;

	@Autowired
	ApplicationContext product;

	@Test
	void nobody_moves_the_clock_not_even_an_administrator() {
		this.accounts.create("clock-keeper", "Ada", "Keeper", "ada@example.org", PASSWORD,
				Set.of(Groups.ADMINISTRATORS));
		var keeper = new Browser(this.port).loggedIn("clock-keeper", PASSWORD);

		assertThat(keeper.get("/demo/clock").statusCode()).isEqualTo(404);
		var home = keeper.get("/").body();
		assertThat(home).doesNotContain("/demo/clock", "cc-clock");
		assertThat(keeper.post("/demo/clock", Map.of("move", "days", "days", "30", "_csrf", Browser.token(home)))
			.statusCode()).isEqualTo(404);
	}

	@Test
	void what_moves_the_clock_is_not_even_there() {
		assertThat(this.product.getBeansOfType(FastForward.class)).isEmpty();
		assertThat(this.product.getBeansOfType(KeptClock.class)).isEmpty();
		assertThat(this.product.getBeansOfType(ClockPage.class)).isEmpty();
	}

}
