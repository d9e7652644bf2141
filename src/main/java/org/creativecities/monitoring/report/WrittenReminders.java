package org.creativecities.monitoring.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Outbox;
import org.creativecities.mail.SentLetter;
import org.creativecities.workflow.DateWords;

import org.springframework.stereotype.Component;

/**
 * The written reminders of a missing report that went out since its deadline. A reminder
 * that could be delivered to nobody does not count.
 */
@Component
class WrittenReminders {

	private static final Set<String> TEMPLATES = Set.of("monitoring/first-reminder", "monitoring/second-reminder",
			"monitoring/remind-by-hand");

	private final Outbox outbox;

	private final Clock clock;

	WrittenReminders(Outbox outbox, Clock clock) {
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * A reminder, to whomever it went.
	 *
	 * @param day on which it was written
	 * @param readers who got it, sorted
	 */
	record Reminder(LocalDate day, List<String> readers) {

		Bilingual inWords() {
			return new Bilingual(inWords("%s: %s", Locale.ENGLISH), inWords("%s : %s", Locale.FRENCH));
		}

		private String inWords(String pattern, Locale language) {
			return pattern.formatted(DateWords.day(this.day, language), String.join(", ", this.readers));
		}

	}

	/** All since the present deadline, the first one first; those of one day are one. */
	List<Reminder> of(Report report) {
		return this.outbox.ofCase(report.id())
			.stream()
			.filter(letter -> TEMPLATES.contains(letter.template()) && !letter.isGivenUp())
			.filter(letter -> !letter.writtenAt().isBefore(report.deadline()))
			.collect(Collectors.groupingBy(letter -> LocalDate.ofInstant(letter.writtenAt(), this.clock.getZone()),
					TreeMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.map(day -> new Reminder(day.getKey(),
					day.getValue().stream().map(SentLetter::recipient).distinct().sorted().toList()))
			.toList();
	}

}
