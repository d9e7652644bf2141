package org.creativecities.replay.report;

import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.creativecities.network.Contact;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandates;
import org.creativecities.network.Membership;
import org.creativecities.network.Register;
import org.creativecities.network.RegisterImport;
import org.creativecities.replay.stage.InventedCountries;
import org.creativecities.replay.stage.Spokespeople;
import org.creativecities.settings.Settings;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The network at the beginning of the year: its members, those that are invented, who
 * speaks for them, and who coordinates each sub-network.
 */
@Component
class MembersThen {

	/** Where our own mail server returns all letters. */
	private static final String RETURNING = "bounce.example.org";

	private final RegisterImport registerImport;

	private final Register register;

	private final Membership membership;

	private final Mandates mandates;

	private final Spokespeople spokespeople;

	private final Settings settings;

	MembersThen(RegisterImport registerImport, Register register, Membership membership, Mandates mandates,
			Spokespeople spokespeople, Settings settings) {
		this.registerImport = registerImport;
		this.register = register;
		this.membership = membership;
		this.mandates = mandates;
		this.spokespeople = spokespeople;
		this.settings = settings;
	}

	/**
	 * Brings them into the register.
	 * @return what is in store for each invented city, by its id
	 */
	@Transactional
	Map<String, Fate> before(int year) {
		this.registerImport.membersBefore(year);
		InventedCountries.all().forEach(this.membership::registerCountry);
		var fates = new HashMap<String, Fate>();
		InventedMember.all().forEach(member -> fates.put(join(member, year), member.fate()));
		this.spokespeople.name();
		fates.keySet().forEach(this::mayorAndRepresentative);
		fates.entrySet().stream().filter(city -> city.getValue() == Fate.BOUNCED).forEach(city -> lose(city.getKey()));
		coordinators(year);
		return fates;
	}

	private String join(InventedMember member, int year) {
		var city = this.membership.registerApplicant(member.name(), member.country().code(), true);
		var joined = year - this.settings.count("network.mmr.interval");
		this.membership.admit(city.id(), member.field(), LocalDate.of(joined, Month.OCTOBER, 31));
		return city.id();
	}

	private void mayorAndRepresentative(String cityId) {
		name(cityId, Contact.Role.MAYOR, "Mayor of " + cityId, "mayor." + cityId + "@example.org");
		name(cityId, Contact.Role.REPRESENTATIVE, "Deputy of " + cityId, "deputy." + cityId + "@example.org");
	}

	private void lose(String cityId) {
		name(cityId, Contact.Role.MAIN, "Robin of " + cityId, "focal." + cityId + "@" + RETURNING);
	}

	private void name(String cityId, Contact.Role role, String name, String email) {
		this.membership.name(new Contact(0, cityId, role, name, email, Locale.ENGLISH, ZoneId.of("Europe/Paris")));
	}

	/** The first two real members of each field, by id, that do not report this year. */
	private void coordinators(int year) {
		var from = LocalDate.of(year, Month.JANUARY, 1);
		var reporting = this.register.cohort(year).stream().map(city -> city.id()).toList();
		for (var field : this.register.fields(from)) {
			var free = this.register.membersOf(field.id(), from)
				.stream()
				.map(city -> city.id())
				.filter(city -> !reporting.contains(city))
				.sorted()
				.limit(2)
				.toList();
			var roles = Mandate.Role.values();
			for (var seat = 0; seat < free.size(); seat++) {
				this.mandates.give(field.id(), roles[seat], free.get(seat), from, this.mandates.usualEnd(from),
						"replay");
			}
		}
	}

}
