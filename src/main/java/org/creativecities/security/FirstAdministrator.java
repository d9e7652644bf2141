package org.creativecities.security;

import java.util.Set;

import org.creativecities.commands.WhenServing;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Makes the first administrator in production, with the password from the environment;
 * once there is one, that password is neither read nor needed.
 */
@Component
@Profile("production")
@WhenServing
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FirstAdministrator implements ApplicationRunner {

	static final String VARIABLE = "CREATIVECITIES_ADMIN_PASSWORD";

	private final Accounts accounts;

	private final String password;

	FirstAdministrator(Accounts accounts, @Value("${" + VARIABLE + ":}") String password) {
		this.accounts = accounts;
		this.password = password;
	}

	@Override
	public void run(ApplicationArguments arguments) {
		if (this.accounts.anyAdministrator()) {
			return;
		}
		if (this.password.length() < Passwords.SHORTEST) {
			throw new UnusablePassword(
					"%s is missing or shorter than %d characters: nobody can log in yet, so set it to the password of the first administrator, whose name is admin."
						.formatted(VARIABLE, Passwords.SHORTEST));
		}
		this.accounts.create("admin", "First", "Administrator", "", this.password, Set.of(Groups.ADMINISTRATORS));
	}

}
