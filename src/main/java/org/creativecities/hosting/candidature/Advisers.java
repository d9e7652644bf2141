package org.creativecities.hosting.candidature;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.creativecities.network.City;
import org.creativecities.network.CommitteeGroups;
import org.creativecities.network.Register;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who advises on candidatures: the Coordination Committee without the cities that stand,
 * alone or as partners, and without whoever works for one of those, since nobody judges a
 * rival [assumed].
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
		groups.removeAll(rivals(selection));
		return groups;
	}

	/** Groups of the cities that stand. */
	public Set<String> rivals(String selection) {
		return this.candidatures.standing(selection)
			.stream()
			.flatMap(each -> this.bidders.of(each.id()).stream())
			.map(city -> this.register.city(city).group())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/**
	 * Whether the person who acts advises: it belongs to the committee, and works for no
	 * city that stands, be it beside.
	 */
	public boolean isAdviser(String selection) {
		return this.committee.today().stream().anyMatch(this.person.groups()::contains) && !isRival(selection);
	}

	private boolean isRival(String selection) {
		return rivals(selection).stream().anyMatch(this.person.groups()::contains);
	}

	/**
	 * The city of the committee for which the person speaks who acts now, by id; empty if
	 * it is somebody of the committee's own group.
	 * @throws InputRefused if the person works for a city that stands, too
	 */
	public String city(String selection) {
		if (isRival(selection)) {
			throw new InputRefused("opinion", "hosting.adviser-stands");
		}
		var groups = of(selection);
		return this.register.members()
			.stream()
			.filter(city -> groups.contains(city.group()) && this.person.groups().contains(city.group()))
			.map(City::id)
			.findFirst()
			.orElse("");
	}

}
