package org.creativecities.replay;

import java.util.ArrayList;
import java.util.List;

import org.creativecities.commands.Arguments;
import org.creativecities.commands.Command;
import org.creativecities.invariants.Invariants;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replays a round; without {@code --keep} on a database of its own, never in production.
 * At the end the data must be as they must be at any moment, whatever was played.
 */
@Component
@Profile("!production")
class ReplayCommand implements Command {

	static final String NAME = "replay";

	private final List<Play> plays;

	private final Invariants invariants;

	private final JsonMapper json;

	ReplayCommand(List<Play> plays, Invariants invariants, JsonMapper json) {
		this.plays = plays;
		this.invariants = invariants;
		this.json = json;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int run(Arguments arguments) {
		var play = this.plays.stream().filter(one -> arguments.has(one.option())).findFirst().orElseThrow();
		var year = Integer.parseInt(arguments.value(play.option()).orElseThrow());
		var counts = play.play(year);
		System.out.println(arguments.has("json") ? this.json.writeValueAsString(counts) : counts.told());
		var wrong = new ArrayList<>(this.invariants.broken());
		play.handOut(year, arguments).ifPresent(wrong::add);
		wrong.forEach(System.err::println);
		return wrong.isEmpty() ? 0 : 1;
	}

}
