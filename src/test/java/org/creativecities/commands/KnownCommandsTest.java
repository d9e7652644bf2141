package org.creativecities.commands;

import org.creativecities.CreativeCities;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be called is known before the product starts. */
class KnownCommandsTest {

	@Test
	void each_command_says_how_it_is_called() {
		var known = KnownCommands.usages(CreativeCities.class);

		assertThat(known).containsOnlyKeys("import", "password", "replay");
		assertThat(known).allSatisfy((name, usage) -> assertThat(usage).startsWith(name + " --"));
	}

}
