package org.creativecities.tasklist;

import java.util.Collections;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

import org.creativecities.ProductTest;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Tasklist opens for everybody who opens it, also where many do at one moment. */
@ProductTest
class PageNonceTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final int AT_ONCE = 8;

	private static final int TIMES = 200;

	@LocalServerPort
	int port;

	@Test
	void a_page_that_is_opened_while_others_are_bears_the_nonce_of_its_own_answer(@Autowired Accounts accounts)
			throws Exception {
		accounts.create("nonce-officer", "Ada", "Quay", "ada@example.org", PASSWORD, Set.of("secretariat"));
		var browser = new Browser(this.port).loggedIn("nonce-officer", PASSWORD);
		Callable<Boolean> opens = () -> {
			var page = browser.get("/camunda/app/tasklist/default/");
			return nonce("nonce=\"([^\"]+)\"", page.body())
				.equals(nonce("'nonce-([^']+)'", page.headers().firstValue("Content-Security-Policy").orElseThrow()));
		};
		var many = Executors.newFixedThreadPool(AT_ONCE);
		try {
			for (var answer : many.invokeAll(Collections.nCopies(TIMES, opens))) {
				assertThat(answer.get()).isTrue();
			}
		}
		finally {
			many.shutdown();
		}
	}

	private static String nonce(String pattern, String text) {
		var found = Pattern.compile(pattern).matcher(text);
		assertThat(found.find()).as("a nonce in %s", text).isTrue();
		return found.group(1);
	}

}
