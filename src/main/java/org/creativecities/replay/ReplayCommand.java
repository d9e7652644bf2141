package org.creativecities.replay;

import java.util.Set;

import org.creativecities.commands.Arguments;
import org.creativecities.commands.Called;
import org.creativecities.commands.Command;
import org.creativecities.network.Membership;
import org.creativecities.network.RegisterImport;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replays a call: {@code replay --call 2019 [--json] [--keep]}. Without {@code --keep} on
 * a database of its own; never in production.
 */
@Component
@Profile("!production")
@Called(value = ReplayCommand.NAME,
		usage = "replay --call 2019|2021|2023 [--json] [--keep]   plays a call for applications with invented people")
class ReplayCommand implements Command {

	static final String NAME = "replay";

	/** Rounds whose members are known before and after. */
	private static final Set<String> CALLS = Set.of("2019", "2021", "2023");

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
	public int run(Arguments arguments) {
		var call = arguments.value("call").orElse("");
		if (!CALLS.contains(call)) {
			System.err.println("Which call? Say --call 2019, 2021 or 2023.");
			return 2;
		}
		var decided = this.registerImport.round(Integer.parseInt(call));
		var plan = CallPlan.of(Integer.parseInt(call), decided.announced());
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
