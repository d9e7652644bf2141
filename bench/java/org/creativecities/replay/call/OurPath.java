package org.creativecities.replay.call;

import org.creativecities.bench.Meter;
import org.creativecities.bench.DueJobs;
import org.creativecities.replay.stage.Hands;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.ManagementService;
import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.MayorSignatures;
import org.creativecities.designation.assessment.Evaluations;
import org.creativecities.mail.LetterArchive;
import org.creativecities.mail.LetterFilter;
import org.creativecities.mail.PostOffice;
import org.creativecities.workflow.Timetable;

/**
 * The path of applications through the product, by the doors that people use. What a
 * person does and what follows from it is measured; what the bench must look up to play
 * the person is not.
 */
final class OurPath {

	private static final Pattern LINK = Pattern.compile("/sign/([A-Za-z0-9_-]+)");

	private final Hands hands;

	private final ApplyingCities applicants;

	private final Evaluations evaluations;

	private final MayorSignatures mayors;

	private final LetterArchive letters;

	private final PostOffice postOffice;

	private final Timetable timetable;

	private final Meter meter;

	private final DueJobs jobs;

	OurPath(Hands hands, ApplyingCities applicants, Evaluations evaluations, MayorSignatures mayors,
			LetterArchive letters, PostOffice postOffice, Timetable timetable, ManagementService management,
			Meter meter) {
		this.hands = hands;
		this.applicants = applicants;
		this.evaluations = evaluations;
		this.mayors = mayors;
		this.letters = letters;
		this.postOffice = postOffice;
		this.timetable = timetable;
		this.meter = meter;
		this.jobs = new DueJobs(management, meter);
	}

	/** Until the call is open; nothing of it is measured. */
	void openCall(CallPlan plan) {
		this.timetable.standAt(Steps.opening(plan).minus(Duration.ofDays(20)));
		this.hands.start(Hands.OFFICER, "designation-call", plan.entered());
		this.hands.complete(Hands.HEAD, plan.callId(), "Activity_ApproveCall", Map.of("answer", "approve"));
		this.timetable.runUntil(Steps.opening(plan));
		this.postOffice.deliver();
	}

	/** The whole path of some applications, side by side. */
	void walk(CallPlan plan, List<Candidacy> candidacies) {
		apply(plan, candidacies);
		var applications = candidacies.stream()
			.map(candidacy -> this.applicants.application(plan, candidacy).id())
			.toList();
		close(plan);
		each(Steps.SCREEN, applications, application -> this.hands.complete(Hands.OFFICER, application,
				"Activity_ScreenApplication", Map.of("comment", "Read in full.")));
		assess(applications);
		decide(plan);
		publish(plan, applications);
		requireDesignated(plan, candidacies);
	}

	private void apply(CallPlan plan, List<Candidacy> candidacies) {
		each(Steps.OPEN, candidacies, candidacy -> this.hands.start(Hands.commission(candidacy.country()),
				"designation-application", Paper.opening(plan, candidacy, ApplyingCities.mailbox(candidacy))));
		candidacies.forEach(candidacy -> {
			var application = this.applicants.application(plan, candidacy);
			var city = Hands.focalPoint(application.cityId());
			this.meter.in(Steps.DESCRIBE, () -> this.hands.complete(city, application.id(),
					"Activity_DescribeCandidature", Paper.candidature(candidacy, ApplyingCities.mailbox(candidacy))));
			this.meter.in(Steps.FILES, () -> this.applicants.attachFiles(plan, candidacy));
		});
		deliver();
		candidacies.forEach(candidacy -> {
			var application = this.applicants.application(plan, candidacy);
			var link = link(application);
			this.meter.in(Steps.SIGN, () -> this.mayors.sign(link, "Alex Modell"));
			this.meter.in(Steps.ENDORSE, () -> this.hands.complete(Hands.commission(candidacy.country()),
					application.id(), "Activity_EndorseApplication", Map.of("answer", "endorse")));
			this.meter.in(Steps.SUBMIT, () -> this.hands.complete(Hands.focalPoint(application.cityId()),
					application.id(), "Activity_DraftApplication", Paper.application(candidacy)));
		});
		deliver();
	}

