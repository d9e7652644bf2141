package org.creativecities.ballots.count;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.creativecities.ballots.SecretBallotStory;
import org.creativecities.ballots.vote.BallotLog;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Preparation;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.GroupMembers;
import org.creativecities.workflow.InputRefused;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.creativecities.ballots.BallotStory.ID;

/** What one node remembers of a first key sheet another one does not. */
@ProductTest
class TwoNodesTest {

	@Autowired
	private ApplicationContext product;

	@Autowired
	private Count here;

	@Autowired
	private ClockTravel clock;

	private SecretBallotStory story;

	private Count there;

	@BeforeEach
	void begin() {
		this.story = new SecretBallotStory(this.product);
		var sheets = new FirstSheets(bean(Settings.class), bean(Clock.class));
		this.there = new Count(bean(Ballots.class), bean(Preparation.class), bean(Outcomes.class), sheets,
				bean(BallotLog.class), bean(CurrentPerson.class), bean(GroupMembers.class), bean(JdbcClient.class),
				bean(Clock.class));
		this.story.opens(2);
		this.story.votes(Map.of("a", 80));
		this.story.timeIsOver();
	}

	@Test
	void the_second_sheet_is_refused_where_the_first_is_not_known_and_taken_where_it_is() {
		assertThat(enters(this.here, "head")).isFalse();

		var refused = catchThrowableOfType(InputRefused.class, () -> enters(this.there, "officer"));
		assertThat(refused.defects().get(0).code()).isEqualTo("ballots.sheet-elsewhere");
		assertThat(this.there.first(ID)).get().returns(Count.FirstSheet.Place.ELSEWHERE, Count.FirstSheet::place);

		assertThat(enters(this.here, "officer")).isTrue();
		assertThat(this.story.rows("ballot_choice")).isEqualTo(80);
	}

	@Test
	void whoever_entered_the_first_sheet_may_enter_it_where_the_second_one_is() {
		enters(this.here, "head");

		assertThat(enters(this.there, "head")).as("a first one still").isFalse();
		assertThat(enters(this.there, "officer")).isTrue();
		assertThat(this.story.rows("ballot_choice")).isEqualTo(80);
	}

	@Test
	void once_the_time_is_over_both_enter_theirs_anew_wherever_they_are() {
		enters(this.here, "head");
		this.clock.to(this.clock.now().plus(Duration.ofMinutes(241)));

		assertThat(this.there.first(ID)).get().returns(Count.FirstSheet.Place.FORGOTTEN, Count.FirstSheet::place);
		assertThat(enters(this.there, "officer")).isFalse();
		assertThat(enters(this.there, "head")).isTrue();
	}

	/** The first holder has gone home, and nobody has to wait for the time to pass. */
	@Test
	void two_others_begin_anew_where_the_first_sheet_is_not_known_if_they_say_so() {
		enters(this.here, "head");

		assertThat(entersAnew(this.there, "officer")).isFalse();
		assertThat(this.there.first(ID)).get()
			.returns("officer", Count.FirstSheet::holder)
			.returns(Count.FirstSheet.Place.HERE, Count.FirstSheet::place);
		assertThat(enters(this.there, "officer2")).isTrue();
		assertThat(this.story.rows("ballot_choice")).isEqualTo(80);
	}

	@Test
	void whoever_begins_anew_where_the_first_sheet_is_known_is_the_second() {
		enters(this.here, "head");

		assertThat(entersAnew(this.here, "officer")).isTrue();
		assertThat(this.story.rows("ballot_choice")).isEqualTo(80);
	}

	private boolean enters(Count node, String holder) {
		return enters(node, holder, false);
	}

	private boolean entersAnew(Count node, String holder) {
		return enters(node, holder, true);
	}

	private boolean enters(Count node, String holder, boolean anew) {
		return this.story.as(holder, () -> bean(TransactionTemplate.class)
			.execute(status -> node.enter(ID, this.story.sheet(holder), anew)));
	}

	private <T> T bean(Class<T> type) {
		return this.product.getBean(type);
	}

}
