package org.creativecities.security.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.IdentityService;
import org.creativecities.security.Groups;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * A person claims a task for themselves, not for somebody else, and gives it back with
 * Tasklist's own button. The engine would let whoever may work on a task claim it for
 * anyone, but not give it back; a claim for nobody is the same and is allowed, so giving
 * back is turned into that.
 */
class OwnClaims extends OncePerRequestFilter {

	private static final Pattern CLAIM = Pattern.compile("(.*/task/[^/]+)/claim");

	private static final Pattern UNCLAIM = Pattern.compile("(.*/task/[^/]+)/unclaim");

	/** Far more than a claim needs. */
	private static final int MAX_BODY = 10_000;

	private final JsonMapper json = new JsonMapper();

	private final IdentityService identities;

	OwnClaims(IdentityService identities) {
		this.identities = identities;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var person = request.getRemoteUser();
		if (!"POST".equals(request.getMethod()) || person == null || isAdministrator(person)) {
			chain.doFilter(request, response);
			return;
		}
		var info = Objects.requireNonNullElse(request.getPathInfo(), "");
		var unclaim = UNCLAIM.matcher(info);
		if (unclaim.matches()) {
			chain.doFilter(claimForNobody(request), response);
		}
		else if (CLAIM.matcher(info).matches()) {
			claim(request, response, chain, person);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private void claim(HttpServletRequest request, HttpServletResponse response, FilterChain chain, String person)
			throws IOException, ServletException {
		var body = request.getInputStream().readNBytes(MAX_BODY);
		Map<?, ?> claim;
		try {
			claim = this.json.readValue(body, HashMap.class);
		}
		catch (tools.jackson.core.JacksonException unreadable) {
			response.sendError(HttpServletResponse.SC_BAD_REQUEST);
			return;
		}
		var claimant = claim.get("userId");
		if (claimant != null && !person.equals(claimant)) {
			response.sendError(HttpServletResponse.SC_FORBIDDEN);
			return;
		}
		chain.doFilter(new ReplacedRequest(request, request.getRequestURI(), request.getPathInfo(), body), response);
	}

	private static HttpServletRequest claimForNobody(HttpServletRequest request) {
		return new ReplacedRequest(request, asClaim(request.getRequestURI()), asClaim(request.getPathInfo()),
				"{\"userId\":null}".getBytes(StandardCharsets.UTF_8));
	}

	private static String asClaim(String path) {
		return path.substring(0, path.length() - "unclaim".length()) + "claim";
	}

	private boolean isAdministrator(String person) {
		return this.identities.createUserQuery().userId(person).memberOfGroup(Groups.ADMINISTRATORS).count() > 0;
	}

}
