package org.creativecities.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** A table in a file of unknown origin. */
class FrozenTableTest {

	private static final Map<String, Object> FACTS = Map.of("mode", "CONFIRMATION", "votes", 3, "majority", false,
			"yes", true, "runOffLeft", false, "tied", false, "lotsNeeded", false);

	@Test
	void it_is_asked_without_the_process_engine() throws IOException {
		assertThat(FrozenTable.decide(ours(), FACTS)).isEqualTo("CONFIRMED");
	}

	/** Here with little time, and a sum that does end, so that nothing is left behind. */
	@Test
	void one_that_counts_too_long_is_given_up() throws IOException {
		var slow = FrozenTable.of(ours().replaceFirst("<text>votes</text>",
				"<text>count(for i in 1..5000 return i * i) * 0 + votes</text>"));

		assertThatIllegalStateException().isThrownBy(() -> slow.decide(FACTS, Duration.ofNanos(1)))
			.withMessageContaining("not evaluated within");
		assertThat(slow.decide(FACTS)).isEqualTo("CONFIRMED");
	}

	private static String ours() throws IOException {
		return Files.readString(Path.of("processes/ballot-outcome.dmn"));
	}

}
