package org.creativecities.security.web;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.creativecities.security.Groups;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Which routes of the engine's API people reach, through REST and the web apps alike.
 * Nobody deploys there: a diagram is code, and changes through files. Administrators
 * reach the rest; everybody else what Tasklist needs, and nothing that sets a variable,
 * resolves, delegates, modifies, correlates or raises an error, since those would pass
 * the check of forms or the path that the diagram draws.
 */
@Component
class EngineRoutes implements AuthorizationManager<RequestAuthorizationContext> {

	private static final Pattern PREFIX = Pattern
		.compile("^(?:/engine-rest|/camunda/api/engine)(?:/engine/[^/]+(?=/))?");

	private static final List<EngineRoute> NOBODY = routes("""
			* /deployment/**
			DELETE /process-definition/**
			""");

	/**
	 * The engine keeps no log of operations, but the tab of Tasklist that shows comments
	 * asks for it first and shows nothing without an answer.
	 */
	private static final List<EngineRoute> HISTORY = routes("""
			GET /history/user-operation
			GET /history/user-operation/count
			""");

	/** {@code {self}} is the person; {@code {visible}} a task that they may see. */
	private static final List<EngineRoute> EVERYBODY = routes("""
			GET  /engine
			GET  /engine/
			GET  /version
			GET  /task
			GET  /task/count
			POST /task
			POST /task/count
			GET  /task/{id}
			GET  /task/{id}/form
			GET  /task/{id}/deployed-form
			GET  /task/{id}/rendered-form
			GET  /task/{id}/form-variables
			GET  /task/{id}/identity-links
			GET  /task/{visible}/comment
			GET  /task/{visible}/comment/{comment}
			POST /task/{visible}/comment/create
			GET  /task/{visible}/attachment
			POST /task/{id}/claim
			POST /task/{id}/unclaim
			POST /task/{id}/submit-form
			POST /task/{id}/complete
			GET  /filter
			GET  /filter/count
			GET  /filter/{id}
			GET  /filter/{id}/list
			GET  /filter/{id}/count
			POST /filter/{id}/list
			POST /filter/{id}/count
			GET  /process-definition
			GET  /process-definition/count
			GET  /process-definition/{id}
			GET  /process-definition/key/{key}
			GET  /process-definition/{id}/startForm
			GET  /process-definition/key/{key}/startForm
			GET  /process-definition/{id}/deployed-start-form
			GET  /process-definition/key/{key}/deployed-start-form
			GET  /process-definition/{id}/form-variables
			GET  /process-definition/key/{key}/form-variables
			GET  /process-definition/{id}/xml
			GET  /process-definition/key/{key}/xml
			POST /process-definition/{id}/submit-form
			POST /process-definition/key/{key}/submit-form
			GET  /authorization/check
			GET  /identity/groups
			GET  /identity/password-policy
			POST /identity/password-policy
			GET  /user/{self}
			GET  /user/{self}/profile
			PUT  /user/{self}/profile
			PUT  /user/{self}/credentials
			""");

	private final IdentityService identities;

	private final TaskService tasks;

	EngineRoutes(IdentityService identities, TaskService tasks) {
		this.identities = identities;
		this.tasks = tasks;
	}

	@Override
	public AuthorizationResult authorize(Supplier<? extends Authentication> person,
			RequestAuthorizationContext context) {
		return new AuthorizationDecision(isOpen(person.get(), context.getRequest()));
	}

	private boolean isOpen(Authentication person, HttpServletRequest request) {
		if (!isLoggedIn(person)) {
			return false;
		}
		var path = PathContainer.parsePath(belowTheEngine(request));
		if (NOBODY.stream().anyMatch(route -> route.match(request.getMethod(), path).isPresent())) {
			return false;
		}
		// as of now: who leaves a group loses its rights at once
		var groups = person.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
		return groups.contains(Groups.ADMINISTRATORS) || isHistoryOfOwnTask(person.getName(), groups, request, path)
				|| EVERYBODY.stream()
					.flatMap(route -> route.match(request.getMethod(), path).stream())
					.anyMatch(placeholders -> concerns(person.getName(), groups, placeholders));
	}

	/**
	 * Who did what with a task, for those who see the task; without one it would be all.
	 */
	private boolean isHistoryOfOwnTask(String person, List<String> groups, HttpServletRequest request,
			PathContainer path) {
		var task = request.getParameter("taskId");
		return task != null && HISTORY.stream().anyMatch(route -> route.match(request.getMethod(), path).isPresent())
				&& sees(person, groups, task);
	}

	private static boolean isLoggedIn(Authentication person) {
		return person != null && person.isAuthenticated() && !(person instanceof AnonymousAuthenticationToken);
	}

	private boolean concerns(String person, List<String> groups, Map<String, String> placeholders) {
		var self = placeholders.getOrDefault("self", person);
		var visible = placeholders.get("visible");
		return self.equals(person) && (visible == null || sees(person, groups, visible));
	}

	/** The engine lists and takes comments on any task, so we ask it first. */
	private boolean sees(String person, List<String> groups, String task) {
		this.identities.setAuthentication(person, groups);
		try {
			return this.tasks.createTaskQuery().taskId(task).count() == 1;
		}
		finally {
			this.identities.clearAuthentication();
		}
	}

	/** The path as the servlet sees it, decoded, without what stands before the route. */
	static String belowTheEngine(HttpServletRequest request) {
		var info = request.getPathInfo() == null ? "" : request.getPathInfo();
		return PREFIX.matcher(request.getServletPath() + info).replaceFirst("");
	}

	private static List<EngineRoute> routes(String lines) {
		return lines.lines().filter(line -> !line.isBlank()).map(EngineRoute::of).toList();
	}

}
