package org.creativecities.network;

import java.util.Map;
import java.util.Optional;

import org.creativecities.commands.Arguments;
import org.creativecities.commands.CommandUsage;

/** How {@code import} is called. */
class ImportUsage implements CommandUsage {

	static final String NAME = "import";

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public String text() {
		return """
				import --members FILE [--field-changes FILE]   brings designations from CSV files into the register
				import --fields FILE   adds creative fields from a CSV file""";
	}

	@Override
	public Map<String, Boolean> options() {
		return Map.of("members", true, "field-changes", true, "fields", true);
	}

	@Override
	public Optional<String> mistake(Arguments arguments) {
		if (arguments.has("members") == arguments.has("fields")) {
			return Optional.of("Import what? Name a file of members or one of creative fields.");
		}
		if (arguments.has("fields") && arguments.has("field-changes")) {
			return Optional.of("--field-changes goes with --members: changes are those of member cities.");
		}
		return Optional.empty();
	}

}
