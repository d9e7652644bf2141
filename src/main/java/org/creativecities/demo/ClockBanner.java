package org.creativecities.demo;

import java.util.Locale;
import java.util.Optional;

import org.creativecities.security.Groups;
import org.creativecities.tasklist.Notice;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Says on every page of ours and in Tasklist that the clock is moved, while it is. */
@ControllerAdvice
@Profile("demo")
class ClockBanner implements Notice {

	private final ClockTexts texts;

	ClockBanner(ClockTexts texts) {
		this.texts = texts;
	}

	@ModelAttribute("movedClock")
	Banner banner(Authentication reader, Locale language) {
		return sentence(language).map(sentence -> new Banner(sentence, isAdministrator(reader))).orElse(null);
	}

	@Override
	public Optional<String> sentence(Locale language) {
		return this.texts.ahead().map(ahead -> this.texts.banner(language));
	}

	private static boolean isAdministrator(Authentication reader) {
		return reader != null && reader.getAuthorities()
			.stream()
			.anyMatch(group -> Groups.ADMINISTRATORS.equals(group.getAuthority()));
	}

	/**
	 * What the layout shows below its bar.
	 *
	 * @param administrator whether the reader may move the clock
	 */
	record Banner(String sentence, boolean administrator) {
	}

}
