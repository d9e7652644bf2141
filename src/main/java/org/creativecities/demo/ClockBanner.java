package org.creativecities.demo;

import java.util.Locale;

import org.creativecities.security.Groups;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Says on every page of ours that the clock is moved, for as long as it is. */
@ControllerAdvice
@Profile("demo")
class ClockBanner {

	private final ClockTexts texts;

	ClockBanner(ClockTexts texts) {
		this.texts = texts;
	}

	@ModelAttribute("movedClock")
	Banner banner(Authentication reader, Locale language) {
		return this.texts.ahead()
			.map(ahead -> new Banner(this.texts.banner(language), isAdministrator(reader)))
			.orElse(null);
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
