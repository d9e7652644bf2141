package org.creativecities.monitoring.assignment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.City;
import org.creativecities.network.MemberProfiles;
import org.creativecities.network.MemberProfiles.Profile;
import org.creativecities.network.Register;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An assignment as officers look at it: by report, by reader, and what is missing. */
@Service
@Transactional(readOnly = true)
public class AssignmentOverview {

	private final Assignments assignments;

	private final Seats seats;

	private final Reports reports;

	private final MemberProfiles profiles;

	private final Register register;

	private final Neighbours neighbours;

	private final Interests interests;

	private final EmptySeats empty;

	AssignmentOverview(Assignments assignments, Seats seats, Reports reports, MemberProfiles profiles,
			Register register, Neighbours neighbours, Interests interests, EmptySeats empty) {
		this.assignments = assignments;
		this.seats = seats;
		this.reports = reports;
		this.profiles = profiles;
		this.register = register;
		this.neighbours = neighbours;
		this.interests = interests;
		this.empty = empty;
	}

	/**
	 * A seat with the names that a page shows.
	 *
	 * @param field id of the reader's field; empty if it is no member any more
	 */
	public record Sitting(TakenSeat taken, City reader, String field) {
	}

	/**
	 * A report with its readers, and why it has too few.
	 *
	 * @param empty how many seats nobody has
	 * @param here whether it is handed in, so that somebody is asked to fill them
	 * @param inVain cities that were asked in vain, and are not asked again
	 * @param missing known of a proposal only
	 */
	public record Line(City city, String field, List<Sitting> seats, int empty, boolean here, List<City> inVain,
			Optional<Missing> missing) {
	}

	/** A shortage with the names of those who are concerned. */
	public record Missing(Shortage shortage, List<City> readers, List<City> rivals) {
	}

	/** A reader and how many files it has. */
	public record Load(City reader, String field, long files, boolean raised) {
	}

	/**
	 * Everything of one year.
	 *
	 * @param waiting whether any report of the year is still to be read
	 * @param assignment empty if nobody was proposed yet
	 */
	public record Page(int year, boolean waiting, Optional<Assignment> assignment, List<Line> lines, List<Load> loads,
			List<City> volunteers, List<City> members) {

		public long seats() {
			return this.lines.stream().mapToLong(line -> line.seats().size()).sum();
		}

		public long widened() {
			return this.lines.stream()
				.flatMap(line -> line.seats().stream())
				.filter(sitting -> !sitting.taken().seat().widened().isEmpty())
				.count();
		}

		public long missing() {
			return this.lines.stream().mapToLong(Line::empty).sum();
		}

	}

	/** The assignment of a year. */
	public Page of(int year) {
		var members = this.profiles.all()
			.stream()
			.collect(Collectors.toMap(member -> member.city().id(), Function.identity(), (one, other) -> one,
					LinkedHashMap::new));
		var assignment = this.assignments.find(year);
		var seats = this.seats.ofYear(year);
		return new Page(year, this.empty.isAnyReportToBeRead(year), assignment, lines(year, assignment, seats, members),
				loads(seats, members), cities(this.interests.volunteers(year)),
				members.values().stream().map(Profile::city).toList());
	}

	private List<Line> lines(int year, Optional<Assignment> assignment, List<TakenSeat> seats,
			Map<String, Profile> members) {
		var byCity = seats.stream().collect(Collectors.groupingBy(seat -> seat.seat().cityId()));
		var shortages = assignment.filter(Assignment::isProposed)
			.map(Assignment::shortages)
			.orElse(List.of())
			.stream()
			.collect(Collectors.toMap(Shortage::cityId, Function.identity()));
		var empty = this.empty.of(year);
		var inVain = this.seats.dropped(year)
			.stream()
			.collect(Collectors.groupingBy(seat -> seat.seat().cityId(),
					Collectors.mapping(seat -> seat.seat().reader(), Collectors.toCollection(TreeSet::new))));
		var lines = new ArrayList<Line>();
		this.reports.ofCohort(year)
			.stream()
			.filter(report -> !report.state().isOver() || byCity.containsKey(report.cityId()))
			.forEach(report -> {
				var city = report.cityId();
				lines.add(new Line(this.register.city(city), field(members, city),
						byCity.getOrDefault(city, List.of()).stream().map(seat -> sitting(seat, members)).toList(),
						empty.getOrDefault(city, 0), report.state() != Report.State.DRAFTING,
						cities(inVain.getOrDefault(city, new TreeSet<>())),
						Optional.ofNullable(shortages.get(city)).map(this::missing)));
			});
		lines.sort(Comparator.comparing((Line line) -> line.empty() == 0)
			.thenComparing(Line::field)
			.thenComparing(line -> line.city().id()));
		return lines;
	}

	private Sitting sitting(TakenSeat seat, Map<String, Profile> members) {
		return new Sitting(seat, this.register.city(seat.seat().reader()), field(members, seat.seat().reader()));
	}

	private Missing missing(Shortage shortage) {
		return new Missing(shortage, cities(shortage.readers()), cities(shortage.rivals()));
	}

	private List<Load> loads(List<TakenSeat> seats, Map<String, Profile> members) {
		var usual = this.neighbours.limits().files();
		return seats.stream()
			.collect(Collectors.groupingBy(seat -> seat.seat().reader(), Collectors.counting()))
			.entrySet()
			.stream()
			.map(load -> new Load(this.register.city(load.getKey()), field(members, load.getKey()), load.getValue(),
					load.getValue() > usual))
			.sorted(Comparator.comparing(Load::files).reversed().thenComparing(load -> load.reader().id()))
			.toList();
	}

	private List<City> cities(Collection<String> ids) {
		return ids.stream().map(this.register::city).toList();
	}

	private static String field(Map<String, Profile> members, String city) {
		return members.containsKey(city) ? members.get(city).fieldId() : "";
	}

	/** For the form {@code approve-assignment}: what there is to look at. */
	public Map<String, Object> shown(int year) {
		var page = of(year);
		var shown = new LinkedHashMap<String, Object>();
		shown.put("year", Integer.toString(year));
		shown.put("reports", page.lines().size());
		shown.put("seats", page.seats());
		shown.put("widened", page.widened());
		shown.put("missing", page.missing());
		shown.put("page", "/desk/cohorts/" + year + "/assignment");
		return shown;
	}

}
