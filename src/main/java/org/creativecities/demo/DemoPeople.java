package org.creativecities.demo;

import java.util.Optional;
import java.util.Set;

import org.creativecities.commands.WhenServing;
import org.creativecities.security.Accounts;
import org.creativecities.security.Passphrase;
import org.creativecities.security.Passwords;
import org.creativecities.security.UnusablePassword;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the invented people in, at the first start of the demonstration and never again:
 * whoever is deleted later stays deleted. All have one password, made by chance unless
 * the environment names one; it is kept only as a hash.
 */
@Component
@Profile("demo")
@WhenServing
@Order(-900)
class DemoPeople implements ApplicationRunner {

	private final Accounts accounts;

	private final DemoRegister register;

	private final DemoExperts experts;

	private final String chosen;

	private String password;

	DemoPeople(Accounts accounts, DemoRegister register, DemoExperts experts,
			@Value("${CREATIVECITIES_DEMO_PASSWORD:}") String chosen) {
		this.accounts = accounts;
		this.register = register;
		this.experts = experts;
		this.chosen = chosen;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.accounts.anyAdministrator()) {
			return;
		}
		if (!this.chosen.isBlank() && this.chosen.length() < Passwords.SHORTEST) {
			throw new UnusablePassword(
					"CREATIVECITIES_DEMO_PASSWORD is shorter than %d characters: choose a longer password for the people of the demonstration, or leave it away, and one is made."
						.formatted(Passwords.SHORTEST));
		}
		var password = this.chosen.isBlank() ? Passphrase.random() : this.chosen;
		this.register.inventApplicants();
		for (var person : DemoPerson.all()) {
			this.accounts.create(person.id(), person.first(), person.last(), person.email(), password,
					Set.of(person.group()));
			this.register.name(person);
			this.experts.enter(person);
		}
		var members = this.register.members();
		for (var number = 0; number < members.size(); number++) {
			var city = members.get(number);
			var name = InventedNames.of(number);
			this.accounts.create(city.id(), name.first(), name.last(), city.id() + "@example.org", password,
					Set.of(city.group()));
			this.register.name(city, name);
		}
		this.password = password;
	}

	/** What to tell of the password, if the people were made in this very start. */
	Optional<String> newPassword() {
		return Optional.ofNullable(this.password)
			.map(password -> this.chosen.isBlank() ? password : "the one in CREATIVECITIES_DEMO_PASSWORD");
	}

}
