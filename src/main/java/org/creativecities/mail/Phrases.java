package org.creativecities.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * What a template may ask for, under the name {@code say}: dates, lists and links in the
 * reader's language. Times are Paris time, where deadlines are set [public], followed by
 * the reader's own where it differs.
 */
public final class Phrases {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRENCH);

	private static final DateTimeFormatter ENGLISH_TIME = DateTimeFormatter.ofPattern("HH:mm");

	private static final DateTimeFormatter FRENCH_TIME = DateTimeFormatter.ofPattern("H' h 'mm");

	private final boolean french;

	private final ZoneId zone;

	private final String baseUrl;

	private final UnaryOperator<String> escape;

	/**
	 * @param escape makes text safe where it is put
	 */
	Phrases(Locale language, ZoneId zone, String baseUrl, UnaryOperator<String> escape) {
		this.french = Locale.FRENCH.getLanguage().equals(language.getLanguage());
		this.zone = zone;
		this.baseUrl = baseUrl;
		this.escape = escape;
	}

	/**
	 * The last minute in which one is in time, such as <em>30 June 2019, 23:59 Paris time
	 * (18:59 your time, Sao Paulo)</em>.
	 * @param deadline exclusive, such as 00:00 of 1 July
	 */
	public String deadline(Instant deadline) {
		return moment(deadline.minus(Duration.ofNanos(1)));
	}

	/** The day of the last minute in which one is in time, in Paris. */
	public String deadlineDay(Instant deadline) {
		return day(deadline.minus(Duration.ofNanos(1)));
	}

	/** The minute of an instant, in Paris time and the reader's own. */
	public String moment(Instant instant) {
		var paris = instant.atZone(PARIS).truncatedTo(ChronoUnit.MINUTES);
		var there = instant.atZone(this.zone).truncatedTo(ChronoUnit.MINUTES);
		var phrase = new StringBuilder(date(paris)).append(this.french ? " à " : ", ").append(time(paris));
		phrase.append(this.french ? ", heure de Paris" : " Paris time");
		if (!there.toLocalDateTime().equals(paris.toLocalDateTime())) {
			var sameDay = there.toLocalDate().equals(paris.toLocalDate());
			var date = sameDay ? "" : date(there) + (this.french ? " à " : ", ");
			phrase.append(" (%s%s %s, %s)".formatted(date, time(there), this.french ? "chez vous" : "your time",
					city(this.zone)));
		}
		return this.escape.apply(phrase.toString());
	}

	/** The day of an instant in Paris, such as <em>30 October 2019</em>. */
	public String day(Instant instant) {
		return this.escape.apply(date(instant.atZone(PARIS)));
	}

	/** One line for each; they are safe already, as every value of a model is. */
	public String list(List<String> items) {
		return "- " + String.join("\n- ", items).replace("\\\n", "\\\n  ");
	}

	/** A number with its noun, such as <em>1 point</em>, <em>3 points</em>. */
	public String count(Number number, String one, String many) {
		var single = number.longValue() == 1 || (this.french && number.longValue() == 0);
		return number + " " + (single ? one : many);
	}

	/**
	 * The whole address of a page of this product; a link of the model is one already.
	 */
	public String link(String path) {
		return path.startsWith(this.baseUrl) ? path : this.baseUrl + path;
	}

	/** Where people find their tasks. */
	public String tasks() {
		return link("/camunda/app/tasklist/default/");
	}

	/** The city that names a zone: <em>Sao Paulo</em> for {@code America/Sao_Paulo}. */
	private static String city(ZoneId zone) {
		var name = zone.getId();
		return name.substring(name.lastIndexOf('/') + 1).replace('_', ' ');
	}

	private String date(ZonedDateTime when) {
		if (!this.french) {
			return ENGLISH_DAY.format(when);
		}
		var day = FRENCH_DAY.format(when);
		return (when.getDayOfMonth() == 1) ? "1er" + day.substring(1) : day;
	}

	private String time(ZonedDateTime when) {
		return (this.french ? FRENCH_TIME : ENGLISH_TIME).format(when);
	}

}
