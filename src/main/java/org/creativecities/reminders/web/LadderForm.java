package org.creativecities.reminders.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.creativecities.network.Contact.Role;
import org.creativecities.reminders.Ladder;
import org.creativecities.reminders.RungEntry;
import org.creativecities.workflow.InputRefused;

import org.springframework.util.MultiValueMap;

/**
 * What stands in the form of one ladder: a line for each rung and an empty one.
 *
 * @param day the last day of a deadline for which to preview the letters, as typed
 */
record LadderForm(String ladder, List<RungEntry> lines, String day, String reason) {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	static LadderForm of(Ladder ladder, String day) {
		return new LadderForm(ladder.name(), withRoom(ladder.rungs().stream().map(RungEntry::of)), day, "");
	}

	/** From fields called {@code days0}, {@code side0}, {@code whom0} and so on. */
	static LadderForm of(String ladder, MultiValueMap<String, String> typed) {
		var lines = IntStream.rangeClosed(0, RungEntry.MOST)
			.filter(line -> typed.containsKey("days" + line))
			.mapToObj(line -> line(typed, line))
			.filter(entry -> !entry.days().isBlank());
		return new LadderForm(ladder, withRoom(lines), one(typed, "day"), one(typed, "reason"));
	}

	private static RungEntry line(MultiValueMap<String, String> typed, int line) {
		return new RungEntry(one(typed, "days" + line), side(typed, line),
				people(typed.getOrDefault("whom" + line, List.of())));
	}

	/** Where nothing else is offered, all are before the deadline. */
	private static String side(MultiValueMap<String, String> typed, int line) {
		return typed.containsKey("side" + line) ? one(typed, "side" + line) : RungEntry.BEFORE;
	}

	/** What is no role was not offered, and is not taken. */
	private static Set<Role> people(List<String> names) {
		return Stream.of(Role.values()).filter(role -> names.contains(role.name())).collect(Collectors.toSet());
	}

	static String one(MultiValueMap<String, String> typed, String field) {
		var value = typed.getFirst(field);
		return (value != null) ? value : "";
	}

	private static List<RungEntry> withRoom(Stream<RungEntry> lines) {
		var all = new ArrayList<>(lines.toList());
		if (all.size() < RungEntry.MOST) {
			all.add(new RungEntry("", RungEntry.BEFORE, Set.of()));
		}
		return all;
	}

	List<RungEntry> rungs() {
		return this.lines;
	}

	/**
	 * Exclusive: the end of the day that was typed, in Paris.
	 * @throws InputRefused if it is no day
	 */
	Instant deadline() {
		try {
			return LocalDate.parse(this.day).plusDays(1).atStartOfDay(PARIS).toInstant();
		}
		catch (DateTimeException noDay) {
			throw new InputRefused("day", "reminders.no-day");
		}
	}

}
