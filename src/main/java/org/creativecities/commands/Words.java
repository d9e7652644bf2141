package org.creativecities.commands;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.core.io.support.SpringFactoriesLoader;

/**
 * Reads the words after the program's name before anything starts. An option with a dot,
 * such as {@code --server.port=8081}, is a setting of the place and goes to Spring
 * unread.
 */
class Words {

	private final List<CommandUsage> commands;

	Words(List<CommandUsage> commands) {
		this.commands = commands.stream().sorted(Comparator.comparing(CommandUsage::name)).toList();
	}

	static Words ofAllCommands() {
		return new Words(SpringFactoriesLoader.loadFactories(CommandUsage.class, Words.class.getClassLoader()));
	}

	/** Whether somebody asks how the product is called. */
	boolean askForHelp(String... args) {
		return List.of(args).stream().anyMatch(word -> List.of("--help", "-h", "-?").contains(word))
				|| args.length == 1 && args[0].equals("help");
	}

	/** How to call the product, for a terminal. */
	String help() {
		var lines = new ArrayList<String>();
		lines.add("java -jar creative-cities.jar             starts the product and serves its pages");
		lines.add("java -jar creative-cities.jar COMMAND     does one thing and ends. The commands:");
		this.commands.forEach(command -> lines.add(command.text().indent(2).stripTrailing()));
		lines.add("The environment says where: SERVER_PORT (8080), CREATIVECITIES_DATA_DIR (./data).");
		return String.join("\n", lines);
	}

	/** The first thing that is wrong, in words; empty if nothing is. */
	Optional<String> mistake(String... args) {
		for (var word : args) {
			if (!word.startsWith("-")) {
				break;
			}
			if (!word.startsWith("--") || !isSetting(word)) {
				return Optional.of("There is no option %s.%n%s".formatted(word, help()));
			}
		}
		return Arguments.of(args).flatMap(this::mistake);
	}

	/** The command, if it runs without the product. */
	Optional<StandaloneCommand> standalone(Arguments arguments) {
		return this.commands.stream()
			.filter(command -> command.name().equals(arguments.command()))
			.filter(StandaloneCommand.class::isInstance)
			.map(StandaloneCommand.class::cast)
			.findFirst();
	}

	boolean besideTheProduct(Arguments arguments) {
		return this.commands.stream()
			.anyMatch(command -> command.name().equals(arguments.command()) && command.besideTheProduct());
	}

	private Optional<String> mistake(Arguments arguments) {
		var named = this.commands.stream().filter(command -> command.name().equals(arguments.command())).findFirst();
		if (named.isEmpty()) {
			return Optional.of("There is no command '%s'.%n%s".formatted(arguments.command(), help()));
		}
		var usage = named.get();
		if (arguments.words().size() > usage.words()) {
			return Optional.of("'%s' stands alone; options look like --name value."
				.formatted(arguments.words().get(usage.words())));
		}
		return usage.mistake(arguments)
			.or(() -> arguments.options()
				.keySet()
				.stream()
				.sorted()
				.flatMap(name -> option(usage, arguments, name).stream())
				.findFirst())
			.map(sentence -> sentence + usage.text().lines().map(line -> "\n  " + line).collect(Collectors.joining()));
	}

	private static Optional<String> option(CommandUsage usage, Arguments arguments, String name) {
		if (isSetting(name)) {
			return Optional.empty();
		}
		var takesValue = usage.options().get(name);
		if (takesValue == null) {
			return Optional.of("'%s' has no option --%s.".formatted(usage.name(), name));
		}
		if (takesValue == arguments.value(name).isPresent()) {
			return Optional.empty();
		}
		return Optional.of((takesValue ? "After --%s a value is missing." : "--%s stands alone, without a value.")
			.formatted(name));
	}

	private static boolean isSetting(String option) {
		return option.replaceFirst("=.*", "").contains(".");
	}

}
