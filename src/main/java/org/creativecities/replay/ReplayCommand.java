package org.creativecities.replay;

import org.creativecities.commands.Arguments;
import org.creativecities.commands.Command;
import org.creativecities.network.Membership;
import org.creativecities.network.RegisterImport;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replays a call; without {@code --keep} on a database of its own, never in production.
 */
@Component
@Profile("!production")
class ReplayCommand implements Command {

	static final String NAME = "replay";

	private final Past past;

	private final Round round;

	private final Counting counting;

	private final RegisterImport registerImport;

	private final Membership membership;

	private final JsonMapper json;

	ReplayCommand(Past past, Round round, Counting counting, RegisterImport registerImport, Membership membership,
			JsonMapper json) {
		this.past = past;
		this.round = round;
		this.counting = counting;
		this.registerImport = registerImport;
		this.membership = membership;
		this.json = json;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int run(Arguments arguments) {
		var year = arguments.value("call").map(Integer::valueOf).orElseThrow();
		var decided = this.registerImport.round(year);
		var plan = CallPlan.of(year, decided.announced());
		var cast = Cast.of(decided, plan.fieldsDiffer());
		this.past.before(plan, cast);
		try (var progress = new Progress(cast.steps())) {
			this.round.play(plan, cast, progress);
		}
		decided.changes()
			.forEach(change -> this.membership.changeField(change.city(), change.to(), decided.announced()));
		var summary = this.counting.of(plan, cast);
		System.out.println(summary.told());
		if (arguments.has("json")) {
			System.out.println(this.json.writeValueAsString(summary));
		}
		return 0;
	}

}
