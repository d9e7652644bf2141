package org.creativecities.security;

import java.util.Map;
import java.util.Optional;

/** The role group that the group of one city, National Commission or expert goes with. */
final class RoleGroup {

	/** By what the name of such a group begins with; nothing else is known of it here. */
	private static final Map<String, String> ROLES = Map.of("city-", Groups.CITIES, "natcom-",
			Groups.NATIONAL_COMMISSIONS, "expert-", Groups.EXPERTS);

	private RoleGroup() {
	}

	static Optional<String> of(String group) {
		return ROLES.keySet().stream().filter(group::startsWith).findFirst().map(ROLES::get);
	}

}
