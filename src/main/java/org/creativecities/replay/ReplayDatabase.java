package org.creativecities.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

import org.creativecities.commands.CommandLine;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * Gives a replay a database of its own that is gone when it ends, unless it is told
 * {@code --keep}.
 */
class ReplayDatabase implements EnvironmentPostProcessor {

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		var replay = ReplayCommand.NAME.equals(environment.getProperty(CommandLine.PROPERTY));
		if (replay && !environment.containsProperty("keep")) {
			environment.getPropertySources()
				.addFirst(new MapPropertySource("replay", Map.of("creativecities.data-dir", temporaryFolder())));
		}
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

}
