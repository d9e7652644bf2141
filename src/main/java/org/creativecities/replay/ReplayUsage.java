package org.creativecities.replay;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.creativecities.commands.Arguments;
import org.creativecities.commands.CommandUsage;

/** How {@code replay} is called. */
class ReplayUsage implements CommandUsage {

	/** Rounds whose members are known before and after. */
	private static final Set<String> CALLS = Set.of("2019", "2021", "2023");

	/** Years in which the 246 members of the beginning of 2020 report first or again. */
	private static final Set<String> COHORTS = Set.of("2020", "2021", "2022", "2023");

	/** Years for which votes are there. */
	private static final Set<String> HOSTS = Set.of("2022");

	@Override
	public String name() {
		return ReplayCommand.NAME;
	}

	@Override
	public String text() {
		return """
				replay --call 2019|2021|2023 [--json] [--keep]   plays a call for applications with invented people
				replay --mmr 2020|2021|2022|2023 [--json] [--keep]   plays the monitoring reports of a year
				replay --host 2022 [--pack FILE] [--json] [--keep]   plays the choice of a host city""";
	}

	@Override
	public Map<String, Boolean> options() {
		return Map.of("call", true, "mmr", true, "host", true, "pack", true, "json", false, "keep", false);
	}

	@Override
	public Optional<String> mistake(Arguments arguments) {
		if (Stream.of("call", "mmr", "host").filter(arguments::has).count() != 1) {
			return Optional.of("What to play? Say --call, --mmr or --host, with a year.");
		}
		if (arguments.has("host")) {
			return year(arguments, "host", HOSTS, "Which host? Say --host 2022.")
				.or(() -> arguments.value("pack").flatMap(ReplayUsage::unwritable));
		}
		if (arguments.has("pack")) {
			return Optional.of("There is a file of a ballot only with --host.");
		}
		return arguments.has("call") ? year(arguments, "call", CALLS, "Which call? Say --call 2019, 2021 or 2023.")
				: year(arguments, "mmr", COHORTS, "Which reports? Say --mmr 2020, 2021, 2022 or 2023.");
	}

	private static Optional<String> year(Arguments arguments, String option, Set<String> known, String sentence) {
		return known.contains(arguments.value(option).orElse("")) ? Optional.empty() : Optional.of(sentence);
	}

	/** Said before minutes are played in vain. */
	private static Optional<String> unwritable(String name) {
		try {
			var file = Path.of(name).toAbsolutePath();
			if (Files.exists(file)) {
				return Optional.of("'%s' is there already. Name a new file.".formatted(name));
			}
			if (!Files.isDirectory(file.getParent())) {
				return Optional.of("'%s' cannot be written: there is no folder %s.".formatted(name, file.getParent()));
			}
			return Files.isWritable(file.getParent()) ? Optional.empty() : Optional
				.of("'%s' cannot be written: the folder %s takes no files.".formatted(name, file.getParent()));
		}
		catch (InvalidPathException wrong) {
			return Optional.of("'%s' is no name of a file.".formatted(name));
		}
	}

}
