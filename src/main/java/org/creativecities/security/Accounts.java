package org.creativecities.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people who can log in, and their groups. The engine keeps them: Tasklist, REST and
 * our pages know the same people.
 */
@Service
public class Accounts {

	private final IdentityService identities;

	Accounts(IdentityService identities) {
		this.identities = identities;
	}

	public boolean exists(String id) {
		return this.identities.createUserQuery().userId(id).count() > 0;
	}

	/** The groups of a person as of now. */
	public List<String> groups(String id) {
		return this.identities.createGroupQuery().groupMember(id).list().stream().map(Group::getId).toList();
	}

	/**
	 * A text that changes with a person's password and does not tell it; empty if nobody
	 * has that id.
	 */
	public Optional<String> stamp(String id) {
		return Optional.ofNullable(this.identities.createUserQuery().userId(id).singleResult())
			.map(user -> SlowHash.digest(String.valueOf(user.getPassword())));
	}

	/** Whether there is anybody who may look after the product. */
	public boolean anyAdministrator() {
		return this.identities.createUserQuery().memberOfGroup(Groups.ADMINISTRATORS).count() > 0;
	}

	/**
	 * Lets a person log in, as a member of these groups and of the role group that goes
	 * with each ({@code cities} with {@code city-…}). Groups that are not there yet are
	 * made. A person who is there already keeps their password and gains the groups.
	 * @param id short, lower case, such as {@code officer}; or an e-mail address
	 * @param password at least {@link Passwords#SHORTEST} characters; is kept only as a
	 * salted hash
	 */
	@Transactional
	public void create(String id, String firstName, String lastName, String email, String password,
			Set<String> groups) {
		if (!exists(id)) {
			var user = this.identities.newUser(id);
			user.setFirstName(firstName);
			user.setLastName(lastName);
			user.setEmail(email);
			user.setPassword(password);
			this.identities.saveUser(user);
		}
		groups.forEach(group -> join(id, group));
	}

	/**
	 * Makes a person a member of a group and of its role group; both are made if need be.
	 */
	@Transactional
	public void join(String id, String group) {
		joinOne(id, group);
		RoleGroup.of(group).ifPresent(role -> joinOne(id, role));
	}

	/** Makes sure that a group is there. */
	@Transactional
	public void ensureGroup(String id) {
		if (this.identities.createGroupQuery().groupId(id).count() == 0) {
			var group = this.identities.newGroup(id);
			group.setName(id);
			// the type SYSTEM is Camunda's mark of the administrators' group
			group.setType(Groups.ADMINISTRATORS.equals(id) ? "SYSTEM" : "WORKFLOW");
			this.identities.saveGroup(group);
		}
	}

	/**
	 * Gives a person a new password and lifts a lock that wrong guesses left behind.
	 * @throws IllegalArgumentException if nobody has that id
	 */
	@Transactional
	public void setPassword(String id, String password) {
		var user = this.identities.createUserQuery().userId(id).singleResult();
		if (user == null) {
			throw new IllegalArgumentException("Nobody here is called '%s'.".formatted(id));
		}
		user.setPassword(password);
		this.identities.saveUser(user);
		this.identities.unlockUser(id);
	}

	private void joinOne(String id, String group) {
		ensureGroup(group);
		if (this.identities.createUserQuery().userId(id).memberOfGroup(group).count() == 0) {
			this.identities.createMembership(id, group);
		}
	}

}
