package org.creativecities.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.creativecities.settings.Settings;
import org.springframework.stereotype.Component;
import org.creativecities.workflow.DateWords;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever gets many letters on a day gets the first ones one by one; the others wait for
 * a set hour and leave in one message. A letter with a link that acts for its holder, and
 * one with a deadline before that hour, never waits; nor do letters to the secretariat
 * itself, which are alarms.
 */
@Component
class Digests {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private final LetterQueue queue;

	private final LetterModels models;

	private final Settings settings;

	private final SecretariatMailbox secretariat;

	private final JsonMapper json;

	private final Clock clock;

	Digests(LetterQueue queue, LetterModels models, Settings settings, SecretariatMailbox secretariat, JsonMapper json,
			Clock clock) {
		this.queue = queue;
		this.models = models;
		this.settings = settings;
		this.secretariat = secretariat;
		this.json = json;
		this.clock = clock;
	}

	/** The present day, to be asked by all clerks of one round. */
	Day today() {
		return new Day(this.clock.instant().atZone(PARIS));
	}

	/** How many letters each address got on a day. */
	class Day {

		private final Instant start;

		private final Instant together;

		private final Map<String, Integer> letters = new HashMap<>();

		private Day(ZonedDateTime now) {
			this.start = now.toLocalDate().atStartOfDay(PARIS).toInstant();
			var hour = now.with(LocalTime.of(Digests.this.settings.count("mail.digest.hour"), 0));
			this.together = (hour.isAfter(now) ? hour : hour.plusDays(1)).toInstant();
		}

		/**
		 * Holds back what is too much for a day.
		 * @return what leaves now
		 */
		synchronized List<LetterRow> leaving(List<LetterRow> taken) {
			count(taken);
			var most = Digests.this.settings.count("mail.digest.after");
			var leaving = new ArrayList<LetterRow>();
			var held = new ArrayList<LetterRow>();
			for (var letter : taken) {
				if (letter.held()) {
					leaving.add(letter);
				}
				else if (this.letters.merge(letter.address(), 1, Integer::sum) > most && mayWait(letter)) {
					held.add(letter);
				}
				else {
					leaving.add(letter);
				}
			}
			if (!held.isEmpty()) {
				Digests.this.queue.hold(held,
						"It leaves together with others on %s Paris time: its reader had %d letters that day already."
							.formatted(DateWords.format(this.together.atZone(PARIS), "d MMMM, HH:mm", Locale.ENGLISH),
									most),
						Digests.this.clock.instant(), this.together);
			}
			return leaving;
		}

		private void count(List<LetterRow> taken) {
			var unknown = taken.stream()
				.filter(letter -> !letter.held())
				.map(LetterRow::address)
				.distinct()
				.filter(address -> !this.letters.containsKey(address))
				.toList();
			if (!unknown.isEmpty()) {
				unknown.forEach(address -> this.letters.put(address, 0));
				this.letters.putAll(Digests.this.queue.sentSince(this.start, unknown));
			}
		}

		private boolean mayWait(LetterRow letter) {
			return !isSecretariat(letter) && !actsOrIsUrgent(letter);
		}

		private boolean isSecretariat(LetterRow letter) {
			return letter.email().equalsIgnoreCase(Digests.this.secretariat.officers().email())
					|| letter.email().equalsIgnoreCase(Digests.this.secretariat.head().email());
		}

		/** One that cannot be read is not held: it fails, and says why. */
		private boolean actsOrIsUrgent(LetterRow letter) {
			try {
				var model = Digests.this.models.of(letter.template());
				return !model.secrets().isEmpty()
						|| model.hasDeadlineBefore(this.together, letter.read(Digests.this.json).model());
			}
			catch (RuntimeException unreadable) {
				return true;
			}
		}

	}

}
