package org.creativecities.security.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who acts through one of our own pages, as Camunda's filters do for the
 * web apps and REST; so the engine refuses there what it refuses in Tasklist.
 */
class PagePerson extends OncePerRequestFilter {

	private final ProcessEngine engine;

	private final EnginePerson person = new EnginePerson();

	PagePerson(ProcessEngine engine) {
		this.engine = engine;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		var path = request.getRequestURI();
		return path.startsWith("/camunda/") || path.startsWith("/engine-rest/") || path.startsWith("/webjars/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var who = this.person.extractAuthenticatedUser(request, this.engine);
		if (!who.isAuthenticated()) {
			chain.doFilter(request, response);
			return;
		}
		this.engine.getIdentityService().setAuthentication(who.getAuthenticatedUser(), who.getGroups());
		try {
			chain.doFilter(request, response);
		}
		finally {
			this.engine.getIdentityService().clearAuthentication();
		}
	}

}
