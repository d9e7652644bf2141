package org.creativecities.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.creativecities.workflow.DateWords;
import org.creativecities.workflow.Due;
import org.creativecities.workflow.FailedStep;
import org.creativecities.workflow.Passage;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the clock shows and what happened on the way, in the words of the reader. */
@Component
@Profile("demo")
class ClockTexts {

	static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	/** Closer than this to the true time the clock counts as right. */
	private static final Duration RIGHT = Duration.ofSeconds(5);

	private final MessageSource messages;

	private final Clock clock;

	ClockTexts(MessageSource messages, Clock clock) {
		this.messages = messages;
		this.clock = clock;
	}

	/** How far the clock is ahead of the true time; empty if it is right. */
	Optional<Duration> ahead() {
		return Optional.of(Duration.between(Instant.now(), this.clock.instant()))
			.filter(ahead -> ahead.compareTo(RIGHT) > 0);
	}

	String now(Locale language) {
		return time("demo.clock.pattern", this.clock.instant(), language);
	}

	String banner(Locale language) {
		return say("demo.clock.banner", language, time(this.clock.instant(), language));
	}

	String moved(Passage passage, Locale language) {
		return say("demo.clock.moved", language, time(passage.from(), language), time(passage.to(), language),
				passage.done());
	}

	List<String> failed(Passage passage, Locale language) {
		return passage.failed().stream().map(failure -> failed(failure, language)).toList();
	}

	private String failed(FailedStep failure, Locale language) {
		var step = failure.step();
		var next = (failure.againAt() == null) ? say("demo.clock.failed.incident", language)
				: say("demo.clock.failed.again", language, time(failure.againAt(), language));
		return say("demo.clock.failed", language, step.step(), step.process(), step.caseId(), failure.reason()) + "\n"
				+ next;
	}

	Line line(Due due, Locale language) {
		return new Line(due.at(), time(due.at(), language), due.process(), due.step(), due.caseId());
	}

	String day(Instant instant, Locale language) {
		return format("d MMMM uuuu", instant, language);
	}

	String say(String code, Locale language, Object... arguments) {
		return this.messages.getMessage(code, (arguments.length == 0) ? null : arguments, language);
	}

	private String time(Instant instant, Locale language) {
		return time("demo.clock.pattern.short", instant, language);
	}

	private String time(String pattern, Instant instant, Locale language) {
		return format(say(pattern, language), instant, language);
	}

	private static String format(String pattern, Instant instant, Locale language) {
		return DateWords.format(instant.atZone(PARIS), pattern, language);
	}

	/** Something that falls due, as a row of the table. */
	record Line(Instant instant, String paris, String process, String step, String caseId) {
	}

}
