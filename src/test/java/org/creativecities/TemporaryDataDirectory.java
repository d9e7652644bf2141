package org.creativecities;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** Gives a test's product a data directory of its own, and removes it with the JVM. */
class TemporaryDataDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		try {
			var folder = Files.createTempDirectory("creative-cities-test");
			TestPropertyValues.of("creativecities.data-dir=" + folder).applyTo(context);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(context, folder)));
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	/** The database lives in the folder: it stops first. */
	private static void remove(ConfigurableApplicationContext context, Path folder) {
		context.close();
		FileSystemUtils.deleteRecursively(folder.toFile());
	}

}
