package org.creativecities.security.web;

import java.util.Map;
import java.util.Optional;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One route of the engine's API: a method, or {@code *} for any that changes something,
 * and a path below the engine such as {@code /task/{id}/claim}. The same route is reached
 * through REST and through the web apps, with and without the engine's name.
 */
record EngineRoute(String method, PathPattern path) {

	/** Reads a line such as {@code GET /task/{id}}. */
	static EngineRoute of(String line) {
		var parts = line.strip().split("\\s+");
		return new EngineRoute(parts[0], PathPatternParser.defaultInstance.parse(parts[1]));
	}

	/**
	 * What the placeholders of the path stand for in this request, if it is this route.
	 */
	Optional<Map<String, String>> match(String requestMethod, PathContainer requestPath) {
		if (!fits(requestMethod)) {
			return Optional.empty();
		}
		return Optional.ofNullable(this.path.matchAndExtract(requestPath))
			.map(PathPattern.PathMatchInfo::getUriVariables);
	}

	private boolean fits(String requestMethod) {
		return switch (this.method) {
			case "*" -> !isReading(requestMethod);
			case "GET" -> isReading(requestMethod);
			default -> this.method.equals(requestMethod);
		};
	}

	/** OPTIONS tells a web app which buttons to offer; it changes nothing. */
	private static boolean isReading(String method) {
		return "GET".equals(method) || "HEAD".equals(method) || "OPTIONS".equals(method);
	}

}
