package org.creativecities.security;

import java.util.List;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Asks the engine whether a password is right. After a wrong one the engine makes the
 * next try wait, longer each time, and locks the account after ten. A person's
 * authorities are the ids of their groups.
 */
@Component
class EnginePassword implements AuthenticationProvider {

	private final IdentityService identities;

	EnginePassword(IdentityService identities) {
		this.identities = identities;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		var id = attempt.getName();
		var password = attempt.getCredentials();
		if (id == null || id.isBlank() || password == null || !isRight(id, password.toString())) {
			// one answer to a wrong name, a wrong password and a locked account
			throw new BadCredentialsException("Name or password is wrong, or the account waits after a wrong try.");
		}
		return UsernamePasswordAuthenticationToken.authenticated(id, null, authorities(id));
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

	private boolean isRight(String id, String password) {
		try {
			return this.identities.checkPassword(id, password);
		}
		catch (org.camunda.bpm.engine.AuthenticationException locked) {
			return false;
		}
	}

	private List<SimpleGrantedAuthority> authorities(String id) {
		return this.identities.createGroupQuery()
			.groupMember(id)
			.list()
			.stream()
			.map(Group::getId)
			.map(SimpleGrantedAuthority::new)
			.toList();
	}

}
