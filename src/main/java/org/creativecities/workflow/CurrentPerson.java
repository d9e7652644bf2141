package org.creativecities.workflow;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Who acts in this transaction, as the engine knows it: through Tasklist, REST, our pages
 * and the replay alike.
 */
@Component
public class CurrentPerson {

	/** The id of nobody: a timer or the product itself acts. */
	public static final String PRODUCT = "system";

	private final Engine engine;

	CurrentPerson(Engine engine) {
		this.engine = engine;
	}

	/**
	 * The person's user id, or {@link #PRODUCT} when a timer or the product itself acts.
	 */
	public String id() {
		return person().map(Authentication::getUserId).orElse(PRODUCT);
	}

	/**
	 * What follows by itself in this transaction is done by the product, and not by
	 * whoever acts there: nobody is known meanwhile, so that rows and logs name the
	 * product.
	 */
	public void withoutPerson(Runnable work) {
		var identity = this.engine.all().getIdentityService();
		var person = identity.getCurrentAuthentication();
		identity.clearAuthentication();
		try {
			work.run();
		}
		finally {
			identity.setAuthentication(person);
		}
	}

	/** The groups of the person; empty for the system. */
	public Set<String> groups() {
		return person().map(this::groupsOf).orElse(Set.of());
	}

	private Optional<Authentication> person() {
		return Optional.ofNullable(this.engine.all().getIdentityService().getCurrentAuthentication())
			.filter(person -> person.getUserId() != null);
	}

	/** Where a door named only the person, the groups are looked up. */
	private Set<String> groupsOf(Authentication person) {
		if (person.getGroupIds() != null && !person.getGroupIds().isEmpty()) {
			return Set.copyOf(person.getGroupIds());
		}
		return this.engine.asProduct(() -> this.engine.all()
			.getIdentityService()
			.createGroupQuery()
			.groupMember(person.getUserId())
			.list()
			.stream()
			.map(Group::getId)
			.collect(Collectors.toUnmodifiableSet()));
	}

}
