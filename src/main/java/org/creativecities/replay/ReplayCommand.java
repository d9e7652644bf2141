package org.creativecities.replay;

import java.util.List;

import org.creativecities.commands.Arguments;
import org.creativecities.commands.Command;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Replays a round; without {@code --keep} on a database of its own, never in production.
 */
@Component
@Profile("!production")
class ReplayCommand implements Command {

	static final String NAME = "replay";

	private final List<Play> plays;

	private final JsonMapper json;

	ReplayCommand(List<Play> plays, JsonMapper json) {
		this.plays = plays;
		this.json = json;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public int run(Arguments arguments) {
		var play = this.plays.stream().filter(one -> arguments.has(one.option())).findFirst().orElseThrow();
		var counts = play.play(Integer.parseInt(arguments.value(play.option()).orElseThrow()));
		System.out.println(counts.told());
		if (arguments.has("json")) {
			System.out.println(this.json.writeValueAsString(counts));
		}
		return 0;
	}

}
