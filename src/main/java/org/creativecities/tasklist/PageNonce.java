package org.creativecities.tasklist;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets the page of a web app bear the nonce of its own answer. Camunda 7.24 keeps the
 * last nonce for the whole server: where two people open Tasklist at one moment, one got
 * a page whose scripts the browser refused, and saw nothing but a turning wheel.
 */
class PageNonce extends OncePerRequestFilter {

	private static final Pattern IN_POLICY = Pattern.compile("'nonce-([\\w-]+)'");

	private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([\\w-]+)\"");

	/** Only the pages themselves, such as {@code /camunda/app/tasklist/default/}. */
	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().endsWith("/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var answer = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, answer);
		var body = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
		var own = first(IN_POLICY, answer.getHeader("Content-Security-Policy"));
		var said = first(IN_PAGE, body);
		if (own.isPresent() && said.isPresent() && !said.equals(own)) {
			answer.resetBuffer();
			answer.getOutputStream().write(body.replace(said.get(), own.get()).getBytes(StandardCharsets.UTF_8));
		}
		answer.copyBodyToResponse();
	}

	private static Optional<String> first(Pattern pattern, String text) {
		return Optional.ofNullable(text)
			.map(pattern::matcher)
			.filter(found -> found.find())
			.map(found -> found.group(1));
	}

}
