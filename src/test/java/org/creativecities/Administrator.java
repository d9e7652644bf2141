package org.creativecities;

import java.util.Set;

import org.creativecities.security.Accounts;
import org.creativecities.security.Groups;
import org.creativecities.security.Passphrase;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * Somebody who looks after the product, as there is from the first start on everywhere.
 * While there is nobody, Camunda's web apps lead to the page that makes a first
 * administrator, which is closed.
 */
class Administrator implements ApplicationRunner {

	private final Accounts accounts;

	Administrator(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		this.accounts.create("test-administrator", "Ada", "Keeper", "ada@example.org", Passphrase.random(),
				Set.of(Groups.ADMINISTRATORS));
	}

}
