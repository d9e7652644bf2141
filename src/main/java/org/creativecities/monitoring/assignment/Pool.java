package org.creativecities.monitoring.assignment;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.creativecities.network.City.State;
import org.creativecities.network.MemberProfiles;
import org.creativecities.network.MemberProfiles.Profile;

import org.springframework.stereotype.Component;

/** Everybody who could read in a year: active members, with what is known of them. */
@Component("readerPool")
class Pool {

	private final MemberProfiles profiles;

	private final Seats seats;

	private final Interests interests;

	Pool(MemberProfiles profiles, Seats seats, Interests interests) {
		this.profiles = profiles;
		this.seats = seats;
		this.interests = interests;
	}

	List<Profile> members() {
		return this.profiles.all();
	}

	/** A city that is flagged has something else to do first. */
	List<Reader> readers(int year, List<Profile> members) {
		var files = this.seats.files(year);
		var volunteers = Set.copyOf(this.interests.volunteers(year));
		return members.stream()
			.filter(member -> member.city().state() == State.ACTIVE)
			.map(member -> reader(member, files, volunteers))
			.toList();
	}

	private static Reader reader(Profile member, Map<String, Integer> files, Set<String> volunteers) {
		var id = member.city().id();
		return new Reader(id, member.city().country(), member.fieldId(), member.languages(), files.getOrDefault(id, 0),
				volunteers.contains(id));
	}

	static Paper paper(Profile member, int seats) {
		return new Paper(member.city().id(), member.city().country(), member.fieldId(), member.language(), seats);
	}

}
