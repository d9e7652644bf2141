package org.creativecities.workflow;

import java.util.Set;

import org.springframework.stereotype.Component;

/**
 * The groups that every installation has. A group for one city, National Commission or
 * expert is not among them: a diagram names it by a variable such as
 * {@code ${cityGroup}}.
 */
@Component
class FixedGroups implements KnownGroups {

	@Override
	public Set<String> names() {
		return Set.of("secretariat", "secretariat-head", "dg-office", "coordination-committee", "cities", "natcoms",
				"experts", Doorkeeper.ADMINISTRATORS);
	}

}
