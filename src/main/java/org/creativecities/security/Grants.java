package org.creativecities.security;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/**
 * What each role group is granted in the engine. A task needs no grant of its own: it
 * comes with the group that the diagram names. Nobody but administrators is granted
 * Cockpit and Admin. A grant that is there stays as it is; one that is missing comes back
 * at the next start.
 */
@Component
class Grants {

	private static final List<String> ROLES = List.of(Groups.SECRETARIAT, Groups.SECRETARIAT_HEAD, Groups.DG_OFFICE,
			Groups.COORDINATION_COMMITTEE, Groups.CITIES, Groups.NATIONAL_COMMISSIONS, Groups.EXPERTS);

	/** Who starts what from Tasklist. */
	private static final Map<String, List<String>> STARTERS = Map.of("designation-call", List.of(Groups.SECRETARIAT),
			"designation-application", List.of(Groups.CITIES, Groups.NATIONAL_COMMISSIONS, Groups.SECRETARIAT),
			"monitoring-cohort", List.of(Groups.SECRETARIAT), "host-city-selection",
			List.of(Groups.SECRETARIAT, Groups.SECRETARIAT_HEAD), "host-change",
			List.of(Groups.SECRETARIAT, Groups.SECRETARIAT_HEAD));

	private final AuthorizationService authorizations;

	Grants(AuthorizationService authorizations) {
		this.authorizations = authorizations;
	}

	void make() {
		for (var resource : Resources.values()) {
			grant(Groups.ADMINISTRATORS, resource, Authorization.ANY, Permissions.ALL);
		}
		for (var role : ROLES) {
			grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
			grant(role, Resources.APPLICATION, "welcome", Permissions.ACCESS);
			// the name of the process and the case on a task's card; the routes that list
			// instances are open to administrators only
			grant(role, Resources.PROCESS_DEFINITION, Authorization.ANY, Permissions.READ,
					ProcessDefinitionPermissions.READ_INSTANCE);
		}
		STARTERS.forEach((process, roles) -> roles.forEach(role -> {
			grant(role, Resources.PROCESS_DEFINITION, process, Permissions.READ, Permissions.CREATE_INSTANCE);
			grant(role, Resources.PROCESS_INSTANCE, Authorization.ANY, Permissions.CREATE);
		}));
	}

	void grant(String group, Resource resource, String id, Permission... permissions) {
		var given = this.authorizations.createAuthorizationQuery()
			.authorizationType(Authorization.AUTH_TYPE_GRANT)
			.groupIdIn(group)
			.resourceType(resource)
			.resourceId(id)
			.count();
		if (given == 0) {
			var grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
			grant.setGroupId(group);
			grant.setResource(resource);
			grant.setResourceId(id);
			grant.setPermissions(permissions);
			this.authorizations.saveAuthorization(grant);
		}
	}

}
