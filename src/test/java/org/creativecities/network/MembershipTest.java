package org.creativecities.network;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.workflow.InputRefused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ProductTest
class MembershipTest {

	private static final LocalDate DESIGNATION = LocalDate.of(2019, 10, 30);

	@Autowired
	private Membership membership;

	@Autowired
	private Register register;

	@Autowired
	private ClockTravel clock;

	@Test
	void a_city_spelled_in_two_ways_is_one_city() {
		var accents = this.membership.registerApplicant("São Paulo", "BR", false);

		assertThat(this.membership.registerApplicant("  SAO  PAULO ", "BR", false)).isEqualTo(accents);
		assertThat(accents.id()).isEqualTo("br-sao-paulo");
		assertThat(accents.group()).isEqualTo("city-br-sao-paulo");
	}

	@Test
	void a_name_that_is_none_is_refused_at_its_field() {
		for (var name : List.of("", "   ", "<script>alert(1)</script>", "景德镇", "---", "x".repeat(121))) {
			assertThatExceptionOfType(InputRefused.class)
				.isThrownBy(() -> this.membership.registerApplicant(name, "BR", false))
				.satisfies((refused) -> assertThat(refused.defects().get(0).field()).isEqualTo("city"));
		}
		assertThatExceptionOfType(InputRefused.class)
			.isThrownBy(() -> this.membership.registerApplicant("Port Alder", "XQ", true))
			.withMessageContaining("network.country-unknown");
	}

	@Test
	void an_applicant_becomes_a_member_whose_first_report_is_due_four_years_later() {
		this.clock.to(DESIGNATION);
		var alder = alder();
		assertThat(this.register.members()).isEmpty();

		this.membership.admit(alder.id(), "music", DESIGNATION);
		this.membership.admit(alder.id(), "music", DESIGNATION);

		assertThat(this.register.members()).extracting(City::id).containsExactly("it-port-alder");
		assertThat(this.register.fieldOf(alder.id(), DESIGNATION.minusDays(1))).isEmpty();
		assertThat(this.register.mmrDueYear(alder.id())).contains(2023);
		assertThat(this.register.isFirstYear(alder.id(), DESIGNATION.plusDays(364))).isTrue();
		assertThat(this.register.isFirstYear(alder.id(), DESIGNATION.plusYears(1))).isFalse();
	}

	@Test
	void an_invented_city_is_counted_apart() {
		this.clock.to(DESIGNATION);
		this.membership.admit(alder().id(), "music", DESIGNATION);

		assertThat(this.register.membersByField()).containsEntry("music", 0);
		assertThat(this.register.membersByRegion()).containsEntry("ENA", 0);
	}

	@Test
	void a_member_is_not_admitted_to_a_second_field() {
		this.membership.admit(alder().id(), "music", DESIGNATION);

		assertThatIllegalStateException().isThrownBy(() -> this.membership.admit("it-port-alder", "film", DESIGNATION))
			.withMessageContaining("Port Alder");
	}

	@Test
	void a_designation_taken_back_is_void_but_kept_and_the_city_may_join_later() {
		this.membership.admit(alder().id(), "music", DESIGNATION);

		this.membership.revoke("it-port-alder", DESIGNATION.plusDays(3));

		assertThat(this.register.city("it-port-alder").state()).isEqualTo(City.State.VOID);
		assertThat(this.register.members()).isEmpty();
		assertThat(this.register.fieldOf("it-port-alder", DESIGNATION.plusDays(1))).isEmpty();
		this.membership.admit("it-port-alder", "film", LocalDate.of(2021, 11, 8));
		assertThat(this.register.membersOf("film", LocalDate.of(2022, 1, 1))).hasSize(1);
		assertThat(this.register.membersOf("music", LocalDate.of(2022, 1, 1))).isEmpty();
	}

	@Test
	void a_change_of_field_leaves_the_years_before_as_they_were() {
		this.membership.admit(alder().id(), "music", DESIGNATION);

		this.membership.changeField("it-port-alder", "film", LocalDate.of(2023, 10, 31));

		assertThat(this.register.fieldOf("it-port-alder", LocalDate.of(2023, 10, 30))).contains("music");
		assertThat(this.register.fieldOf("it-port-alder", LocalDate.of(2023, 10, 31))).contains("film");
		assertThat(this.register.memberSince("it-port-alder")).contains(DESIGNATION);
	}

