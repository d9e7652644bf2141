package org.creativecities.security.web;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses what another site makes a browser send. REST takes a name and password with
 * each request, and a browser that once remembered them would add them to any request.
 */
class SameSite extends OncePerRequestFilter {

	private static final Set<String> OURS = Set.of("same-origin", "none");

	private final RequestMatcher guarded;

	SameSite(RequestMatcher guarded) {
		this.guarded = guarded;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !this.guarded.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var site = request.getHeader("Sec-Fetch-Site");
		var origin = request.getHeader("Origin");
		if ((site != null && !OURS.contains(site)) || (origin != null && !isOurs(origin, request))) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		chain.doFilter(request, response);
	}

	private static boolean isOurs(String origin, HttpServletRequest request) {
		var own = UriComponentsBuilder.newInstance().scheme(request.getScheme()).host(request.getServerName());
		var isDefaultPort = request.getServerPort() == ("https".equals(request.getScheme()) ? 443 : 80);
		return origin.equals((isDefaultPort ? own : own.port(request.getServerPort())).build().toUriString());
	}

}
