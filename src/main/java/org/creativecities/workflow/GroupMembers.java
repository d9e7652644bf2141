package org.creativecities.workflow;

import org.springframework.stereotype.Component;

/** Who belongs to a group, as the engine knows it. */
@Component
public class GroupMembers {

	private final Engine engine;

	GroupMembers(Engine engine) {
		this.engine = engine;
	}

	/** Whether somebody who can log in belongs to a group. */
	public boolean any(String group) {
		return this.engine
			.asProduct(() -> this.engine.all().getIdentityService().createUserQuery().memberOfGroup(group).count() > 0);
	}

}
