package org.creativecities.replay.call;

import org.creativecities.network.Membership;
import org.creativecities.network.RegisterImport;
import org.creativecities.replay.Play;
import org.creativecities.replay.stage.Progress;

import org.springframework.stereotype.Component;

/** A call for applications, as {@code replay --call} plays it. */
@Component
class CallPlay implements Play {

	private final Past past;

	private final Round round;

	private final Counting counting;

	private final RegisterImport registerImport;

	private final Membership membership;

	CallPlay(Past past, Round round, Counting counting, RegisterImport registerImport, Membership membership) {
		this.past = past;
		this.round = round;
		this.counting = counting;
		this.registerImport = registerImport;
		this.membership = membership;
	}

	@Override
	public String option() {
		return "call";
	}

	@Override
	public Counts play(int year) {
		var decided = this.registerImport.round(year);
		var plan = CallPlan.of(year, decided.announced());
		var cast = Cast.of(decided, plan.fieldsDiffer());
		this.past.before(plan, cast);
		try (var progress = new Progress(cast.steps())) {
			this.round.play(plan, cast, progress);
		}
		decided.changes()
			.forEach(change -> this.membership.changeField(change.city(), change.to(), decided.announced()));
		return this.counting.of(plan, cast);
	}

}
