package org.creativecities.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;

import org.creativecities.commands.CommandLine;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.util.FileSystemUtils;

/**
 * Gives a replay a database of its own that is gone when it ends, unless it is told
 * {@code --keep}. Where the database is not the embedded one, or letters would reach
 * people, there is no replay: it fills the tables with invented people and writes to
 * them.
 */
class ReplayDatabase implements EnvironmentPostProcessor, Ordered {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (!ReplayCommand.NAME.equals(environment.getProperty(CommandLine.PROPERTY))) {
			return;
		}
		refusal(environment).ifPresent(sentence -> {
			System.err.println(sentence);
			System.exit(1);
		});
		if (!isKept(environment)) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource("replay", Map.of("creativecities.data-dir", temporaryFolder())));
		}
	}

	/** Why there is no replay here; empty if there may be one. */
	static Optional<String> refusal(ConfigurableEnvironment environment) {
		if (environment.acceptsProfiles(Profiles.of("production"))) {
			return Optional.of("A replay fills the product with invented people and writes letters to them, "
					+ "so there is none in production. Start it without the profile production.");
		}
		if (!"embedded".equals(environment.getProperty("creativecities.database"))
				|| environment.containsProperty("spring.datasource.url")) {
			return Optional.of("A replay plays on the embedded database only, and this start names another one. "
					+ "Start it with the profile demo and without a database of your own.");
		}
		if (!environment.getProperty("creativecities.mail.embedded", Boolean.class, false)) {
			return Optional.of("A replay writes letters to invented people, and this start would send them. "
					+ "Start it with the profile demo, whose mail server delivers to nobody.");
		}
		return Optional.empty();
	}

	/** Only the command line says so: a variable called KEEP may mean anything. */
	static boolean isKept(ConfigurableEnvironment environment) {
		var words = environment.getPropertySources().get(CommandLinePropertySource.COMMAND_LINE_PROPERTY_SOURCE_NAME);
		return words != null && words.containsProperty("keep");
	}

	private static String temporaryFolder() {
		try {
			var folder = Files.createTempDirectory("creative-cities-replay-");
			Runtime.getRuntime()
				.addShutdownHook(
						new Thread(() -> FileSystemUtils.deleteRecursively(folder.toFile()), "replay-clean-up"));
			return folder.toString();
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	@Override
	public int getOrder() {
		// after the configuration files, which name the database
		return Ordered.LOWEST_PRECEDENCE;
	}

}
