package org.creativecities.monitoring.assignment;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.creativecities.monitoring.report.OverdueReports;
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

	private final OverdueReports overdue;

	Pool(MemberProfiles profiles, Seats seats, Interests interests, OverdueReports overdue) {
		this.profiles = profiles;
		this.seats = seats;
		this.interests = interests;
		this.overdue = overdue;
	}

	List<Profile> members() {
		return this.profiles.all();
	}

	/**
	 * A city that is flagged or invited to leave has something else to do first; one that
	 * is merely late is asked last.
	 */
	List<Reader> readers(int year, List<Profile> members) {
		var files = this.seats.files(year);
		var volunteers = Set.copyOf(this.interests.volunteers(year));
		var late = this.overdue.cities();
		var invited = this.overdue.citiesInvitedToLeave();
		return members.stream()
			.filter(member -> member.city().state() == State.ACTIVE && !invited.contains(member.city().id()))
			.map(member -> reader(member, files, volunteers, late))
			.toList();
	}

	private static Reader reader(Profile member, Map<String, Integer> files, Set<String> volunteers, Set<String> late) {
		var id = member.city().id();
		return new Reader(id, member.city().country(), member.fieldId(), member.languages(), files.getOrDefault(id, 0),
				volunteers.contains(id), late.contains(id));
	}

	static Paper paper(Profile member, int seats) {
		return new Paper(member.city().id(), member.city().country(), member.fieldId(), member.language(), seats);
	}

}
