package org.creativecities.replay.report;

import org.creativecities.network.Register;
import org.creativecities.replay.Play;
import org.creativecities.replay.stage.Progress;

import org.springframework.stereotype.Component;

/** The monitoring reports of a year, as {@code replay --mmr} plays them. */
@Component
class CohortPlay implements Play {

	private final MembersThen members;

	private final CohortRound round;

	private final CohortCounting counting;

	private final Register register;

	CohortPlay(MembersThen members, CohortRound round, CohortCounting counting, Register register) {
		this.members = members;
		this.round = round;
		this.counting = counting;
		this.register = register;
	}

	@Override
	public String option() {
		return "mmr";
	}

	@Override
	public Counts play(int year) {
		var fates = this.members.before(year);
		var steps = CohortCast.STEPS_EACH * this.register.cohort(year).size();
		try (var progress = new Progress(steps)) {
			var cast = new CohortCast(year, fates, progress);
			this.round.play(cast);
			return this.counting.of(cast);
		}
	}

}
