package org.creativecities.security;

import java.util.Set;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.IdentityService;
import org.creativecities.CapturedPrint;
import org.creativecities.ProductTest;
import org.creativecities.commands.Arguments;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The command {@code password}, as whoever types it meets it. */
@ProductTest
class NewPasswordTest {

	private static final String BEFORE = "harbour-lantern-quiet-42";

	private static final Pattern PASSWORD = Pattern.compile("password of forgetful is  (\\S+)");

	@RegisterExtension
	final CapturedPrint print = new CapturedPrint();

	@Autowired
	NewPassword command;

	@Autowired
	Accounts accounts;

	@Autowired
	IdentityService identities;

	@BeforeEach
	void somebody() {
		this.accounts.create("forgetful", "Fay", "Forgetful", "fay@example.org", BEFORE, Set.of());
		this.accounts.setPassword("forgetful", BEFORE);
	}

	@Test
	void it_makes_a_password_and_prints_it_once() {
		assertThat(run("password", "--person", "forgetful")).isZero();

		var printed = PASSWORD.matcher(this.print.out());
		assertThat(printed.find()).as(this.print.out()).isTrue();
		assertThat(printed.group(1)).hasSizeGreaterThan(12);
		assertThat(this.print.out()).contains("note it now");
		assertThat(this.identities.checkPassword("forgetful", printed.group(1))).isTrue();
		assertThat(this.identities.checkPassword("forgetful", BEFORE)).isFalse();
	}

	@Test
	void a_locked_account_is_open_again() {
		for (var guess = 0; guess < 10; guess++) {
			this.identities.checkPassword("forgetful", "wrong");
		}
		assertThat(this.identities.checkPassword("forgetful", BEFORE)).as("it waits after wrong tries").isFalse();

		run("password", "--person", "forgetful");

		var printed = PASSWORD.matcher(this.print.out());
		assertThat(printed.find()).isTrue();
		assertThat(this.identities.checkPassword("forgetful", printed.group(1))).isTrue();
	}

	@Test
	void for_nobody_it_changes_nothing_and_says_so() {
		assertThat(run("password", "--person", "nobody")).isOne();

		assertThat(this.print.err()).isEqualTo("Nobody here is called 'nobody'. Nothing was changed.\n");
	}

	private int run(String... words) {
		return this.command.run(Arguments.of(words).orElseThrow());
	}

}
