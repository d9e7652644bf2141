package org.creativecities.security.web;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Tells the engine's web apps and REST who has logged in. Camunda makes it by its name,
 * so it is public and has no constructor of its own.
 */
public class EnginePerson extends ContainerBasedAuthenticationProvider {

	@Override
	public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
		var person = SecurityContextHolder.getContext().getAuthentication();
		if (person == null || person instanceof AnonymousAuthenticationToken || !person.isAuthenticated()) {
			return AuthenticationResult.unsuccessful();
		}
		var result = AuthenticationResult.successful(person.getName());
		// REST logs in with each request, and RightsOfToday has looked at a session's
		result.setGroups(person.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList());
		return result;
	}

}
