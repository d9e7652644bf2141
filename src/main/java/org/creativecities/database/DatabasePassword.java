package org.creativecities.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The password of the embedded database: 32 random bytes, made once, readable by this
 * user alone.
 *
 * @param file where it is kept; PostgreSQL reads it there when it makes its data
 * directory
 * @param value the password itself
 */
record DatabasePassword(Path file, String value) {

	static DatabasePassword in(Path folder) {
		var file = folder.resolve("postgres.password");
		try {
			// an empty one is what a full disk or a stop in the middle once left
			if (Files.notExists(file) || Files.readString(file).isBlank()) {
				make(file);
			}
			return new DatabasePassword(file, Files.readString(file).strip());
		}
		catch (IOException cause) {
			throw new UncheckedIOException("The database password cannot be kept in " + file, cause);
		}
	}

	/** The file is there with all of the password, or not at all. */
	private static void make(Path file) throws IOException {
		var bytes = new byte[32];
		new SecureRandom().nextBytes(bytes);
		var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
		var draft = Files.createTempFile(file.getParent(), "postgres", ".password", ownerOnly);
		try {
			Files.writeString(draft, HexFormat.of().formatHex(bytes));
			Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
		}
		finally {
			Files.deleteIfExists(draft);
		}
	}

}
