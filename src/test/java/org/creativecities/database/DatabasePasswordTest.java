package org.creativecities.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** The password of the embedded database. */
class DatabasePasswordTest {

	@TempDir
	Path folder;

	@Test
	void it_is_made_once_and_for_this_user_alone() throws IOException {
		var made = DatabasePassword.in(this.folder);

		assertThat(made.value()).matches("[0-9a-f]{64}");
		assertThat(DatabasePassword.in(this.folder)).isEqualTo(made);
		assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made.file()))).isEqualTo("rw-------");
		try (var files = Files.list(this.folder)) {
			assertThat(files).containsExactly(made.file());
		}
	}

	@Test
	void an_empty_file_counts_as_none() throws IOException {
		var file = DatabasePassword.in(this.folder).file();
		Files.writeString(file, "");

		assertThat(DatabasePassword.in(this.folder).value()).matches("[0-9a-f]{64}");
	}

}
