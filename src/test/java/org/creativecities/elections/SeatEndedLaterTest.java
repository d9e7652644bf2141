package org.creativecities.elections;

import java.time.LocalDate;
import java.util.Map;

import org.creativecities.ProductTest;
import org.creativecities.elections.election.VacatedSeats;
import org.creativecities.elections.election.VacatedSeats.Cause;
import org.creativecities.network.Mandate.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A mandate whose end an officer has entered for a day to come may be over sooner, and
 * ends on that day.
 */
@ProductTest
class SeatEndedLaterTest {

	private static final LocalDate PLANNED = LocalDate.of(2025, 9, 1);

	private static final LocalDate LATER = LocalDate.of(2024, 12, 31);

	private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 7);

	@Autowired
	private ApplicationContext product;

	private ElectionStory story;

	private String alder;

	private String rowan;

	private long seat;

	@BeforeEach
	void an_officer_enters_an_end_to_come() {
		this.story = new ElectionStory(this.product);
		this.alder = this.story.member("Port Alder", "IT");
		this.rowan = this.story.member("Bay Rowan", "BR");
		this.story.member("Cap Cormier", "FR");
		this.seat = this.story.holds(this.alder, Role.COORDINATOR, LocalDate.of(2023, 9, 1), PLANNED);
		this.story.holds(this.rowan, Role.DEPUTY, LocalDate.of(2023, 9, 1), PLANNED);
		this.story.officerEnds(this.seat, LATER);
		assertThat(told()).isEmpty();
		this.story.noonOn(OCTOBER);
	}

	@AfterEach
	void tidy() {
		this.story.tidy();
	}

	@Test
	void the_city_may_give_it_up_before() {
		this.story.resigns(this.alder, "The person has left the city.");

		assertThat(this.story.seatsOn(OCTOBER)).isEqualTo(Map.of(Role.DEPUTY, this.rowan));
		assertThat(told()).isEqualTo("Bay Rowan");
		assertThat(this.story.election().seats()).singleElement()
			.as("for the rest of what was planned at first")
			.returns(PLANNED, seat -> seat.until().orElseThrow());
	}

	@Test
	void the_city_may_leave_the_network_before() {
		this.story.leaves(this.alder);

		assertThat(told()).isEqualTo("Bay Rowan");
		assertThat(this.story.bean(VacatedSeats.class).of(this.seat).orElseThrow())
			.returns(Cause.LEFT, VacatedSeats.Vacated::cause)
			.returns(OCTOBER, VacatedSeats.Vacated::on)
			.returns(PLANNED, VacatedSeats.Vacated::plannedUntil);
	}

	@Test
	void the_officer_may_correct_the_day_to_today() {
		this.story.officerEnds(this.seat, OCTOBER);

		assertThat(told()).isEqualTo("Bay Rowan");
		assertThat(this.story.underWay("film")).isPresent();
	}

	@Test
	void on_the_day_itself_cities_are_told_once() {
		this.story.calendarRunsFrom(LATER.minusDays(1)).noonOn(LATER.minusDays(1));
		assertThat(told()).isEmpty();
		this.story.noonOn(LATER);
		assertThat(told()).isEqualTo("Bay Rowan");

		this.story.noonOn(LATER.plusDays(3));
		assertThat(this.story.readers("VACANCY-" + this.seat, "let-deputy-act")).as("two people of three cities")
			.hasSize(6);
	}

	/** Who acts, as the letter to all cities says; empty if there was none. */
	private String told() {
		return this.story.says("VACANCY-" + this.seat, "let-deputy-act", "acting");
	}

}
