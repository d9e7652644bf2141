package org.creativecities.replay;

import java.util.List;
import java.util.Optional;

import org.creativecities.commands.Arguments;
import org.creativecities.invariants.Invariants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** How a replay ends. */
@ExtendWith(OutputCaptureExtension.class)
class ReplayCommandTest {

	private final Invariants invariants = mock();

	private Optional<String> missing = Optional.empty();

	@Test
	void it_tells_in_words_or_prints_one_object_and_nothing_else(CapturedOutput output) {
		assertThat(run("replay", "--host", "2022")).isZero();
		assertThat(output.getOut()).isEqualTo("Seven of seven.\n");

		assertThat(run("replay", "--host", "2022", "--json")).isZero();
		assertThat(output.getOut()).isEqualTo("Seven of seven.\n{\"votes\":7}\n");
	}

	@Test
	void it_does_not_end_well_if_the_data_are_not_as_they_must_be(CapturedOutput output) {
		given(this.invariants.broken()).willReturn(List.of("HOST-2022: 8 votes, 7 marks."));

		assertThat(run("replay", "--host", "2022")).isEqualTo(1);
		assertThat(output.getErr()).contains("HOST-2022: 8 votes, 7 marks.");
	}

	@Test
	void it_does_not_end_well_if_a_file_is_missing(CapturedOutput output) {
		this.missing = Optional.of("The file could not be written.");

		assertThat(run("replay", "--host", "2022")).isEqualTo(1);
		assertThat(output.getErr()).contains("The file could not be written.");
	}

	private int run(String... words) {
		var play = new Play() {

			@Override
			public String option() {
				return "host";
			}

			@Override
			public Counts play(int year) {
				return new Votes(7);
			}

			@Override
			public Optional<String> handOut(int year, Arguments arguments) {
				return ReplayCommandTest.this.missing;
			}

		};
		return new ReplayCommand(List.of(play), this.invariants, JsonMapper.shared())
			.run(Arguments.of(words).orElseThrow());
	}

	record Votes(int votes) implements Play.Counts {

		@Override
		public String told() {
			return "Seven of seven.";
		}

	}

}
