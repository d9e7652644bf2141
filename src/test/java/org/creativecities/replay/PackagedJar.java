package org.creativecities.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.creativecities.ProductProcess;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The jar as it is delivered, called from a shell; its compiler is quick rather than
 * thorough, as in {@link ProductProcess}.
 *
 * @param folder in which it is called; its data and what it prints are in there
 */
record PackagedJar(Path folder) {

	Said runs(String... words) throws IOException, InterruptedException {
		var out = Files.createTempFile(this.folder, "out", ".txt");
		var error = Files.createTempFile(this.folder, "error", ".txt");
		var line = new ArrayList<>(
				List.of(ProcessHandle.current().info().command().orElse("java"), "-XX:TieredStopAtLevel=1", "-jar",
						Path.of("target", "creative-cities.jar").toAbsolutePath().toString()));
		line.addAll(List.of(words));
		var command = new ProcessBuilder(line).directory(this.folder.toFile())
			.redirectOutput(out.toFile())
			.redirectError(error.toFile());
		command.environment().put("CREATIVECITIES_DATA_DIR", this.folder.resolve("data").toString());
		var exit = command.start().waitFor();
		return new Said(exit, Files.readString(out), Files.readString(error));
	}

	/** What it printed, and with what it ended. */
	record Said(int exit, String out, String error) {

		/** What it printed, if it ended well. */
		String wellDone() {
			assertThat(this.exit).as("%s%n%s", this.out, this.error).isZero();
			return this.out;
		}

	}

}
