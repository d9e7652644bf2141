package org.creativecities.commands;

import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * Starts the product: as a server, or for one command when the first word that is not an
 * option names one.
 */
public final class CommandLine {

	/** Called wrongly, as usual in shells. */
	static final int MISUSE = 2;

	/** Set while a command runs; beans that are for the server alone ask for it. */
	public static final String PROPERTY = "creativecities.command";

	/**
	 * Whether a product that runs on the same folder is joined; the database asks for it.
	 */
	private static final String BESIDE_PROPERTY = "creativecities.beside-the-product";

	/** What nobody has heard yet is left to the product: it may be running. */
	private static final String REPUBLISH = "spring.modulith.events.republish-outstanding-events-on-restart";

	private CommandLine() {
	}

	public static void start(Class<?> application, String... args) {
		var words = Words.ofAllCommands();
		if (words.askForHelp(args)) {
			System.out.println(words.help());
			return;
		}
		words.mistake(args).ifPresent(mistake -> {
			System.err.println(mistake);
			System.exit(MISUSE);
		});
		var arguments = Arguments.of(args);
		arguments.ifPresent(command -> words.standalone(command).ifPresent(alone -> {
			// it speaks for itself; no library is to speak beside it
			LoggingSystem.get(application.getClassLoader()).beforeInitialize();
			System.exit(alone.run(command));
		}));
		var spring = new SpringApplication(application);
		arguments.ifPresent(command -> {
			spring.setWebApplicationType(WebApplicationType.NONE);
			spring.addInitializers(context -> context.getEnvironment()
				.getPropertySources()
				.addFirst(new MapPropertySource("command",
						Map.of(REPUBLISH, false, BESIDE_PROPERTY, words.besideTheProduct(command)))));
			spring.setDefaultProperties(Map.of(PROPERTY, command.command(), "camunda.bpm.job-execution.enabled",
					"false", "logging.threshold.console", "warn"));
		});
		var context = spring.run(args);
		arguments.ifPresent(command -> System.exit(run(context, command)));
	}

	private static int run(ConfigurableApplicationContext context, Arguments arguments) {
		var code = 1;
		try {
			code = context.getBeanProvider(Command.class)
				.stream()
				.filter(command -> command.name().equals(arguments.command()))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException(
						"The command '%s' is not there with these profiles.".formatted(arguments.command())))
				.run(arguments);
		}
		finally {
			var done = code;
			code = SpringApplication.exit(context, () -> done);
		}
		return code;
	}

}