	@Test
	void the_secretariat_may_set_another_year_for_the_next_report() {
		this.clock.to(LocalDate.of(2023, 2, 1));
		this.membership.admit(alder().id(), "music", DESIGNATION);
		assertThat(this.register.cohort(2023)).hasSize(1);

		this.membership.setMmrDueYear("it-port-alder", 2024, "An earthquake", "olga");

		assertThat(this.register.mmrDueYear("it-port-alder")).contains(2024);
		assertThat(List.of(2023, 2024, 2027, 2028)).extracting((year) -> this.register.cohort(year).size())
			.containsExactly(0, 1, 0, 1);
		assertThatExceptionOfType(InputRefused.class)
			.isThrownBy(() -> this.membership.setMmrDueYear("it-port-alder", 2024, " ", "olga"));
		assertThatExceptionOfType(InputRefused.class)
			.isThrownBy(() -> this.membership.setMmrDueYear("it-port-alder", 2019, "Too early", "olga"));
	}

	@Test
	void a_new_contact_takes_over_from_the_present_one() {
		var alder = alder();
		name(alder, Contact.Role.ALTERNATIVE, "Ada Ash", "ada+uccn@example.org");
		name(alder, Contact.Role.MAIN, "Bo Birch", "bo@example.org");
		name(alder, Contact.Role.MAIN, "Cy Cedar", "cy@example.org");

		assertThat(this.register.contacts(alder.id())).extracting(Contact::name).containsExactly("Cy Cedar", "Ada Ash");
		assertThat(this.register.contact(alder.id(), Contact.Role.MAYOR)).isEmpty();
	}

	@Test
	void a_contact_whose_letters_come_back_goes_to_the_end() {
		var alder = alder();
		name(alder, Contact.Role.MAIN, "Bo Birch", "bo@example.org");
		name(alder, Contact.Role.ALTERNATIVE, "Ada Ash", "ada@example.org");

		assertThat(this.membership.bounced("BO@example.org")).hasSize(1);
		assertThat(this.membership.bounced("bo@example.org")).as("known already").isEmpty();

		assertThat(this.register.contacts(alder.id())).extracting(Contact::name).containsExactly("Ada Ash", "Bo Birch");
		name(alder, Contact.Role.MAIN, "Bo Birch", "bo.birch@example.org");
		assertThat(this.register.contacts(alder.id())).extracting(Contact::name).containsExactly("Bo Birch", "Ada Ash");
	}

	@Test
	void an_address_that_letters_cannot_reach_is_refused() {
		var alder = alder();
		for (var email : List.of("", "ada", "ada@", "ada@example", "ada@example.org, bo@example.org", "a b@example.org",
				"ada@example.org\nBcc: bo@example.org")) {
			assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> name(alder, Contact.Role.MAIN, "Ada", email))
				.satisfies((refused) -> assertThat(refused.defects().get(0).field()).isEqualTo("email"));
		}
	}

	@Test
	void a_country_may_leave_unesco_and_return() {
		var states = this.register.country("US");

		assertThat(states.isMemberState(LocalDate.of(2018, 6, 30))).isTrue();
		assertThat(states.isMemberState(LocalDate.of(2021, 6, 30))).isFalse();
		assertThat(states.isMemberState(LocalDate.of(2023, 7, 10))).isTrue();
		assertThat(this.register.country("PT").isMemberState(LocalDate.of(2019, 6, 30))).isTrue();
		assertThat(this.register.country("LI").isMemberState(LocalDate.of(2019, 6, 30))).isFalse();
	}

	@Test
	void every_country_of_today_has_a_region_and_french_name() {
		assertThat(this.register.countries()).hasSizeGreaterThan(200).allSatisfy((country) -> {
			assertThat(country.nameFr()).isNotBlank();
			assertThat(country.name(Locale.ENGLISH)).isEqualTo(country.nameEn());
		});
		assertThat(this.register.countries()).filteredOn((country) -> country.isMemberState(LocalDate.of(2024, 1, 1)))
			.hasSize(194 + 12);
	}

	@Test
	void an_eighth_field_is_open_from_its_day_on() {
		var architecture = new CreativeField("architecture", "Architecture", "Architecture");
		this.membership.registerField(architecture, LocalDate.of(2025, 1, 1));
		try {
			assertThat(this.register.fields(LocalDate.of(2024, 12, 31))).hasSize(7).doesNotContain(architecture);
			assertThat(this.register.fields(LocalDate.of(2025, 1, 1))).hasSize(8).contains(architecture);
		}
		finally {
			this.membership.registerField(architecture, LocalDate.of(9999, 1, 1));
		}
	}

	private City alder() {
		return this.membership.registerApplicant("Port Alder", "IT", true);
	}

	private void name(City city, Contact.Role role, String name, String email) {
		this.membership.name(new Contact(0, city.id(), role, name, email, Locale.FRENCH, ZoneId.of("Europe/Rome")));
	}

}
