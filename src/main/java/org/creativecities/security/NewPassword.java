package org.creativecities.security;

import org.creativecities.commands.Arguments;
import org.creativecities.commands.Command;
import org.springframework.stereotype.Component;

/** Gives a person a new password and prints it, once. */
@Component
class NewPassword implements Command {

	private final Accounts accounts;

	NewPassword(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public String name() {
		return PasswordUsage.NAME;
	}

	@Override
	public int run(Arguments arguments) {
		var person = arguments.value("person").orElseThrow();
		if (!this.accounts.exists(person)) {
			System.err.printf("Nobody here is called '%s'. Nothing was changed.%n", person);
			return 1;
		}
		var password = Passphrase.random();
		this.accounts.setPassword(person, password);
		System.out.printf("The new password of %s is  %s%nIt is not kept anywhere in this form: note it now.%n", person,
				password);
		return 0;
	}

}
