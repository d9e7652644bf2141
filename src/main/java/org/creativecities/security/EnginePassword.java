package org.creativecities.security;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Asks the engine whether a password is right. After a wrong one the engine makes the
 * next try wait, and an address that guesses on and on waits, too. A person's authorities
 * are the ids of their groups.
 */
@Component
class EnginePassword implements AuthenticationProvider {

	private final IdentityService identities;

	private final Accounts accounts;

	private final Guesses guesses;

	private final SlowHash hash;

	private final String nobodys;

	EnginePassword(IdentityService identities, Accounts accounts, Guesses guesses, SlowHash hash) {
		this.identities = identities;
		this.accounts = accounts;
		this.guesses = guesses;
		this.hash = hash;
		this.nobodys = hash.encrypt(Passphrase.random());
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		var id = attempt.getName();
		var address = (attempt.getDetails() instanceof WebAuthenticationDetails web) ? web.getRemoteAddress() : "";
		if (id == null || id.isBlank() || attempt.getCredentials() == null || this.guesses.areTooMany(address)) {
			throw wrong();
		}
		if (!isRight(id, attempt.getCredentials().toString())) {
			this.guesses.count(address);
			throw wrong();
		}
		var person = new SignedIn(id, this.accounts.stamp(id).orElseThrow(EnginePassword::wrong));
		return UsernamePasswordAuthenticationToken.authenticated(person, null,
				this.accounts.groups(id).stream().map(SimpleGrantedAuthority::new).toList());
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

	private boolean isRight(String id, String password) {
		if (!this.accounts.exists(id)) {
			// takes as long as for somebody, so that nobody learns who is here
			this.hash.check(password, this.nobodys);
			return false;
		}
		try {
			return this.identities.checkPassword(id, password);
		}
		catch (org.camunda.bpm.engine.AuthenticationException waits) {
			return false;
		}
	}

	/** One answer to a wrong name, a wrong password and a wait. */
	private static BadCredentialsException wrong() {
		return new BadCredentialsException("Name or password is wrong, or a wrong try has to wait.");
	}

}
