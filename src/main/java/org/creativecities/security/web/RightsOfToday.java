package org.creativecities.security.web;

import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.creativecities.security.Accounts;
import org.creativecities.security.SignedIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who joined or left a group since the login has the rights of today, and whoever was
 * removed or got another password has to log in again. Stands before Spring Security
 * decides on a request.
 */
class RightsOfToday extends OncePerRequestFilter {

	/** Files that are the same for everybody. */
	private static final Set<String> STATIC = Set.of("/css/", "/js/", "/webjars/", "/camunda/lib/", "/camunda/assets/");

	private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

	private final Accounts accounts;

	RightsOfToday(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return STATIC.stream().anyMatch(request.getRequestURI()::startsWith);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		var login = SecurityContextHolder.getContext().getAuthentication();
		if (login != null && login.getPrincipal() instanceof SignedIn person) {
			if (this.accounts.stamp(person.id()).filter(person.stamp()::equals).isEmpty()) {
				end(request);
			}
			else {
				renew(login, person, request, response);
			}
		}
		chain.doFilter(request, response);
	}

	private static void end(HttpServletRequest request) {
		var session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		SecurityContextHolder.clearContext();
	}

	private void renew(Authentication login, SignedIn person, HttpServletRequest request,
			HttpServletResponse response) {
		var groups = this.accounts.groups(person.id());
		var before = login.getAuthorities().stream().map(GrantedAuthority::getAuthority).collect(Collectors.toSet());
		if (before.equals(new HashSet<>(groups))) {
			return;
		}
		var today = UsernamePasswordAuthenticationToken.authenticated(person, null,
				groups.stream().map(SimpleGrantedAuthority::new).toList());
		today.setDetails(login.getDetails());
		var context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(today);
		SecurityContextHolder.setContext(context);
		this.sessions.saveContext(context, request, response);
		// the web apps remember the groups of the login, too
		AuthenticationUtil.updateSession(request.getSession(), new Authentications());
	}

}
