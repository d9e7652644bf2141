package org.creativecities.security;

import org.creativecities.commands.Arguments;
import org.creativecities.commands.Called;
import org.creativecities.commands.Command;
import org.springframework.stereotype.Component;

/**
 * Gives a person a new password and prints it, once. A password is not typed on the
 * command line, where others on the machine could read it.
 */
@Component
@Called(value = "password", usage = "password --person <id>   gives a person a new password and prints it")
class NewPassword implements Command {

	private final Accounts accounts;

	NewPassword(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public int run(Arguments arguments) {
		var person = arguments.value("person").orElse("");
		if (person.isEmpty()) {
			System.err.println("Whose password? Call it as: " + usage());
			return 2;
		}
		if (arguments.options().size() > 1) {
			System.err.println("A password is not typed here, where others on this machine could read it: the product "
					+ "makes one. Call it as: " + usage());
			return 2;
		}
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
