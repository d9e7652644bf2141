package org.creativecities.calendar.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.creativecities.calendar.Feeds;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/**
 * What calendar programs read, again and again, without a login. A secret that is none
 * and one that has ended get the same answer.
 */
@Controller
class FeedPage {

	private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

	private final Feeds feeds;

	FeedPage(Feeds feeds) {
		this.feeds = feeds;
	}

	/**
	 * The length is that of 32 bytes in Base64.
	 * @return nothing but "not changed" to a program that has the same already
	 */
	@GetMapping("/calendar/{secret:[A-Za-z0-9_-]{43}}.ics")
	ResponseEntity<String> read(@PathVariable String secret,
			@RequestParam(name = "in", defaultValue = "") String wanted, WebRequest request) {
		var calendar = this.feeds.read(secret, language(wanted))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		var tag = DigestUtils.md5DigestAsHex(calendar.getBytes(StandardCharsets.UTF_8));
		if (request.checkNotModified("\"" + tag + "\"")) {
			return null;
		}
		return ResponseEntity.ok()
			.contentType(CALENDAR)
			.cacheControl(CacheControl.noCache().cachePrivate())
			.body(calendar);
	}

	private static Locale language(String wanted) {
		return switch (wanted) {
			case "en" -> Locale.ENGLISH;
			case "fr" -> Locale.FRENCH;
			default -> null;
		};
	}

}
