package org.creativecities.calendar;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.creativecities.mail.LetterAttachments;
import org.creativecities.network.Register;

import org.springframework.stereotype.Component;

/**
 * A letter of a case, to somebody who speaks for a city, brings the dates that the city
 * has in that case and that are to come; also those of them that have fallen away.
 */
@Component
class DatesInLetters implements LetterAttachments {

	private final CityDates dates;

	private final CalendarFile file;

	private final Register register;

	private final Clock clock;

	DatesInLetters(CityDates dates, CalendarFile file, Register register, Clock clock) {
		this.dates = dates;
		this.file = file;
		this.register = register;
		this.clock = clock;
	}

	@Override
	public Map<UUID, List<Attachment>> of(List<Addressed> letters) {
		var byCase = this.dates.ofCases(letters.stream().map(Addressed::caseId).collect(Collectors.toSet()))
			.stream()
			.collect(Collectors.groupingBy(CalendarEntry::caseId));
		var attachments = new HashMap<UUID, List<Attachment>>();
		var concerned = letters.stream().filter(letter -> byCase.containsKey(letter.caseId())).toList();
		if (concerned.isEmpty()) {
			return attachments;
		}
		var cities = this.register.partiesAt(concerned.stream().map(letter -> letter.to().email()).toList());
		for (var letter : concerned) {
			var speaksFor = cities.getOrDefault(letter.to().email().toLowerCase(Locale.ROOT), Set.of());
			attachments.put(letter.letter(), of(letter, speaksFor, byCase.get(letter.caseId())));
		}
		return attachments;
	}

	private List<Attachment> of(Addressed letter, Set<String> cities, List<CalendarEntry> entries) {
		var theirs = entries.stream().filter(entry -> cities.contains(entry.cityId())).toList();
		var standing = theirs.stream().filter(entry -> !entry.isCancelled() && isToCome(entry)).toList();
		var fallen = theirs.stream().filter(this::isToBeTold).toList();
		var language = letter.to().language();
		var attachments = new ArrayList<Attachment>();
		if (!standing.isEmpty()) {
			attachments.add(new Attachment("dates.ics", "text/calendar; charset=UTF-8; method=PUBLISH",
					this.file.publish(standing, language)));
		}
		if (!fallen.isEmpty()) {
			attachments.add(new Attachment("cancelled.ics", "text/calendar; charset=UTF-8; method=CANCEL",
					this.file.cancel(fallen, language)));
		}
		return attachments;
	}

	private boolean isToBeTold(CalendarEntry entry) {
		return entry.wasCancelledInTime() && isToCome(entry);
	}

	private boolean isToCome(CalendarEntry entry) {
		return this.clock.instant().isBefore(entry.at());
	}

}
