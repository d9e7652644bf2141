package org.creativecities.commands;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the product: as a server, or for one command when the first word that is not an
 * option names one.
 */
public final class CommandLine {

	/** Called wrongly, as usual in shells. */
	static final int MISUSE = 2;

	/** Set while a command runs; beans that are for the server alone ask for it. */
	public static final String PROPERTY = "creativecities.command";

	private CommandLine() {
	}

	public static void start(Class<?> application, String... args) {
		var spring = new SpringApplication(application);
		var arguments = read(args);
		arguments.ifPresent(command -> {
			spring.setWebApplicationType(WebApplicationType.NONE);
			spring.setDefaultProperties(
					Map.of(PROPERTY, command.command(), "camunda.bpm.job-execution.enabled", "false"));
		});
		var context = spring.run(args);
		arguments.ifPresent(command -> System.exit(run(context, command)));
	}

	private static Optional<Arguments> read(String... args) {
		try {
			return Arguments.of(args);
		}
		catch (IllegalArgumentException misuse) {
			System.err.println(misuse.getMessage());
			System.exit(MISUSE);
			throw misuse;
		}
	}

	private static int run(ConfigurableApplicationContext context, Arguments arguments) {
		var code = 1;
		try {
			var commands = context.getBeanProvider(Command.class).orderedStream().toList();
			code = commands.stream()
				.filter(command -> command.name().equals(arguments.command()))
				.findFirst()
				.map(command -> command.run(arguments))
				.orElseGet(() -> {
					System.err.println("There is no command '%s'. There are:".formatted(arguments.command()));
					System.err.println(commands.stream().map(Command::usage).collect(Collectors.joining("\n")));
					return MISUSE;
				});
		}
		finally {
			var done = code;
			code = SpringApplication.exit(context, () -> done);
		}
		return code;
	}

}
