package org.creativecities.monitoring.review;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.creativecities.ClockTravel;
import org.creativecities.Jobs;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.SentLetter;
import org.creativecities.monitoring.MonitoringStory;
import org.creativecities.monitoring.ReadingScene;
import org.creativecities.monitoring.answers.Answers;
import org.creativecities.monitoring.assignment.Assignments;
import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.Processes;
import org.creativecities.workflow.TaskList;

import org.springframework.context.ApplicationContext;

/** Plays readers, the city and officers; hides tasks, jobs and the clock. */
public class MonitoringReadingStory {

	public static final Person OFFICER = new Person("officer", Set.of("secretariat"));

	public static final String COMMENT = "The harbour school is a fine idea and others could learn from it, and yet it stays unclear "
			+ "who pays for the second year, and what the partner city brings to it beyond its name on the cover.";

	public final String report;

	private final ApplicationContext product;

	public MonitoringReadingStory(ApplicationContext product, String report) {
		this.product = product;
		this.report = report;
	}

	/** Readers are proposed and published. */
	public MonitoringReadingStory assigned() {
		bean(Assignments.class).propose(ReadingScene.YEAR);
		bean(Assignments.class).publish(ReadingScene.YEAR, "officer");
		bean(Jobs.class).runDue();
		return this;
	}

	/** The report is handed over to its readers. */
	public MonitoringReadingStory begins() {
		bean(Processes.class).start("monitoring-reading", this.report, Map.of());
		bean(Jobs.class).runDue();
		return this;
	}

	public MonitoringReadingStory daysPass(int days) {
		bean(Jobs.class).runUntil(bean(ClockTravel.class).now().plus(Duration.ofDays(days)));
		return this;
	}

	/** Those of whom an answer or a review is expected, in the order asked. */
	public List<Review> live() {
		return reviews().stream().filter(review -> review.state().isLive()).toList();
	}

	public List<Review> reviews() {
		return bean(Readings.class).reviews(this.report);
	}

	public Review review(String id) {
		return bean(Reviews.class).get(id);
	}

	public MonitoringReadingStory allAccept() {
		live().stream().filter(review -> review.state() == Review.State.PROPOSED).forEach(this::accepts);
		return this;
	}

	/** Those at work hand in, in order, these verdicts. */
	public MonitoringReadingStory handIn(String... verdicts) {
		var live = live();
		for (var i = 0; i < verdicts.length; i++) {
			handsIn(live.get(i), verdicts[i]);
		}
		return this;
	}

	public void accepts(Review review) {
		submit(reader(review), review.id(), "Activity_AcceptReview", Map.of("answer", "accept"));
	}

	public void answers(Review review, String answer, String reason) {
		submit(reader(review), review.id(), "Activity_AcceptReview", Map.of("answer", answer, "reason", reason));
	}

	/** Whoever wants a revision says of what. */
	public void handsIn(Review review, String verdict) {
		if ("needs-revision".equals(verdict) && bean(Comments.class).of(review.id()).isEmpty()) {
			comments(review, "summary", "Say in figures what changed, for whom.");
		}
		submit(reader(review), review.id(), "Activity_ReviewReport", sheet(verdict));
	}

	public void comments(Review review, String question, String text) {
		bean(Comments.class).pin(review.id(), question, text, review.reader());
	}

	/** The city changes an answer and hands the report in again. */
	public void revises(String question, Map<String, Object> content) {
		saves(question, content);
		handsInAgain();
	}

	public void handsInAgain() {
		submit(city(), this.report, "Activity_ReviseReport", MonitoringStory.handIn());
	}

	/** The city changes an answer. */
	public void saves(String question, Map<String, Object> content) {
		var present = bean(Answers.class).current(this.report).get(question);
		bean(Answers.class).save(this.report, question, present.version(), content, "ada");
	}

	public void officerNames(String... cities) {
		submit(OFFICER, this.report, "Activity_NameReviewer", Map.of("decision", "name", "readers", List.of(cities)));
	}

	public void officerGoesOnWithout() {
		submit(OFFICER, this.report, "Activity_NameReviewer", Map.of("decision", "without"));
	}

	public void officerDecides(String result, String reason) {
		submit(OFFICER, this.report, "Activity_DecideOutcome", Map.of("result", result, "reason", reason));
	}

	/** Names of the open tasks of the report and of nothing else. */
	public List<String> tasks() {
		return bean(TaskService.class).createTaskQuery()
			.processInstanceBusinessKey(this.report)
			.list()
			.stream()
			.map(Task::getName)
			.toList();
	}

	/** What the reading remembers. */
	public Map<String, Object> variables() {
		return bean(RuntimeService.class).getVariables(bean(RuntimeService.class).createProcessInstanceQuery()
			.processInstanceBusinessKey(this.report)
			.processDefinitionKey("monitoring-reading")
			.singleResult()
			.getId());
	}

	public boolean isOver() {
		return isOver(this.report);
	}

	public boolean isOver(Review review) {
		return isOver(review.id());
	}

	private boolean isOver(String key) {
		return bean(RuntimeService.class).createProcessInstanceQuery().processInstanceBusinessKey(key).count() == 0;
	}

	public Report found() {
		return bean(Reports.class).get(this.report);
	}

	public List<String> letters(String caseId) {
		return bean(Outbox.class).ofCase(caseId).stream().map(SentLetter::template).toList();
	}

	public static Map<String, Object> sheet(String verdict) {
		var sheet = new HashMap<String, Object>(
				Map.of("plan", "yes", "comment", COMMENT, "verdict", verdict, "goodPractice", true));
		for (var section = 1; section <= ReviewSheet.SECTIONS; section++) {
			sheet.put("section" + section, 3);
		}
		return sheet;
	}

	public <T> T bean(Class<T> type) {
		return this.product.getBean(type);
	}

	public void submit(Person person, String caseId, String activity, Map<String, Object> values) {
		var list = bean(TaskList.class);
		list.complete(person, list.find(person, caseId, activity).orElseThrow(), values);
		bean(Jobs.class).runDue();
	}

	private Person city() {
		return new Person("ada", Set.of("city-" + found().cityId()));
	}

	public static Person reader(Review review) {
		return new Person(review.reader(), Set.of(review.group()));
	}

}
