package org.creativecities;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Keeps what is printed while a test runs, for tests of commands, whose answer that is.
 * When a test fails all of it is printed after all, and warnings and errors of the log in
 * any case.
 */
public final class CapturedPrint implements BeforeEachCallback, AfterEachCallback {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private PrintStream realOut;

	private PrintStream realErr;

	/** What stands on standard output since the test began. */
	public String out() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

	/** What stands on standard error since the test began. */
	public String err() {
		return this.err.toString(StandardCharsets.UTF_8);
	}

	@Override
	public void beforeEach(ExtensionContext test) {
		this.out.reset();
		this.err.reset();
		this.realOut = System.out;
		this.realErr = System.err;
		System.setOut(new PrintStream(this.out, true, StandardCharsets.UTF_8));
		System.setErr(new PrintStream(this.err, true, StandardCharsets.UTF_8));
	}

	@Override
	public void afterEach(ExtensionContext test) {
		System.setOut(this.realOut);
		System.setErr(this.realErr);
		var failed = test.getExecutionException().isPresent();
		(out() + err()).lines()
			.filter(line -> failed || line.contains(" WARN ") || line.contains("ERROR "))
			.forEach(this.realErr::println);
	}

}
