package org.creativecities.security;

import java.io.Serializable;

import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Somebody who has logged in.
 *
 * @param id of the account
 * @param stamp what the account's password was then, as {@link Accounts#stamp} tells it;
 * a new password ends what the old one opened
 */
public record SignedIn(String id, String stamp) implements AuthenticatedPrincipal, Serializable {

	@Override
	public String getName() {
		return this.id;
	}

}
