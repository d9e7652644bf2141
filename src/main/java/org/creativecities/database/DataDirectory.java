package org.creativecities.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The one folder in which the product keeps what must survive a restart.
 *
 * @param dataDir the folder; {@code ./data} unless {@code CREATIVECITIES_DATA_DIR} says
 * otherwise
 */
@ConfigurationProperties("creativecities")
public record DataDirectory(Path dataDir) {

	/**
	 * A folder below the data directory, made if it is not there.
	 * @throws Unusable with a sentence that names the folder, if it cannot be made
	 */
	public Path folder(String name) {
		var folder = this.dataDir.toAbsolutePath().normalize().resolve(name);
		try {
			return Files.createDirectories(folder);
		}
		catch (IOException cause) {
			throw new Unusable(folder, cause);
		}
	}

	/** Says in one sentence that nothing can be kept in a folder. */
	static class Unusable extends RuntimeException {

		Unusable(Path folder, IOException cause) {
			super("The folder %s cannot be made.".formatted(folder), cause);
		}

	}

}
