package org.creativecities.monitoring.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;
import org.creativecities.monitoring.answers.PastReports;
import org.creativecities.monitoring.report.Report;
import org.creativecities.network.CreativeField;
import org.creativecities.network.Register;
import org.creativecities.workflow.DateWords;

import org.springframework.stereotype.Component;

/** How a report is called in what its readers see. */
@Component
public class ReviewWords {

	private static final Bilingual DASH = new Bilingual("–", "–");

	private final Register register;

	private final PastReports past;

	private final Clock clock;

	ReviewWords(Register register, PastReports past, Clock clock) {
		this.register = register;
		this.past = past;
		this.clock = clock;
	}

	public String city(String cityId) {
		return this.register.city(cityId).name();
	}

	public Bilingual country(String cityId) {
		var country = this.register.country(this.register.city(cityId).country());
		return new Bilingual(country.nameEn(), country.nameFr());
	}

	/** The creative field in which the city works today. */
	public Bilingual field(Report report) {
		return field(report, LocalDate.now(this.clock)).orElse(DASH);
	}

	/**
	 * The field that a city had when the years of its report began, if it is another one
	 * by now: the report covers both.
	 */
	public Optional<Bilingual> formerField(Report report) {
		var before = field(report, LocalDate.of(this.past.period(report).from(), 1, 1));
		return before.filter(field -> !field.equals(field(report)));
	}

	private Optional<Bilingual> field(Report report, LocalDate day) {
		return this.register.fieldOf(report.cityId(), day)
			.flatMap(id -> this.register.fields().stream().filter(field -> field.id().equals(id)).findFirst())
			.map((CreativeField field) -> Bilingual.of(field));
	}

	/** What the head of every form about a report shows. */
	public Map<String, Object> heading(Report report) {
		var shown = new LinkedHashMap<String, Object>();
		shown.put("cityName", city(report.cityId()));
		shown.put("reportYear", String.valueOf(report.year()));
		Sentences.show(shown, "countryName", country(report.cityId()));
		Sentences.show(shown, "fieldName", field(report));
		return shown;
	}

	/** An exclusive deadline: 00:00 of the next day is 23:59 of the day before. */
	static Bilingual deadline(Instant exclusive) {
		var last = exclusive.minusSeconds(1);
		return new Bilingual(DateWords.moment(last, Locale.ENGLISH), DateWords.moment(last, Locale.FRENCH));
	}

}