	private String link(Application application) {
		var letter = this.letters.page(new LetterFilter("mayor.", application.id(), ""), Long.MAX_VALUE, 10)
			.stream()
			.filter(sent -> sent.template().equals("designation/ask-mayor"))
			.findFirst()
			.orElseThrow();
		var link = LINK.matcher(letter.text());
		if (!link.find()) {
			throw new IllegalStateException("The letter to the mayor has no link.");
		}
		return link.group(1);
	}

	/** The reminders that a call sends on its way are not an application's. */
	private void close(CallPlan plan) {
		this.timetable.runUntil(Steps.deadline(plan).minusSeconds(1));
		this.postOffice.deliver();
		this.timetable.standAt(Steps.deadline(plan).plusSeconds(60));
		this.jobs.run(Steps.CLOSE);
		deliver();
	}

	private void assess(List<String> applications) {
		this.jobs.run(Steps.ASSIGN);
		deliver();
		applications.forEach(application -> this.evaluations.ofApplication(application)
			.forEach(evaluation -> this.meter.in(Steps.ACCEPT,
					() -> this.hands.complete(Hands.evaluator(evaluation.group()), evaluation.id(),
							"Activity_AcceptEvaluation", Map.of("answer", "accept")))));
		this.jobs.run(Steps.ACCEPT);
		applications
			.forEach(
					application -> this.evaluations.ofApplication(application)
						.forEach(evaluation -> this.meter.in(Steps.EVALUATE,
								() -> this.hands.complete(Hands.evaluator(evaluation.group()), evaluation.id(),
										"Activity_EvaluateApplication",
										Evaluators.sheet(evaluation, Fate.DESIGNATED)))));
		this.jobs.run(Steps.SCORE);
		deliver();
	}

	private void decide(CallPlan plan) {
		this.meter.in(Steps.CALL, () -> {
			this.hands.complete(Hands.OFFICER, plan.callId(), "Activity_ConsolidateDossier",
					Map.of("note", "All files were read by five evaluators."));
			this.hands.complete(Hands.OFFICER, plan.callId(), "Activity_ConsultSectors", Map.of("objection", "no"));
			this.hands.complete(Hands.COMMITTEE, plan.callId(), "Activity_GiveOpinion", Map.of("objection", "no"));
			this.hands.complete(Hands.DIRECTOR_GENERAL, plan.callId(), "Activity_DecideDesignations",
					Map.of("deviations", List.of()));
		});
	}

	private void publish(CallPlan plan, List<String> applications) {
		this.timetable.runUntil(Steps.announcement(plan).minusSeconds(1));
		this.timetable.standAt(Steps.announcement(plan).plusSeconds(60));
		this.jobs.run(Steps.ANNOUNCE);
		deliver();
		each(Steps.WELCOME, applications, application -> this.hands.complete(Hands.OFFICER, application,
				"Activity_SendWelcomePack", Map.of("packSent", true)));
		deliver();
		this.timetable.standAt(Steps.end(plan));
		this.jobs.run(Steps.END, job -> "designation-application".equals(job.getProcessDefinitionKey()));
	}

	/** A path that ended early would look fast. */
	private void requireDesignated(CallPlan plan, List<Candidacy> candidacies) {
		candidacies.forEach(candidacy -> {
			var application = this.applicants.application(plan, candidacy);
			if (application.state() != Application.State.DESIGNATED) {
				throw new IllegalStateException(
						"%s was not designated but is %s".formatted(application.id(), application.state()));
			}
		});
	}

	private void deliver() {
		this.meter.in(Steps.LETTERS, this.postOffice::deliver);
	}

	private <T> void each(String step, List<T> all, Consumer<T> act) {
		all.forEach(one -> this.meter.in(step, () -> act.accept(one)));
	}

}
