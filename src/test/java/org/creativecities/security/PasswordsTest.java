package org.creativecities.security;

import java.time.Duration;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How passwords are chosen, kept and guessed. */
@ProductTest
class PasswordsTest {

	private static final String PASSWORD = "harbour-lantern-quiet-42";

	@Autowired
	Accounts accounts;

	@Autowired
	IdentityService identities;

	@Autowired
	ClockTravel clock;

	@Autowired
	JdbcClient sql;

	@BeforeEach
	void somebody() {
		this.accounts.create("locksmith", "Lou", "Locksmith", "lou@example.org", PASSWORD, Set.of());
		this.accounts.setPassword("locksmith", PASSWORD);
	}

	@Test
	void a_short_password_is_refused_whoever_sets_it() {
		assertThatThrownBy(() -> this.accounts.setPassword("locksmith", "Short-1!"))
			.isInstanceOf(ProcessEngineException.class);
		assertThatThrownBy(
				() -> this.accounts.create("shorty", "Sue", "Shorty", "sue@example.org", "12345678901", Set.of()))
			.isInstanceOf(ProcessEngineException.class);
		this.accounts.setPassword("locksmith", "long and simple");
		assertThat(this.identities.checkPassword("locksmith", "long and simple")).isTrue();
	}

	@Test
	void a_password_is_kept_with_a_slow_hash_and_to_its_last_sign() {
		var endless = "x".repeat(200);
		this.accounts.setPassword("locksmith", endless + "1");

		assertThat(kept()).matches("\\{BCRYPT-SHA-256}\\$2a\\$.{56}");
		assertThat(this.identities.checkPassword("locksmith", endless + "1")).isTrue();
		assertThat(this.identities.checkPassword("locksmith", endless + "2")).isFalse();
	}

	@Test
	void a_password_from_before_still_opens() {
		var salt = ((UserEntity) this.identities.createUserQuery().userId("locksmith").singleResult()).getSalt();
		this.sql.sql("UPDATE act_id_user SET pwd_ = ? WHERE id_ = 'locksmith'")
			.param("{SHA-512}" + new Sha512HashDigest().encrypt(PASSWORD + salt))
			.update();

		assertThat(this.identities.checkPassword("locksmith", PASSWORD)).isTrue();
	}

	@Test
	void guessing_makes_the_next_try_wait_and_shuts_nobody_out() {
		for (var guess = 0; guess < 25; guess++) {
			assertThat(this.identities.checkPassword("locksmith", "wrong")).isFalse();
			this.clock.to(this.clock.now().plus(Duration.ofSeconds(61)));
		}
		this.identities.checkPassword("locksmith", "wrong");
		assertThat(this.identities.checkPassword("locksmith", PASSWORD)).as("it waits").isFalse();

		this.clock.to(this.clock.now().plus(Duration.ofSeconds(61)));
		assertThat(this.identities.checkPassword("locksmith", PASSWORD)).isTrue();
	}

	private String kept() {
		return this.sql.sql("SELECT pwd_ FROM act_id_user WHERE id_ = 'locksmith'").query(String.class).single();
	}

}
