package org.creativecities.elections;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.elections.election.Election;
import org.creativecities.elections.election.Elections;
import org.creativecities.elections.election.Seat;
import org.creativecities.network.Mandate.Role;
import org.creativecities.settings.SettingsCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Which seats the calendar has cities elect by itself, and when it waits. */
@ProductTest
class ElectionCalendarTest {

	private static final LocalDate SINCE = LocalDate.of(2022, 8, 31);

	private static final LocalDate END = LocalDate.of(2024, 8, 31);

	/** The first morning within 120 days of the end. */
	private static final LocalDate DUE = LocalDate.of(2024, 5, 3);

	@Autowired
	private ApplicationContext product;

	private ElectionStory story;

	private String alder;

	private String rowan;

	@BeforeEach
	void begin() {
		this.story = new ElectionStory(this.product);
		this.alder = this.story.member("Port Alder", "IT");
		this.rowan = this.story.member("Bay Rowan", "BR");
	}

	@AfterEach
	void tidy() {
		this.story.tidy();
	}

	@Test
	void where_nobody_stood_for_vacant_seats_the_same_cities_are_not_asked_again_for_half_a_year() {
		this.story.holds(this.alder, Role.COORDINATOR, SINCE, END);
		this.story.holds(this.rowan, Role.DEPUTY, SINCE, END);
		this.story.resigns(this.alder, "The person has left the city.");
		this.story.resigns(this.rowan, "The deputy, too.");
		this.story.noonOn(DUE.minusDays(1)).calendarRunsFrom(DUE).noonOn(DUE);
		this.story.callCloses().callCloses();
		var over = today();

		this.story.noonOn(over.plusDays(1));
		assertThat(elections()).as("on the next morning, too, the seats are vacant and end soon").hasSize(1);
		this.story.noonOn(over.plusDays(179));
		assertThat(elections()).hasSize(1);
		this.story.noonOn(over.plusDays(181));
		assertThat(elections()).hasSize(2);
	}

	@Test
	void a_regular_election_fills_a_seat_that_is_vacant_together_with_the_one_that_ends() {
		this.story.holds(this.alder, Role.COORDINATOR, SINCE, END);
		this.story.noonOn(DUE.minusDays(1)).calendarRunsFrom(DUE).noonOn(DUE);

		assertThat(this.story.election().seats()).extracting(Seat::role, seat -> seat.from().orElseThrow())
			.containsExactly(tuple(Role.COORDINATOR, END), tuple(Role.DEPUTY, END));
	}

	@Test
	void a_seat_that_nobody_won_is_filled_after_half_a_year_for_as_long_as_the_other_seat_lasts() {
		this.story.officerOpensAll();
		var ada = this.story.stands(this.alder, "Ada Example", "COORDINATOR");
		this.story.callCloses().ballotOpens().votes(Map.of(ada, 7)).roundIsCounted().isCertified();
		var elected = today();
		this.story.calendarRunsFrom(elected.plusDays(170)).noonOn(elected.plusDays(179));
		assertThat(this.story.underWay("film")).isEmpty();

		this.story.noonOn(elected.plusDays(181));
		assertThat(this.story.election().seats()).extracting(Seat::role, seat -> seat.until().orElseThrow())
			.containsExactly(tuple(Role.DEPUTY, elected.plusYears(2)));
	}

	@Test
	void incumbents_who_stay_have_half_their_time_before_cities_are_asked_again_whatever_the_settings_are() {
		this.story.bean(SettingsCatalogue.class).change("elections.lead", "P365D", "For this test.", 0, "test");
		this.story.holds(this.alder, Role.COORDINATOR, SINCE, END);
		this.story.officerOpensAll();
		this.story.callCloses().callCloses();
		var over = today();
		this.story.calendarRunsFrom(over.plusDays(1)).noonOn(over.plusDays(89));
		assertThat(this.story.seatsOn(END)).isEqualTo(Map.of(Role.COORDINATOR, this.alder));
		assertThat(elections()).as("though the mandate ad interim ends within 365 days").hasSize(1);

		this.story.noonOn(over.plusDays(91));
		assertThat(elections()).hasSize(2);
	}

	private List<Election> elections() {
		return this.story.bean(Elections.class).all();
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.story.bean(ClockTravel.class).now(), ZoneId.of("Europe/Paris"));
	}

}
