package org.creativecities.workflow;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.identity.User;

import org.springframework.stereotype.Component;

/** Who belongs to a group, as the engine knows it. */
@Component
public class GroupMembers {

	private final Engine engine;

	GroupMembers(Engine engine) {
		this.engine = engine;
	}

	/** Whether somebody who can log in belongs to a group. */
	public boolean any(String group) {
		return this.engine
			.asProduct(() -> this.engine.all().getIdentityService().createUserQuery().memberOfGroup(group).count() > 0);
	}

	/** The people of a group: their names, or their accounts where no name is known. */
	public List<String> names(String group) {
		return this.engine.asProduct(() -> this.engine.all()
			.getIdentityService()
			.createUserQuery()
			.memberOfGroup(group)
			.list()
			.stream()
			.map(GroupMembers::name)
			.sorted()
			.toList());
	}

	/** The name of one person; the account where no name is known. */
	public String name(String account) {
		return this.engine.asProduct(() -> Optional
			.ofNullable(this.engine.all().getIdentityService().createUserQuery().userId(account).singleResult())
			.map(GroupMembers::name)
			.orElse(account));
	}

	/** The e-mail address of one person; empty where none is known. */
	public Optional<String> address(String account) {
		return this.engine.asProduct(() -> Optional
			.ofNullable(this.engine.all().getIdentityService().createUserQuery().userId(account).singleResult())
			.map(User::getEmail)
			.filter(email -> !email.isBlank()));
	}

	private static String name(User person) {
		var name = Stream.of(person.getFirstName(), person.getLastName())
			.filter(part -> part != null && !part.isBlank())
			.collect(Collectors.joining(" "));
		return name.isEmpty() ? person.getId() : name;
	}

}
