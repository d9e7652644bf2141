package org.creativecities.replay.call;

import org.creativecities.replay.stage.Stage;
import org.creativecities.replay.stage.Progress;
import org.creativecities.replay.stage.Hands;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.creativecities.designation.application.Application.State;
import org.creativecities.designation.application.Application;
import org.creativecities.designation.application.Withdrawals;

import org.springframework.stereotype.Component;

/**
 * One call for applications, from an officer's proposal to the end of the correction
 * window, day by day.
 */
@Component
class Round {

	private final Stage stage;

	private final Hands hands;

	private final ApplyingCities applicants;

	private final Evaluators evaluators;

	private final Withdrawals withdrawals;

	Round(Stage stage, Hands hands, ApplyingCities applicants, Evaluators evaluators, Withdrawals withdrawals) {
		this.stage = stage;
		this.hands = hands;
		this.applicants = applicants;
		this.evaluators = evaluators;
		this.withdrawals = withdrawals;
	}

	void play(CallPlan plan, Cast cast, Progress progress) {
		this.stage.beginsOn(plan.opens().minusDays(20));
		open(plan, progress);
		apply(plan, cast, progress);
		screen(plan, progress);
		evaluate(plan, cast, progress);
		decide(plan, progress);
		publish(plan, progress);
	}

	private void open(CallPlan plan, Progress progress) {
		progress.phase("The call opens");
		this.hands.start(Hands.OFFICER, "designation-call", plan.entered());
		this.hands.complete(Hands.HEAD, plan.callId(), "Activity_ApproveCall", Map.of("answer", "approve"));
		this.stage.morningOf(plan.opens().plusDays(1));
	}

	private void apply(CallPlan plan, Cast cast, Progress progress) {
		progress.phase("Cities apply");
		each(cast.candidacies(), progress, candidacy -> this.applicants.open(plan, candidacy));
		this.stage.settle();
		var eligible = cast.candidacies().stream().filter(candidacy -> candidacy.fate().isEligible()).toList();
		each(eligible, progress, candidacy -> this.applicants.describe(plan, candidacy));
		this.stage.daysLater(9);
		each(cast.submitting(), progress, candidacy -> {
			this.applicants.attachFiles(plan, candidacy);
			if (candidacy.fate() != Fate.NO_MAYOR_LETTER) {
				this.applicants.sign(plan, candidacy);
			}
		});
		this.stage.daysLater(14);
		each(cast.submitting(), progress, candidacy -> {
			this.applicants.endorse(plan, candidacy);
			this.applicants.submit(plan, candidacy);
		});
		this.stage.morningOf(plan.lastDay().plusDays(1));
	}

	private void screen(CallPlan plan, Progress progress) {
		progress.phase("The secretariat screens");
		each(this.applicants.in(plan, State.SCREENING), progress, application -> this.hands.complete(Hands.OFFICER,
				application.id(), "Activity_ScreenApplication", Map.of("comment", "Read in full.")));
		this.stage.daysLater(3);
		each(this.applicants.in(plan, State.SCREENING), progress, application -> this.hands.complete(Hands.HEAD,
				application.id(), "Activity_ConfirmInadmissibility", Map.of("confirm", "yes")));
		this.stage.settle();
	}

	private void evaluate(CallPlan plan, Cast cast, Progress progress) {
		progress.phase("Experts and member cities evaluate");
		for (var candidacy : cast.with(Fate.WITHDRAWN)) {
			var application = this.applicants.application(plan, candidacy);
			this.hands.as(Hands.focalPoint(application.cityId()), () -> this.withdrawals.withdraw(application.id(),
					"Another project comes first this year.", Hands.focalPoint(application.cityId()).id()));
		}
		this.stage.settle();
		var fates = this.applicants.fates(cast);
		// some are asked later than others: in place of one who declined, or because two
		// disagree
		var rounds = 0;
		for (var open = assessing(plan); !open.isEmpty(); open = assessing(plan)) {
			if (++rounds > 6) {
				throw new IllegalStateException("These applications are not evaluated to the end: " + open);
			}
			var first = rounds == 1;
			each(open, progress, application -> this.evaluators.accept(application,
					first && fates.get(application.cityId()) == Fate.DISPUTED));
			this.stage.daysLater(2);
			each(open, progress, application -> this.evaluators.evaluate(application, fates.get(application.cityId())));
			this.stage.daysLater(2);
		}
	}

	private void decide(CallPlan plan, Progress progress) {
		progress.phase("The Director-General decides");
		this.hands.complete(Hands.OFFICER, plan.callId(), "Activity_ConsolidateDossier",
				Map.of("note", "All files were read by at least five evaluators."));
		this.stage.settle();
		this.hands.complete(Hands.OFFICER, plan.callId(), "Activity_ConsultSectors", Map.of("objection", "no"));
		this.hands.complete(Hands.COMMITTEE, plan.callId(), "Activity_GiveOpinion", Map.of("objection", "no"));
		this.stage.settle();
		var deviations = this.applicants.in(plan, State.ASSESSED)
			.stream()
			.filter(application -> application.country().startsWith("X"))
			.filter(application -> !"not-recommended".equals(application.recommendation()))
			.map(application -> Map.<String, Object>of("application", application.id(), "outcome", "not", "reason",
					"The plan is not yet paid for."))
			.toList();
		this.hands.complete(Hands.DIRECTOR_GENERAL, plan.callId(), "Activity_DecideDesignations",
				Map.of("deviations", deviations));
	}

	private void publish(CallPlan plan, Progress progress) {
		progress.phase("Designations are published");
		this.stage.morningOf(plan.announced());
		each(this.applicants.in(plan, State.DESIGNATED), progress, application -> this.hands.complete(Hands.OFFICER,
				application.id(), "Activity_SendWelcomePack", Map.of("packSent", true)));
		this.stage.daysLater(10);
	}

	private List<Application> assessing(CallPlan plan) {
		return this.applicants.in(plan, State.ASSESSING);
	}

	private static <T> void each(List<T> all, Progress progress, Consumer<T> act) {
		all.forEach(one -> {
			act.accept(one);
			progress.step();
		});
	}

}
