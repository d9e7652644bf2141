package org.creativecities;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * The product as people start it: a process of its own, what it prints, and how it ends.
 * Its compiler is told to be quick rather than thorough, since it will not run for long.
 */
public final class ProductProcess implements AutoCloseable {

	/** In seconds; a machine that builds beside the test is slow. */
	private static final int PATIENCE = 180;

	private final Process process;

	private final Path printed;

	private ProductProcess(Process process, Path printed) {
		this.process = process;
		this.printed = printed;
	}

	/**
	 * @param environment on top of this machine's, from which everything of the product's
	 * own was taken away
	 */
	public static ProductProcess start(Map<String, String> environment, String... arguments) {
		try {
			var printed = Files.createTempFile("creative-cities", ".printed");
			var builder = new ProcessBuilder(command(arguments)).redirectErrorStream(true)
				.redirectOutput(printed.toFile());
			builder.environment()
				.keySet()
				.removeIf(name -> name.startsWith("CREATIVECITIES") || name.startsWith("SPRING")
						|| name.startsWith("SERVER"));
			builder.environment().putAll(environment);
			return new ProductProcess(builder.start(), printed);
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	private static List<String> command(String... arguments) {
		var productAlone = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter(path -> !path.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
		var command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java"),
				"-XX:TieredStopAtLevel=1", "-cp", productAlone, CreativeCities.class.getName()));
		command.addAll(List.of(arguments));
		return command;
	}

	/** Waits until it has printed this. */
	public ProductProcess prints(String text) {
		return becomes(() -> printed().contains(text), "it prints '%s'".formatted(text));
	}

	/** Waits until something is so. */
	public ProductProcess becomes(BooleanSupplier so, String what) {
		var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE);
		while (!so.getAsBoolean()) {
			if (!this.process.isAlive() || System.nanoTime() > end) {
				throw new AssertionError("Waited in vain until %s. It printed:%n%s".formatted(what, printed()));
			}
			pause();
		}
		return this;
	}

	/** Waits for its end. */
	public int exitCode() {
		try {
			if (!this.process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
				throw new AssertionError("It does not end. It printed:%n%s".formatted(printed()));
			}
			return this.process.exitValue();
		}
		catch (InterruptedException cause) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(cause);
		}
	}

	public String printed() {
		try {
			return Files.readString(this.printed);
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	/** As with Ctrl-C. */
	@Override
	public void close() {
		this.process.destroy();
		exitCode();
		try {
			Files.delete(this.printed);
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	private static void pause() {
		try {
			Thread.sleep(100); // another process cannot be waited for otherwise
		}
		catch (InterruptedException cause) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(cause);
		}
	}

}
