package org.creativecities.mail;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that takes every message and throws it away: the fastest that there can
 * be, so that what is slow is on our side.
 */
final class SilentMailServer implements AutoCloseable {

	private final ServerSocket door;

	private final AtomicInteger taken = new AtomicInteger();

	SilentMailServer() throws IOException {
		this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		var thread = new Thread(this::open, "silent mail server");
		thread.setDaemon(true);
		thread.start();
	}

	int port() {
		return this.door.getLocalPort();
	}

	int taken() {
		return this.taken.get();
	}

	private void open() {
		while (!this.door.isClosed()) {
			try {
				var connection = this.door.accept();
				var thread = new Thread(() -> talk(connection), "silent mail server");
				thread.setDaemon(true);
				thread.start();
			}
			catch (IOException closed) {
				return;
			}
		}
	}

	private void talk(Socket connection) {
		try (connection) {
			connection.setTcpNoDelay(true);
			var in = new BufferedReader(new InputStreamReader(new BufferedInputStream(connection.getInputStream()),
					StandardCharsets.ISO_8859_1));
			var out = connection.getOutputStream();
			say(out, "220 ready");
			for (var line = in.readLine(); line != null; line = in.readLine()) {
				var word = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
				switch (word) {
					case "DATA" -> {
						say(out, "354 go on");
						while (!".".equals(in.readLine())) {
							// thrown away
						}
						this.taken.incrementAndGet();
						say(out, "250 taken");
					}
					case "QUIT" -> {
						say(out, "221 goodbye");
						return;
					}
					default -> say(out, "250 well");
				}
			}
		}
		catch (IOException lost) {
			throw new UncheckedIOException(lost);
		}
	}

	private static void say(OutputStream out, String line) throws IOException {
		out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
		out.flush();
	}

	@Override
	public void close() throws IOException {
		this.door.close();
	}

}
