package org.creativecities.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * How long the packaged product takes to answer when its data is there already, and how
 * much memory its process then has, over a bare engine; each starts its own PostgreSQL.
 * Prints the middle of several starts, and asserts nothing.
 */
class StartBench {

	private static final Path JAR = Path.of("target", "creative-cities.jar");

	private static final int STARTS = Integer.getInteger("bench.starts", 3);

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final HttpClient http = HttpClient.newHttpClient();

	@TempDir
	private Path folder;

	/**
	 * @param seconds from the command to readiness
	 * @param megabytes resident memory of the Java process then
	 */
	private record Start(double seconds, double megabytes) {
	}

	@Test
	void the_product_starts_on_existing_data_in_this_time() {
		assumeTrue(Files.exists(JAR), "Package the product first");
		var first = product();
		var ours = IntStream.range(0, STARTS).mapToObj(round -> product()).toList();
		bare();
		var bare = IntStream.range(0, STARTS).mapToObj(round -> bare()).toList();
		System.out.printf("%nStart on existing data, middle of %d%n", STARTS);
		System.out.printf("%-30s %10s %10s %10s %8s%n", "", "ours", "bare", "ours/bare", "goal");
		print("seconds until ready", ours, bare, Start::seconds, 3);
		print("resident memory, MB", ours, bare, Start::megabytes, 2.2);
		System.out.printf("The first start, on no data: %.1f s%n", first.seconds());
	}

	private static void print(String what, List<Start> ours, List<Start> bare, Function<Start, Double> figure,
			double goal) {
		var here = middle(ours, figure);
		var there = middle(bare, figure);
		System.out.printf("%-30s %10.1f %10.1f %10.2f %8.1f%n", what, here, there, here / there, goal);
	}

	private static double middle(List<Start> starts, Function<Start, Double> figure) {
		var sorted = new ArrayList<>(starts.stream().map(figure).toList());
		Collections.sort(sorted);
		return sorted.get(sorted.size() / 2);
	}

	private Start product() {
		var port = freePort();
		var command = new ProcessBuilder(java(), "-jar", JAR.toString());
		command.environment().put("SERVER_PORT", String.valueOf(port));
		command.environment().put("CREATIVECITIES_DATA_DIR", this.folder.resolve("product").toString());
		var health = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/actuator/health".formatted(port))).build();
		return start(command, process -> answers(health));
	}

	private Start bare() {
		var command = new ProcessBuilder(java(), "-cp", System.getProperty("java.class.path"),
				BareStart.class.getName(), this.folder.resolve("bare").toString());
		return start(command, process -> log().contains(BareStart.READY));
	}

	private Start start(ProcessBuilder command, Function<Process, Boolean> ready) {
		try {
			command.redirectErrorStream(true).redirectOutput(this.folder.resolve("output").toFile());
			var begun = System.nanoTime();
			var process = command.start();
			try {
				while (!ready.apply(process)) {
					if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
						throw new IllegalStateException("It does not start:\n" + log());
					}
					TimeUnit.MILLISECONDS.sleep(20);
				}
				return new Start((System.nanoTime() - begun) / 1e9, resident(process.pid()));
			}
			finally {
				process.getOutputStream().close();
				if (!process.waitFor(1, TimeUnit.SECONDS)) {
					process.destroy();
					process.waitFor();
				}
			}
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
		catch (InterruptedException cause) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(cause);
		}
	}

	private boolean answers(HttpRequest health) {
		try {
			return this.http.send(health, BodyHandlers.ofString()).body().contains("UP");
		}
		catch (IOException notYet) {
			return false;
		}
		catch (InterruptedException cause) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private String log() {
		try {
			return Files.readString(this.folder.resolve("output"));
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	/** Linux only: elsewhere there is no such file, and the figure is zero. */
	private static double resident(long process) throws IOException {
		var status = Path.of("/proc", String.valueOf(process), "status");
		return Files.exists(status) ? Files.readAllLines(status)
			.stream()
			.filter(line -> line.startsWith("VmRSS:"))
			.mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
			.findFirst()
			.orElse(0) : 0;
	}

	private static int freePort() {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

	private static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

}
