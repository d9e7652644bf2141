package org.creativecities.security;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the groups, their grants and their filters at each start; what is there stays.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstGrants implements ApplicationRunner {

	private final Accounts accounts;

	private final Grants grants;

	private final TaskFilters filters;

	FirstGrants(Accounts accounts, Grants grants, TaskFilters filters) {
		this.accounts = accounts;
		this.grants = grants;
		this.filters = filters;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		Groups.FIXED.forEach(this.accounts::ensureGroup);
		this.grants.make();
		this.filters.make();
	}

}
