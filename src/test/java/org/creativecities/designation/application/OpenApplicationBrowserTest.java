package org.creativecities.designation.application;

import java.util.Set;

import org.creativecities.ChromiumBrowser;
import org.creativecities.ProductTest;
import org.creativecities.security.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A National Commission opens an application in Tasklist's dialog, in a real browser.
 */
@ProductTest
class OpenApplicationBrowserTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	@Autowired
	private JdbcClient sql;

	private ChromiumBrowser browser;

	@BeforeEach
	void a_call_is_open(@Autowired Accounts accounts) {
		new DesignationApplicationStory(this.product).callOpens();
		accounts.create("browser-nora", "Nora", "Birch", "nora@example.org", PASSWORD,
				Set.of("natcoms", "natcom-" + DesignationApplicationStory.COUNTRY));
		this.browser = new ChromiumBrowser(this.port);
	}

	@AfterEach
	void close() {
		this.browser.close();
		DesignationApplicationStory.remove(this.sql);
	}

	@Test
	void a_refusal_comes_into_view_and_goes_with_the_next_try() {
		var page = this.browser.person("browser-nora", PASSWORD, "en-GB");
		page.setViewportSize(1_600, 600);
		page.navigate("/camunda/app/tasklist/default/#/");
		page.click("text=Start process");
		page.click(".processes a >> text=Apply for designation");
		var city = page.locator(".modal .fjs-form-field:has(> label:text-is('City')) input");
		city.fill("Port Alder");

		page.click(".modal-footer .btn-primary");
		var refusal = page.locator(".modal .notifications .alert");
		assertThat(refusal.locator(".status")).hasText("Not started yet");
		assertThat(refusal).containsText("Name: ");
		assertThat(refusal).isInViewport();
		ChromiumBrowser.picture(page, "start-refused");

		city.fill("Port Birch");
		page.click(".modal-footer .btn-primary");
		assertThat(refusal.locator(".message")).containsText("Port Birch");
		assertThat(refusal).hasCount(1);
		assertThat(refusal).isInViewport();
	}

}
