package org.creativecities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Keeps what some loggers say while a test runs, instead of printing it: for tests that
 * break something on purpose, and look at what is said of it. All other loggers go on
 * printing, so an error that nobody expected is seen.
 */
public final class CapturedLog implements BeforeEachCallback, AfterEachCallback {

	private final List<String> names;

	private final ListAppender<ILoggingEvent> said = new ListAppender<>();

	/**
	 * Before the test, by the name of the logger; null where it goes by the one above.
	 */
	private final Map<String, Level> levels = new HashMap<>();

	private Level level;

	private CapturedLog(List<String> names) {
		this.names = names;
	}

	public static CapturedLog of(Class<?>... speakers) {
		return new CapturedLog(Stream.of(speakers).map(Class::getName).toList());
	}

	public static CapturedLog of(String... names) {
		return new CapturedLog(List.of(names));
	}

	/** What tests keep quiet otherwise is said as well, from this level on. */
	public CapturedLog from(Level least) {
		this.level = least;
		return this;
	}

	/** What was said since the test began, with its values filled in. */
	public List<String> sentences() {
		return this.said.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
	}

	@Override
	public void beforeEach(ExtensionContext test) {
		this.said.list.clear();
		this.said.start();
		loggers().forEach(logger -> {
			logger.addAppender(this.said);
			logger.setAdditive(false);
			this.levels.put(logger.getName(), logger.getLevel());
			if (this.level != null) {
				logger.setLevel(this.level);
			}
		});
	}

	@Override
	public void afterEach(ExtensionContext test) {
		loggers().forEach(logger -> {
			logger.setAdditive(true);
			logger.setLevel(this.levels.get(logger.getName()));
			logger.detachAppender(this.said);
		});
	}

	private Stream<Logger> loggers() {
		return this.names.stream().map(name -> (Logger) LoggerFactory.getLogger(name));
	}

}
