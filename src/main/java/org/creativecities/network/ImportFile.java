package org.creativecities.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.core.io.ClassPathResource;

/**
 * A file with commas, not yet read.
 *
 * @param name how messages call it
 */
public record ImportFile(String name, byte[] content) {

	/**
	 * @throws IOException that names the file, if there is none or it may not be read
	 */
	public static ImportFile of(Path file) throws IOException {
		if (!Files.isReadable(file) || Files.isDirectory(file)) {
			throw new IOException(file.toString());
		}
		return new ImportFile(String.valueOf(file.getFileName()), Files.readAllBytes(file));
	}

	/** A file that came with the product. */
	static ImportFile shipped(String name) {
		try {
			return new ImportFile(name, new ClassPathResource("data/" + name).getContentAsByteArray());
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

}
