package org.creativecities.security;

import java.util.Optional;

import org.creativecities.network.City;

/** The role group that the group of one city, National Commission or expert goes with. */
final class RoleGroup {

	private RoleGroup() {
	}

	static Optional<String> of(String group) {
		if (City.ofGroup(group).isPresent()) {
			return Optional.of(Groups.CITIES);
		}
		if (group.startsWith("natcom-")) {
			return Optional.of(Groups.NATIONAL_COMMISSIONS);
		}
		if (group.startsWith("expert-")) {
			return Optional.of(Groups.EXPERTS);
		}
		return Optional.empty();
	}

}
