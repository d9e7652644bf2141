package org.creativecities.monitoring.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.creativecities.monitoring.report.Report;
import org.creativecities.monitoring.report.Report.State;
import org.creativecities.monitoring.report.Reports;
import org.creativecities.network.City;
import org.creativecities.network.Contact;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.CreativeField;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandates;
import org.creativecities.network.Register;

import org.springframework.stereotype.Component;

/** Sections 2 and 3 of a report, as far as the product knows them. */
@Component
class KnownAnswers {

	private final Register register;

	private final Mandates mandates;

	private final Reports reports;

	private final PastReports past;

	private final CityFacts facts;

	private final DesignationMemory designation;

	KnownAnswers(Register register, Mandates mandates, Reports reports, PastReports past, CityFacts facts,
			DesignationMemory designation) {
		this.register = register;
		this.mandates = mandates;
		this.reports = reports;
		this.past = past;
		this.facts = facts;
		this.designation = designation;
	}

	/** Answers by question; what is not known is left out. */
	Map<String, Map<String, Object>> of(Report report) {
		var city = this.register.city(report.cityId());
		var period = this.past.period(report);
		var known = new LinkedHashMap<String, Map<String, Object>>();
		var language = language(city);
		put(known, "language", language.getLanguage());
		known.put("general", general(city, language));
		put(known, "previousReports",
				this.reports.ofCity(city.id())
					.stream()
					.filter(earlier -> earlier.year() < report.year() && earlier.state() == State.PUBLISHED)
					.map(Report::year)
					.sorted()
					.toList());
		rows(known, "focalPoints", focalPoints(city));
		put(known, "meetings",
				facts(city, period, CityFact.Kind.CONFERENCE).map(fact -> fact.day().getYear())
					.distinct()
					.sorted()
					.toList());
		rows(known, "hosting", facts(city, period, CityFact.Kind.HOSTED).map(KnownAnswers::hosted).toList());
		rows(known, "support", facts(city, period, CityFact.Kind.SUPPORT).map(KnownAnswers::given).toList());
		rows(known, "committee", seats(city, period, language));
		rows(known, "evaluations", this.designation.evaluations(city.id(), period));
		return known;
	}

	private Map<String, Object> general(City city, Locale language) {
		var general = new LinkedHashMap<String, Object>();
		var country = this.register.country(city.country());
		general.put("city", city.name());
		general.put("country", "fr".equals(language.getLanguage()) ? country.nameFr() : country.nameEn());
		this.register.memberSince(city.id()).ifPresent(since -> {
			general.put("fields", String.join(", ", fields(city, language)));
			// of its day the register is not sure in early years
			general.put("since", since.getYear());
		});
		return general;
	}

	/** A city may have changed its field: the present one stands first. */
	private List<String> fields(City city, Locale language) {
		return this.register.fieldsOf(city.id()).stream().distinct().map(field -> name(field, language)).toList();
	}

	private String name(String fieldId, Locale language) {
		return this.register.fields()
			.stream()
			.filter(field -> field.id().equals(fieldId))
			.map((CreativeField field) -> field.name(language))
			.findFirst()
			.orElse(fieldId);
	}

	private List<Map<String, Object>> focalPoints(City city) {
		var people = new ArrayList<Map<String, Object>>();
		for (var role : new Role[] { Role.MAIN, Role.ALTERNATIVE }) {
			this.register.contact(city.id(), role).ifPresent(contact -> people.add(focalPoint(contact)));
		}
		return people;
	}

	private static Map<String, Object> focalPoint(Contact contact) {
		var person = new LinkedHashMap<String, Object>();
		person.put("name", contact.name());
		person.put("email", contact.email());
		if (contact.role() == Role.MAIN) {
			person.put("main", true);
		}
		return person;
	}

	private List<Map<String, Object>> seats(City city, Period period, Locale language) {
		return this.mandates.all()
			.stream()
			.filter(mandate -> mandate.city().id().equals(city.id()) && mandate.from().isBefore(mandate.until())
					&& mandate.from().getYear() <= period.to() && mandate.until().getYear() >= period.from())
			.map(mandate -> seat(mandate, language))
			.toList();
	}

	private Map<String, Object> seat(Mandate mandate, Locale language) {
		var seat = new LinkedHashMap<String, Object>();
		seat.put("role", mandate.role().name().toLowerCase(Locale.ROOT));
		seat.put("field", name(mandate.fieldId(), language));
		seat.put("from", mandate.from().toString());
		seat.put("until", mandate.until().toString());
		return seat;
	}

	private java.util.stream.Stream<CityFact> facts(City city, Period period, CityFact.Kind kind) {
		return this.facts.of(city.id())
			.stream()
			.filter(fact -> fact.kind() == kind && period.covers(fact.day().getYear()));
	}

	private static Map<String, Object> hosted(CityFact fact) {
		var row = given(fact);
		row.put("day", fact.day().toString());
		return row;
	}

	private static Map<String, Object> given(CityFact fact) {
		var row = new LinkedHashMap<String, Object>();
		row.put("what", fact.detail().get("what"));
		row.put("title", fact.title());
		return row;
	}

	private Locale language(City city) {
		return this.register.contact(city.id(), Role.MAIN).map(Contact::language).orElse(Locale.ENGLISH);
	}

	private static void put(Map<String, Map<String, Object>> known, String question, Object value) {
		if (!Answer.isBlank(value)) {
			known.put(question, Map.of(Question.VALUE, value));
		}
	}

	private static void rows(Map<String, Map<String, Object>> known, String question, List<Map<String, Object>> rows) {
		if (!rows.isEmpty()) {
			known.put(question, Map.of(Answer.ROWS, rows));
		}
	}

}
