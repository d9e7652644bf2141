package org.creativecities.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

	@Test
	void one_whose_cells_calculate_is_not_run() throws IOException {
		var endless = ours().replaceFirst("<text>mode</text>",
				"<text>count(for i in 1..1000000000 return i * i)</text>");
		var calling = ours().replaceFirst("<text>true</text>", "<text>contains(mode, \"S\")</text>");

		for (var table : List.of(endless, calling)) {
			assertThatIllegalStateException().isThrownBy(() -> FrozenTable.decide(table, FACTS))
				.withMessageContaining("compares a name with values");
		}
	}

	@Test
	void one_may_compare_with_several_values_and_their_contrary() throws IOException {
		var own = ours().replaceFirst("<text>0</text>", "<text>not(&gt;= 4, 7)</text>");

		assertThat(FrozenTable.decide(own, FACTS)).isEqualTo("NO_CHOICE");
	}

	private static String ours() throws IOException {
		return Files.readString(Path.of("processes/ballot-outcome.dmn"));
	}

}
