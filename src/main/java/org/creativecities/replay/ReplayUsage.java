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

	@Override
	public String name() {
		return ReplayCommand.NAME;
	}

	@Override
	public String text() {
		return "replay --call 2019|2021|2023 [--json] [--keep]   plays a call for applications with invented people";
	}

	@Override
	public Map<String, Boolean> options() {
		return Map.of("call", true, "json", false, "keep", false);
	}

	@Override
	public Optional<String> mistake(Arguments arguments) {
		return CALLS.contains(arguments.value("call").orElse("")) ? Optional.empty()
				: Optional.of("Which call? Say --call 2019, 2021 or 2023.");
	}

}
