package org.creativecities.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
			if (Files.notExists(file)) {
				var bytes = new byte[32];
				new SecureRandom().nextBytes(bytes);
				var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
				Files.createFile(file, ownerOnly);
				Files.writeString(file, HexFormat.of().formatHex(bytes));
			}
			return new DatabasePassword(file, Files.readString(file).strip());
		}
		catch (IOException cause) {
			throw new UncheckedIOException("The database password cannot be kept in " + file, cause);
		}
	}

}
