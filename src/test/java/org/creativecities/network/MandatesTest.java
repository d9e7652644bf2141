package org.creativecities.network;

import java.time.LocalDate;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.creativecities.ProductTest;
import org.creativecities.workflow.InputRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.creativecities.network.Mandate.Role.COORDINATOR;
import static org.creativecities.network.Mandate.Role.DEPUTY;

@ProductTest
class MandatesTest {

	private static final LocalDate START = LocalDate.of(2020, 7, 17);

	private static final LocalDate END = LocalDate.of(2022, 7, 17);

	@Autowired
	private Mandates mandates;

	@Autowired
	private Membership membership;

	@BeforeEach
	void two_cities_of_film() {
		for (var name : new String[] { "Port Alder", "Port Birch" }) {
			this.membership.admit(this.membership.registerApplicant(name, "IT", true).id(), "film",
					LocalDate.of(2019, 10, 30));
		}
	}

	@Test
	void a_mandate_lasts_two_years_unless_said_otherwise() {
		assertThat(this.mandates.usualEnd(START)).isEqualTo(END);

		give(COORDINATOR, "it-port-alder", START, END);
		give(DEPUTY, "it-port-birch", START, END);

		assertThat(this.mandates.on(START)).extracting((mandate) -> mandate.city().name())
			.containsExactlyInAnyOrder("Port Alder", "Port Birch");
		assertThat(this.mandates.on(END)).isEmpty();
	}

	@Test
	void a_seat_is_held_by_one_city_at_a_time_and_a_city_holds_one_seat() {
		give(COORDINATOR, "it-port-alder", START, END);

		assertThat(refusal(() -> give(COORDINATOR, "it-port-birch", END.minusDays(1), END.plusYears(1))))
			.isEqualTo("role network.mandate-seat-taken");
		assertThat(refusal(() -> give(DEPUTY, "it-port-alder", START, END)))
			.isEqualTo("city network.mandate-city-has-one");
		give(COORDINATOR, "it-port-birch", END, END.plusYears(2));
	}

	@Test
	void only_a_member_of_the_sub_network_is_designated() {
		this.membership.registerApplicant("Port Cedar", "IT", true);

		assertThat(refusal(() -> give(DEPUTY, "it-port-cedar", START, END)))
			.isEqualTo("city network.mandate-city-not-of-field");
		assertThat(refusal(() -> give(DEPUTY, "it-nowhere", START, END)))
			.isEqualTo("city network.mandate-city-not-of-field");
		assertThat(refusal(() -> this.mandates.give("music", DEPUTY, "it-port-alder", START, END, "olga")))
			.isEqualTo("city network.mandate-city-not-of-field");
		assertThat(refusal(() -> this.mandates.give("juggling", DEPUTY, "it-port-alder", START, END, "olga")))
			.isEqualTo("field network.mandate-field-missing");
	}

	@Test
	void days_that_make_no_sense_are_refused() {
		assertThat(refusal(() -> give(DEPUTY, "it-port-alder", null, END))).isEqualTo("from network.day-missing");
		assertThat(refusal(() -> give(DEPUTY, "it-port-alder", START, START)))
			.isEqualTo("until network.mandate-ends-first");
		assertThat(refusal(() -> give(DEPUTY, "it-port-alder", START, START.plusYears(40))))
			.isEqualTo("until network.mandate-too-long");
	}

	@Test
	void a_mandate_that_ends_early_frees_the_seat_and_stays_in_the_list() {
		var id = give(COORDINATOR, "it-port-alder", START, END);

		this.mandates.end(id, START.plusMonths(3), "olga");

		give(COORDINATOR, "it-port-birch", START.plusMonths(3), END);
		assertThat(this.mandates.all()).hasSize(2);
		assertThat(refusal(() -> this.mandates.end(id, END, "olga"))).isEqualTo("end network.mandate-ended");
	}

	private long give(Mandate.Role role, String city, LocalDate from, LocalDate until) {
		return this.mandates.give("film", role, city, from, until, "olga");
	}

	private static String refusal(ThrowingCallable attempt) {
		var defects = catchThrowableOfType(InputRefused.class, attempt).defects();
		assertThat(defects).hasSize(1);
		return defects.get(0).field() + " " + defects.get(0).code();
	}

}
