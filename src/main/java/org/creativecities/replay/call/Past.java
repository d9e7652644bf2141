package org.creativecities.replay.call;

import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.creativecities.designation.assessment.Expert;
import org.creativecities.designation.assessment.Experts;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.creativecities.network.RegisterImport;
import org.creativecities.replay.stage.Spokespeople;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The network as it stood before the round: its members, and invented people who speak
 * for them.
 */
@Component
class Past {

	private static final int EXPERTS = 60;

	private final RegisterImport registerImport;

	private final Register register;

	private final Membership membership;

	private final Experts experts;

	private final Spokespeople spokespeople;

	private final JdbcClient jdbc;

	Past(RegisterImport registerImport, Register register, Membership membership, Experts experts,
			Spokespeople spokespeople, JdbcClient jdbc) {
		this.registerImport = registerImport;
		this.register = register;
		this.membership = membership;
		this.experts = experts;
		this.spokespeople = spokespeople;
		this.jdbc = jdbc;
	}

	@Transactional
	void before(CallPlan plan, Cast cast) {
		this.registerImport.membersBefore(plan.year());
		cast.countries().forEach(this.membership::registerCountry);
		cast.candidacies()
			.stream()
			.filter(Candidacy::isInvented)
			.forEach(city -> this.membership.registerApplicant(city.city(), city.country(), true));
		this.spokespeople.name();
		IntStream.rangeClosed(1, EXPERTS).forEach(this::expert);
		cast.with(Fate.ALREADY_MEMBER).forEach(city -> joined(city, plan.year() - 6));
		cast.with(Fate.WAIT_ONE_CALL).forEach(city -> refusedTwice(city, plan.year()));
	}

	/** Experts live in countries without candidates of the cast, and know every field. */
	private void expert(int number) {
		var fields = this.register.fields().stream().map(field -> field.id()).toList();
		this.experts.enter(new Expert("reader-%02d".formatted(number), "Reader %d Lettore".formatted(number),
				"reader.%d@example.org".formatted(number), (number % 3 == 0) ? Locale.FRENCH : Locale.ENGLISH,
				ZoneId.of("Europe/Paris"), "XZ", fields, true, true));
	}

	private void joined(Candidacy candidacy, int year) {
		var city = this.register.cityNamed(candidacy.city(), candidacy.country()).orElseThrow();
		this.membership.admit(city.id(), "music", LocalDate.of(year, Month.OCTOBER, 31));
	}

	/** What the tables would hold if the two calls before had been run here. */
	private void refusedTwice(Candidacy candidacy, int year) {
		var city = this.register.cityNamed(candidacy.city(), candidacy.country()).orElseThrow();
		for (var before : List.of(year - 4, year - 2)) {
			this.jdbc.sql("""
					INSERT INTO designation_call (id, year, state, opens_at, deadline, announcement_at, fields,
					  endorsed_limit, designated_limit, endorsed_fields_differ, experts_per_file, members_per_file,
					  allow_clarification, wait_one_call, registered_by, registered_at, published_at)
					VALUES (?, ?, 'PUBLISHED', ?, ?, ?, '{}', 4, 2, false, 2, 3, false, true, 'past', ?, ?)""")
				.params("CALL-" + before, before, day(before, 3), day(before, 7), day(before, 11), day(before, 2),
						day(before, 11))
				.update();
			this.jdbc.sql("""
					INSERT INTO application (id, call_id, city_id, country, field_id, language, state, opened_by,
					  opened_at, ended_at)
					VALUES (?, ?, ?, ?, ?, 'en', 'NOT_DESIGNATED', 'past', ?, ?)""")
				.params("APP-%d-%s".formatted(before, city.id().toUpperCase(Locale.ROOT)), "CALL-" + before, city.id(),
						city.country(), candidacy.field(), day(before, 4), day(before, 11))
				.update();
		}
	}

	private static OffsetDateTime day(int year, int month) {
		return LocalDate.of(year, month, 1).atStartOfDay(ZoneId.of("Europe/Paris")).toOffsetDateTime();
	}

}
