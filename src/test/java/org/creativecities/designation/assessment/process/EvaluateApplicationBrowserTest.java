package org.creativecities.designation.assessment.process;

import java.util.Date;
import java.util.Set;

import com.microsoft.playwright.Page;
import org.camunda.bpm.engine.TaskService;
import org.creativecities.ChromiumBrowser;
import org.creativecities.ProductTest;
import org.creativecities.designation.assessment.AssessmentScene;
import org.creativecities.designation.assessment.Evaluation;
import org.creativecities.designation.assessment.Experts;
import org.creativecities.network.Membership;
import org.creativecities.security.Accounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An expert evaluates an application in Tasklist; draws the picture of the README. */
@ProductTest
class EvaluateApplicationBrowserTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	private static final String SCORES = ".fjs-form-field-number input";

	private static final String COMMENT = ".fjs-form-field-textarea textarea[id$=comment]";

	private static final String TOO_MUCH = "The largest value is 5.";

	private static final String COMPLETE = "button:has-text('Complete')";

	@LocalServerPort
	int port;

	@Autowired
	private ApplicationContext product;

	@Autowired
	private JdbcClient sql;

	private AssessmentScene scene;

	private DesignationAssessmentStory alder;

	private ChromiumBrowser browser;

	@BeforeEach
	void two_experts_have_accepted(@Autowired Experts experts, @Autowired Membership membership,
			@Autowired Accounts accounts) {
		this.scene = new AssessmentScene(this.sql, experts, membership).call(2, 0)
			.expert("halloran", "XB", "film")
			.expert("verbeek", "XC", "film");
		var application = this.scene.application("Port Alder", "XA");
		this.sql.sql("""
				INSERT INTO application_version
				SELECT id, 1, jsonb_build_object('candidature', candidature), 'x', 'city', opened_at
				FROM application WHERE id = ?""").param(application).update();
		this.alder = new DesignationAssessmentStory(this.product, application).begins().allAccept();
		accounts.create("ines", "Ines", "Halloran", "ines@example.org", PASSWORD, Set.of("expert-halloran"));
		this.browser = new ChromiumBrowser(this.port);
	}

	@AfterEach
	void remove() {
		this.browser.close();
		this.scene.remove();
	}

	@Test
	void an_expert_sees_their_own_task_is_told_what_is_wrong_and_hands_in() {
		var page = this.browser.person("ines", PASSWORD, "en-GB");
		page.clock().setSystemTime(Date.from(AssessmentScene.START));
		page.navigate("/camunda/app/tasklist/default/#/");
		assertThat(evaluations()).as("two are asked").isEqualTo(2);
		assertThat(page.locator(".tasks-list li.task")).hasCount(1);
		page.click(".tasks-list li.task a");
		page.click("text=Claim");
		page.locator(COMMENT + ":not([disabled])").waitFor();

		scores(page, 4, 5, 4, 3, 9);
		page.focus(COMMENT);
		assertThat(page.locator(".fjs-container")).containsText(TOO_MUCH);
		scores(page, 4, 5, 4, 3, 4);
		page.fill(COMMENT, AssessmentScene.COMMENT);
		page.keyboard().press("Tab");
		assertThat(page.locator(".fjs-container .fjs-form-field-error")).hasCount(0);
		page.click("text=Recommend with reservation");
		page.click("text=I have no conflict of interest");
		ChromiumBrowser.keep(page, "tasklist");
		page.fill(COMMENT, "A harbour that films itself.");
		page.click(COMPLETE);

		assertThat(page.locator(".page-notifications .alert").first())
			.containsText("Comment: at least 20 words are asked for; these are 5.");
		assertThat(page.locator(COMMENT)).hasValue("A harbour that films itself.");
		assertThat(page.locator(SCORES).nth(1)).hasValue("5");
		page.fill(COMMENT, AssessmentScene.COMMENT);
		page.click(COMPLETE);

		assertThat(page.locator(".tasks-list li.task")).hasCount(0);
		assertThat(this.alder.evaluations()).filteredOn(one -> one.state() == Evaluation.State.RECORDED)
			.extracting("evaluator")
			.containsExactly("halloran");
		assertThat(evaluations()).as("the other is still asked").isOne();
	}

	private static void scores(Page page, int... scores) {
		for (var i = 0; i < scores.length; i++) {
			page.locator(SCORES).nth(i).fill(String.valueOf(scores[i]));
		}
	}

	private long evaluations() {
		return this.product.getBean(TaskService.class)
			.createTaskQuery()
			.taskDefinitionKey("Activity_EvaluateApplication")
			.count();
	}

}
