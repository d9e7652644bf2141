package org.creativecities.hosting.vote;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.hosting.selection.PastHosts;
import org.creativecities.hosting.selection.PastHosts.Host;
import org.creativecities.network.Register;

import org.springframework.stereotype.Component;

/**
 * Who comes first where votes are equal (D11) [assumed]: a country that has not hosted
 * yet, then the region that hosted least recently. Of a joint candidature the lead city
 * counts. Who is equal in both has the same rank, and lots decide.
 */
@Component
public class HostPrecedence {

	/** Of a region that never hosted. */
	private static final int NEVER = 0;

	private final PastHosts hosts;

	private final Register register;

	HostPrecedence(PastHosts hosts, Register register) {
		this.hosts = hosts;
		this.register = register;
	}

	/** The rank of each candidature by its id, 0 the first. */
	public Map<String, Integer> of(int year, List<Candidature> candidatures) {
		var past = this.hosts.before(year);
		var keys = new TreeMap<String, Place>();
		candidatures.forEach(each -> keys.put(each.id(), place(this.register.city(each.cityId()).country(), past)));
		var order = keys.values().stream().distinct().sorted().toList();
		var ranks = new TreeMap<String, Integer>();
		keys.forEach((id, place) -> ranks.put(id, order.indexOf(place)));
		return ranks;
	}

	private Place place(String country, List<Host> past) {
		var region = region(country);
		return new Place(past.stream().anyMatch(host -> host.country().equals(country)),
				past.stream()
					.filter(host -> region(host.country()).equals(region))
					.mapToInt(Host::year)
					.max()
					.orElse(NEVER));
	}

	private String region(String country) {
		return this.register.country(country).region();
	}

	/**
	 * @param hosted whether the country has hosted
	 * @param regionLast the last year in which its region did
	 */
	private record Place(boolean hosted, int regionLast) implements Comparable<Place> {

		@Override
		public int compareTo(Place other) {
			return Comparator.comparing(Place::hosted).thenComparing(Place::regionLast).compare(this, other);
		}

	}

}
