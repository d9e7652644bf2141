package org.creativecities.monitoring.assignment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.MemberProfiles.Profile;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.DecisionTables;

import org.springframework.stereotype.Component;

/**
 * What speaks against asking a city to read a report: gathers the facts, and asks the
 * table {@code reviewer-conflict} (D3) [assumed]. A whole cohort has tens of thousands of
 * pairs, but few different facts: each is asked once.
 */
@Component("readerConflicts")
class Conflicts {

	private final DecisionTables tables;

	private final Settings settings;

	private final Reports reports;

	private final Seats seats;

	private final Interests interests;

	private final Partners partners;

	private final Clock clock;

	Conflicts(DecisionTables tables, Settings settings, Reports reports, Seats seats, Interests interests,
			Partners partners, Clock clock) {
		this.tables = tables;
		this.settings = settings;
		this.reports = reports;
		this.seats = seats;
		this.interests = interests;
		this.partners = partners;
		this.clock = clock;
	}

	/** As below, where only one report is looked at. */
	Bars ofReport(int year, String cityId, List<Profile> members, int filesLimit) {
		return of(year, members, filesLimit,
				this.reports.ofCohort(year).stream().filter(report -> report.cityId().equals(cityId)).toList());
	}

	/**
	 * The conflicts of one year, as they are now.
	 * @param filesLimit files from which a city is asked for no more
	 */
	Bars of(int year, List<Profile> members, int filesLimit) {
		return of(year, members, filesLimit, this.reports.ofCohort(year));
	}

	private Bars of(int year, List<Profile> members, int filesLimit, List<Report> looked) {
		var today = LocalDate.now(this.clock);
		var days = members.stream()
			.collect(Collectors.toMap(member -> member.city().id(),
					member -> ChronoUnit.DAYS.between(member.since(), today)));
		var reporting = this.reports.ofCohort(year).stream().map(Report::cityId).collect(Collectors.toSet());
		var wanted = this.settings.days("monitoring.review.member-days").getDays();
		var declared = this.interests.declared();
		var named = this.partners.of(looked);
		var taken = this.seats.ofYear(year)
			.stream()
			.filter(seat -> seat.state() != TakenSeat.State.PROPOSED)
			.map(seat -> Interests.pair(seat.seat().cityId(), seat.seat().reader()))
			.collect(Collectors.toSet());
		var answers = new HashMap<Map<String, Object>, List<String>>();
		return (paper, reader) -> {
			var facts = new HashMap<String, Object>();
			facts.put("sameCountry", paper.country().equals(reader.country()));
			facts.put("ownReport", reporting.contains(reader.cityId()) && !reader.volunteer());
			facts.put("readEachOther", has(taken, reader.cityId(), paper.cityId()));
			facts.put("declaredInterest", has(declared, paper.cityId(), reader.cityId()));
			facts.put("partner", named.getOrDefault(paper.cityId(), Set.of()).contains(reader.cityId()));
			facts.put("openFiles", reader.openFiles());
			facts.put("openFilesLimit", filesLimit);
			facts.put("memberDays", days.getOrDefault(reader.cityId(), 0L));
			facts.put("memberDaysWanted", wanted);
			return answers.computeIfAbsent(facts, this::reasons);
		};
	}

	private static boolean has(Set<String> pairs, String cityId, String reader) {
		return pairs.contains(Interests.pair(cityId, reader));
	}

	private List<String> reasons(Map<String, Object> facts) {
		return this.tables.collect("reviewer-conflict", facts)
			.stream()
			.map(reason -> reason.get("reason").toString())
			.toList();
	}

}
