package org.creativecities.designation.application;

import java.util.Set;

import org.camunda.bpm.engine.TaskService;
import org.creativecities.ChromiumBrowser;
import org.creativecities.ProductTest;
import org.creativecities.security.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.creativecities.designation.application.DesignationApplicationStory.candidature;
import static org.creativecities.designation.application.DesignationApplicationStory.with;

/** What a city writes, as its National Commission sees it in Tasklist. */
@ProductTest
class EndorseApplicationBrowserTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@AfterEach
	void tidy(@Autowired JdbcClient sql) {
		DesignationApplicationStory.remove(sql);
	}

	@Test
	void script_in_a_text_does_nothing_in_tasklist(@LocalServerPort int port, @Autowired ApplicationContext product,
			@Autowired Accounts accounts, @Autowired TaskService tasks) {
		new DesignationApplicationStory(product).callOpens()
			.opens()
			.describes(with(candidature(), "presentation",
					"Our nets <img src=x onerror=\"window.harmed = true\"> [and boats](javascript:window.harmed=true)"
							+ " <script>window.harmed = true</script> sing."));
		accounts.create("nora", "Nora", "Asker", "nora@example.org", PASSWORD, Set.of("natcom-XJ"));
		var task = tasks.createTaskQuery().taskDefinitionKey("Activity_EndorseApplication").singleResult().getId();

		try (var browser = new ChromiumBrowser(port)) {
			var page = browser.person("nora", PASSWORD, "en-GB");
			page.navigate("/camunda/app/tasklist/default/#/?task=" + task);
			var form = page.locator(".fjs-container");
			assertThat(form).containsText("Our nets");

			assertThat(form.locator("script, [onerror], a[href^=javascript]")).hasCount(0);
			org.assertj.core.api.Assertions.assertThat(page.evaluate("() => window.harmed === true"))
				.isEqualTo(Boolean.FALSE);
		}
	}

}
