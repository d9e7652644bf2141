package org.creativecities.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL that still runs on a data directory although the product that started it
 * was killed. The next start would silently join it, or give up without a reason, so it
 * is asked to stop first, in the way that closes its files.
 */
final class LeftOverServer {

	private static final Logger log = LoggerFactory.getLogger(LeftOverServer.class);

	private final Path cluster;

	private LeftOverServer(Path cluster) {
		this.cluster = cluster;
	}

	static LeftOverServer in(Path folder) {
		return new LeftOverServer(folder.resolve("17"));
	}

	/**
	 * Stops the server, if there is one, and waits for its end.
	 * @throws IllegalStateException with what to do, if it does not end in time, or if it
	 * is not left over at all: the product that started it still runs
	 */
	void stop(Duration patience) {
		if (ownerLives()) {
			throw new IllegalStateException("another Creative Cities runs on this folder. Stop it, or name another "
					+ "folder in CREATIVECITIES_DATA_DIR.");
		}
		process().ifPresent(server -> {
			log.warn("A database server (process {}) still runs on {}; stopping it first.", server.pid(), this.cluster);
			try {
				// SIGINT is PostgreSQL's fast shutdown: sessions end, files are closed
				new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
				server.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
			}
			catch (TimeoutException | IOException cause) {
				throw new IllegalStateException(
						"The database server with process number %d runs on %s and does not stop. End it, then start again."
							.formatted(server.pid(), this.cluster),
						cause);
			}
			catch (InterruptedException cause) {
				Thread.currentThread().interrupt();
			}
			catch (ExecutionException cause) {
				throw new IllegalStateException(cause);
			}
		});
	}

	/** On which port the server of a product that runs answers. */
	OptionalInt portWhileOwnerLives() {
		if (!ownerLives()) {
			return OptionalInt.empty();
		}
		try {
			// PostgreSQL's own note: process, folder, start, port
			var lines = Files.readAllLines(this.cluster.resolve("postmaster.pid"));
			return OptionalInt.of(Integer.parseInt(lines.get(3).strip()));
		}
		catch (IOException | NumberFormatException | IndexOutOfBoundsException starting) {
			throw new IllegalStateException(
					"another Creative Cities is just starting or stopping on this folder. " + "Try again in a minute.",
					starting);
		}
	}

	/**
	 * Whoever starts the server holds a lock on a file beside it, which the system takes
	 * away when the owner dies.
	 */
	private boolean ownerLives() {
		var lockFile = this.cluster.resolve("epg-lock");
		if (Files.notExists(lockFile)) {
			return false;
		}
		try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE); var lock = channel.tryLock()) {
			return lock == null;
		}
		catch (OverlappingFileLockException ownProcess) {
			return true;
		}
		catch (IOException cause) {
			throw new UncheckedIOException("Cannot read " + lockFile, cause);
		}
	}

	private Optional<ProcessHandle> process() {
		var pidFile = this.cluster.resolve("postmaster.pid");
		if (Files.notExists(pidFile)) {
			return Optional.empty();
		}
		try {
			var lines = Files.readAllLines(pidFile);
			if (lines.size() < 2 || !this.cluster.toString().equals(lines.get(1).strip())) {
				return Optional.empty();
			}
			return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(LeftOverServer::isPostgres);
		}
		catch (IOException cause) {
			throw new UncheckedIOException("Cannot read " + pidFile, cause);
		}
		catch (NumberFormatException unreadable) {
			return Optional.empty();
		}
	}

	private static boolean isPostgres(ProcessHandle process) {
		return process.isAlive()
				&& process.info().command().filter(command -> command.endsWith("postgres")).isPresent();
	}

}
