package org.creativecities.elections;

import java.time.LocalDate;
import java.util.Map;

import org.creativecities.ProductTest;
import org.creativecities.elections.election.VacatedSeats;
import org.creativecities.network.Mandate;
import org.creativecities.network.Mandate.Role;
import org.creativecities.network.Mandates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** An election whose officers are late: incumbents stay ad interim until its result. */
@ProductTest
class LateElectionTest extends ThreeCities {

	private static final LocalDate SINCE = LocalDate.of(2022, 6, 1);

	private static final LocalDate END = LocalDate.of(2024, 6, 1);

	private static final LocalDate RESULT = LocalDate.of(2024, 6, 21);

	@BeforeEach
	void begin() {
		this.story.holds(this.alder, Role.COORDINATOR, SINCE, END);
		this.story.holds(this.rowan, Role.DEPUTY, SINCE, END);
		this.story.officerOpensAll();
	}

	@Test
	void incumbents_stay_until_the_result_and_cities_are_told_on_the_last_day_of_their_mandates() {
		var id = this.story.election().id();
		var cy = this.story.stands(this.cormier, "Cy Example", "COORDINATOR");
		var dee = this.story.stands(this.rowan, "Dee Example", "DEPUTY");
		this.story.callCloses().ballotOpens().votes(Map.of(cy, 8, dee, 4)).roundIsCounted();
		this.story.calendarRunsFrom(END.minusDays(2)).noonOn(END.minusDays(2));
		assertThat(this.story.readers(id, "stay-until-result")).isEmpty();

		this.story.noonOn(END.minusDays(1));
		assertThat(this.story.says(id, "stay-until-result", "stay")).contains("Port Alder", "Bay Rowan");
		assertThat(this.story.election().isLateOn(END.minusDays(1))).isFalse();
		this.story.noonOn(RESULT);
		assertThat(this.story.readers(id, "stay-until-result")).as("once").hasSize(6);
		assertThat(this.story.election().isLateOn(RESULT)).as("which the desk says").isTrue();
		this.story.isCertified();

		assertThat(this.story.seatsOn(RESULT.minusDays(1)))
			.isEqualTo(Map.of(Role.COORDINATOR, this.alder, Role.DEPUTY, this.rowan));
		assertThat(this.story.seatsOn(RESULT))
			.isEqualTo(Map.of(Role.COORDINATOR, this.cormier, Role.DEPUTY, this.rowan));
		assertThat(this.story.seatsOn(RESULT.plusYears(2))).isEmpty();
		this.story.handsOver(this.alder, id, "The list of venues is with the festival office.");
		assertThat(this.story.hasPassed(id, "Event_MandatesHandedOver")).isTrue();
		assertThat(this.story.bean(Mandates.class).all()).extracting(Mandate::id)
			.as("no seat fell vacant")
			.allMatch(mandate -> this.story.bean(VacatedSeats.class).of(mandate).isEmpty());
	}

	@Test
	void where_the_cities_want_nobody_the_six_months_begin_with_the_result() {
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		this.story.callCloses().ballotOpens().votes(Map.of(ada, 2, "no", 7)).roundIsCounted();
		this.story.calendarRunsFrom(END.minusDays(1)).noonOn(RESULT).isCertified();

		assertThat(this.story.seatsOn(LocalDate.of(2024, 12, 20)))
			.isEqualTo(Map.of(Role.COORDINATOR, this.alder, Role.DEPUTY, this.rowan));
		assertThat(this.story.seatsOn(LocalDate.of(2024, 12, 21))).isEmpty();
	}

	@Test
	void whoever_gave_the_seat_up_does_not_stay() {
		var id = this.story.election().id();
		this.story.resigns(this.rowan, "The person has left the city.");
		var cy = this.story.stands(this.cormier, "Cy Example", "COORDINATOR");
		this.story.callCloses().ballotOpens().votes(Map.of(cy, 8)).roundIsCounted();
		this.story.calendarRunsFrom(END.minusDays(1)).noonOn(RESULT);
		assertThat(this.story.seatsOn(RESULT)).isEqualTo(Map.of(Role.COORDINATOR, this.alder));

		this.story.resigns(this.alder, "Not for longer.");
		this.story.isCertified();
		assertThat(this.story.seatsOn(RESULT)).isEqualTo(Map.of(Role.COORDINATOR, this.cormier));
		this.story.handsOver(this.alder, id, "We had begun to look for a venue.");
		assertThat(this.story.election(id).note()).as("it left before, and hands over").isPresent();
	}

}
