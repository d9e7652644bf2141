package org.creativecities.replay;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.creativecities.commands.Arguments;
import org.creativecities.commands.CommandUsage;

/** How {@code replay} is called. */
class ReplayUsage implements CommandUsage {

	/** Rounds whose members are known before and after. */
	private static final Set<String> CALLS = Set.of("2019", "2021", "2023");

	/** Years in which the 246 members of the beginning of 2020 report first or again. */
	private static final Set<String> COHORTS = Set.of("2020", "2021", "2022", "2023");

	@Override
	public String name() {
		return ReplayCommand.NAME;
	}

	@Override
	public String text() {
		return """
				replay --call 2019|2021|2023 [--json] [--keep]   plays a call for applications with invented people
				replay --mmr 2020|2021|2022|2023 [--json] [--keep]   plays the monitoring reports of a year""";
	}

	@Override
	public Map<String, Boolean> options() {
		return Map.of("call", true, "mmr", true, "json", false, "keep", false);
	}

	@Override
	public Optional<String> mistake(Arguments arguments) {
		if (arguments.has("call") == arguments.has("mmr")) {
			return Optional.of("What to play? Say --call or --mmr, with a year.");
		}
		if (arguments.has("call")) {
			return CALLS.contains(arguments.value("call").orElse("")) ? Optional.empty()
					: Optional.of("Which call? Say --call 2019, 2021 or 2023.");
		}
		return COHORTS.contains(arguments.value("mmr").orElse("")) ? Optional.empty()
				: Optional.of("Which reports? Say --mmr 2020, 2021, 2022 or 2023.");
	}

}
