package org.creativecities.elections;

import java.time.LocalDate;
import java.util.Map;

import org.creativecities.ProductTest;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.VacatedSeats;
import org.creativecities.elections.election.VacatedSeats.Cause;
import org.creativecities.network.Mandate.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A mandate whose end an officer has entered for a day to come may be over sooner, and
 * ends on that day.
 */
@ProductTest
class SeatEndedLaterTest extends ThreeCities {

	private static final LocalDate PLANNED = LocalDate.of(2025, 9, 1);

	private static final LocalDate LATER = LocalDate.of(2024, 12, 31);

	private static final LocalDate OCTOBER = LocalDate.of(2024, 10, 7);

	private long seat;

	@BeforeEach
	void an_officer_enters_an_end_to_come() {
		this.seat = this.story.holds(this.alder, Role.COORDINATOR, LocalDate.of(2023, 9, 1), PLANNED);
		this.story.holds(this.rowan, Role.DEPUTY, LocalDate.of(2023, 9, 1), PLANNED);
		this.story.officerEnds(this.seat, LATER);
		assertThat(told()).isEmpty();
		this.story.noonOn(OCTOBER);
	}

	@Test
	void the_city_may_give_it_up_before() {
		this.story.resigns(this.alder, "The person has left the city.");

		assertThat(this.story.seatsOn(OCTOBER)).isEqualTo(Map.of(Role.DEPUTY, this.rowan));
		assertThat(told()).isEqualTo("Bay Rowan");
		assertThat(letter()).contains("une lettre vous demandera des candidatures");
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
	void on_the_day_itself_cities_are_told_once_that_the_election_is_under_way() {
		this.story.calendarRunsFrom(OCTOBER).noonOn(OCTOBER.plusDays(1));
		this.story.stands(this.cormier, "Dee Example", "COORDINATOR");
		this.story.noonOn(LATER.minusDays(1));
		assertThat(told()).isEmpty();
		this.story.noonOn(LATER);
		assertThat(told()).isEqualTo("Bay Rowan");
		assertThat(letter()).contains("Une élection est en cours pour ce siège.")
			.doesNotContain("une lettre vous demandera", "La prochaine élection");

		this.story.noonOn(LATER.plusDays(3));
		assertThat(this.story.begun("VACANCY-" + this.seat)).isEqualTo(1);
		assertThat(this.story.readers("VACANCY-" + this.seat, "let-deputy-act")).as("two people of three cities")
			.hasSize(6);
	}

	@Test
	void if_nobody_stands_who_gave_the_mandate_up_does_not_stay_and_the_seat_waits() {
		this.story.calendarRunsFrom(OCTOBER).noonOn(OCTOBER.plusDays(1));
		var id = this.story.election().id();
		this.story.callCloses().callCloses();

		assertThat(this.story.hasPassed(id, "Event_IncumbentsStay")).isTrue();
		assertThat(this.story.inFrench(id, "prolong-mandates", this.alder)).contains("Aucun mandat n’est prolongé");
		assertThat(this.story.election(id).seats()).allMatch(one -> one.mandate().isEmpty());
		this.story.noonOn(LATER.plusDays(3));
		assertThat(this.story.seatsOn(LATER)).isEqualTo(Map.of(Role.DEPUTY, this.rowan));
		assertThat(told()).isEqualTo("Bay Rowan");
		assertThat(letter()).contains("La prochaine élection le pourvoira.")
			.doesNotContain("est en cours", "une lettre vous demandera");
		assertThat(this.story.bean(Elections.class).of("film")).as("the calendar lets half a year pass").hasSize(1);
	}

	/** The letter of that day, as Bay Rowan reads it in French. */
	private String letter() {
		return this.story.inFrench("VACANCY-" + this.seat, "let-deputy-act", this.rowan);
	}

	/** Who acts, as the letter to all cities says; empty if there was none. */
	private String told() {
		return this.story.says("VACANCY-" + this.seat, "let-deputy-act", "acting");
	}

}
