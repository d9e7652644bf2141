package org.creativecities.monitoring;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.creativecities.ProductTest;
import org.creativecities.monitoring.answers.Consents;
import org.creativecities.monitoring.answers.Submissions;
import org.creativecities.network.City;
import org.creativecities.security.Accounts;
import org.creativecities.security.web.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The button that hands a report in, pressed by one colleague or by three at once. */
@ProductTest
class HandInAtOnceTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final int COLLEAGUES = 3;

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	private MonitoringStory story;

	private City alder;

	private String page;

	private List<Browser> colleagues;

	@BeforeEach
	void begin(@Autowired Accounts accounts) {
		this.story = new MonitoringStory(this.product);
		this.alder = this.story.member("Port Alder");
		this.story.opens().cityWrites(this.alder);
		this.page = "/reports/" + this.story.report(this.alder).id();
		this.colleagues = IntStream.range(0, COLLEAGUES).mapToObj(number -> {
			accounts.create("at-once-" + number, "Ada", "Quay " + number, "ada" + number + "@example.org", PASSWORD,
					Set.of("cities", this.alder.group()));
			return new Browser(this.port).loggedIn("at-once-" + number, PASSWORD);
		}).toList();
	}

	@AfterEach
	void tidy() {
		this.story.tidy();
	}

	@Test
	void whether_others_may_read_it_is_asked_before_it_is_handed_in() {
		assertThat(this.colleagues.get(0).get(this.page).body()).contains("May everybody read this report")
			.doesNotContain("??");

		press(this.colleagues.get(0), Map.of());
		assertThat(this.colleagues.get(0).get(this.page).body()).contains("Say whether everybody may read this report");
		assertThat(submissions().all(this.story.report(this.alder).id())).isEmpty();

		press(this.colleagues.get(0), Map.of("consent", "yes", "withheld", "9"));
		assertThat(this.colleagues.get(0).get(this.page).body()).contains("A report has no section 9");
		assertThat(submissions().all(this.story.report(this.alder).id())).isEmpty();

		press(this.colleagues.get(0), Map.of("consent", "yes", "withheld", "6"));
		assertThat(this.colleagues.get(0).get(this.page).body())
			.contains("agrees that everybody reads its report, apart from: 6 ", "(Ada Quay 0, ");
		assertThat(this.product.getBean(Consents.class).of(this.story.report(this.alder).id())).get()
			.satisfies(said -> {
				assertThat(said.open()).isTrue();
				assertThat(said.withheld()).containsExactly(6);
				assertThat(said.by()).isEqualTo("at-once-0");
			});
		assertThat(submissions().all(this.story.report(this.alder).id())).hasSize(1);
	}

	@RepeatedTest(3)
	void three_colleagues_press_the_button_at_once_and_two_read_that_it_is_handed_in() throws Exception {
		var tokens = this.colleagues.stream().map(this::token).toList();
		var start = new CyclicBarrier(COLLEAGUES);
		var threads = Executors.newFixedThreadPool(COLLEAGUES);
		List<Future<HttpResponse<String>>> answers;
		try {
			answers = threads
				.invokeAll(IntStream.range(0, COLLEAGUES).mapToObj(number -> (Callable<HttpResponse<String>>) () -> {
					start.await();
					return this.colleagues.get(number)
						.post(this.page + "/submission", Map.of("consent", "no", "_csrf", tokens.get(number)));
				}).toList());
		}
		finally {
			threads.shutdown();
		}

		for (var answer : answers) {
			assertThat(answer.get().statusCode()).isEqualTo(302);
		}
		var read = this.colleagues.stream().map(one -> one.get(this.page).body()).toList();
		assertThat(read).filteredOn(body -> body.contains("The report has been handed in. Thank you.")).hasSize(1);
		assertThat(read.stream().map(HandInAtOnceTest::said))
			.filteredOn(said -> said.startsWith("This report has been handed in, or its time is over"))
			.hasSize(COLLEAGUES - 1);
		assertThat(submissions().all(this.story.report(this.alder).id())).hasSize(1);
	}

	private void press(Browser browser, Map<String, String> fields) {
		var form = new java.util.HashMap<>(fields);
		form.put("_csrf", token(browser));
		assertThat(browser.post(this.page + "/submission", form).statusCode()).isEqualTo(302);
	}

	/** What the page says above all else. */
	private static String said(String body) {
		return body.replaceFirst("(?s)^.*?<h1>", "")
			.replaceAll("<[^>]*>", " ")
			.strip()
			.replaceAll("\\s+", " ")
			.replaceFirst("^.*?Alder ", "");
	}

	private String token(Browser browser) {
		return Browser.token(browser.get(this.page).body());
	}

	private Submissions submissions() {
		return this.product.getBean(Submissions.class);
	}

}
