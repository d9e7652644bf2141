package org.creativecities.hosting.candidature;

import java.util.Set;
import java.util.TreeSet;

import org.creativecities.network.City;
import org.creativecities.network.CommitteeGroups;
import org.creativecities.network.Register;
import org.creativecities.workflow.CurrentPerson;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who advises on candidatures: the Coordination Committee without the cities that stand,
 * alone or as partners, since nobody judges a rival [assumed].
 */
@Component("hostAdvisers")
@Transactional(readOnly = true)
public class Advisers {

	private final CommitteeGroups committee;

	private final Candidatures candidatures;

	private final Bidders bidders;

	private final Register register;

	private final CurrentPerson person;

	Advisers(CommitteeGroups committee, Candidatures candidatures, Bidders bidders, Register register,
			CurrentPerson person) {
		this.committee = committee;
		this.candidatures = candidatures;
		this.bidders = bidders;
		this.register = register;
		this.person = person;
	}

	/** Groups, in the order of the alphabet; empty if the whole committee stands. */
	public Set<String> of(String selection) {
		var groups = new TreeSet<>(this.committee.today());
		this.candidatures.standing(selection)
			.stream()
			.flatMap(each -> this.bidders.of(each.id()).stream())
			.map(city -> this.register.city(city).group())
			.forEach(groups::remove);
		return groups;
	}

	/**
	 * The city of the committee for which the person speaks who acts now, by id; empty if
	 * it is somebody of the committee's own group.
	 */
	public String city(String selection) {
		var groups = of(selection);
		return this.register.members()
			.stream()
			.filter(city -> groups.contains(city.group()) && this.person.groups().contains(city.group()))
			.map(City::id)
			.findFirst()
			.orElse("");
	}

}
