package org.creativecities.demo;

import java.util.stream.Collectors;

import org.creativecities.commands.WhenServing;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Tells a newcomer where to go and as whom. The password is printed at the first start
 * and at no other.
 */
@Component
@Profile("demo")
@WhenServing
class FirstWords {

	private final DemoPeople people;

	private final Environment environment;

	FirstWords(DemoPeople people, Environment environment) {
		this.people = people;
		this.environment = environment;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Order(0) // before what is wrong with diagrams, so that it does not hide that
	void print() {
		System.out.println(text(this.environment.getProperty("local.server.port", "8080")));
	}

	private String text(String port) {
		var address = "http://localhost:" + port + "/";
		var again = """

				  Creative Cities is ready:  %s
				  Letters it sent:           %sdemo/mail
				  Its clock:                 %sdemo/clock  (admin moves it forward, to what falls due next)
				  The people and their password are those of the first start. To give somebody a new one, stop the
				  product and run it once with the words: password --person admin
				""".formatted(address, address, address);
		return this.people.newPassword().map(password -> """

				  Creative Cities is ready:  %s
				  Letters it sends:          %sdemo/mail   (none of them leaves this machine)
				  Its clock:                 %sdemo/clock  (admin moves it forward, to what falls due next)

				  Log in as one of these invented people. The password of all is printed this once:

				      %s

				%s
				      %-18s a member city that may be asked to evaluate; every member has
				      %-18s such an account, named like its country and the city

				  Start with officer: Start process, Call for applications.
				""".formatted(address, address, address, password, people(), "jp-sapporo", "")).orElse(again);
	}

	private static String people() {
		return DemoPerson.all()
			.stream()
			.map(person -> "      %-18s %s".formatted(person.id(), person.what()))
			.collect(Collectors.joining("\n"));
	}

}
