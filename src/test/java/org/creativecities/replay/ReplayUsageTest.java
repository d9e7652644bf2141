package org.creativecities.replay;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.creativecities.commands.Arguments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A wrong call is answered before anything is played. */
class ReplayUsageTest {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			replay                            | What to play?
			replay --host 2022 --mmr 2022     | What to play?
			replay --host                     | Which host? Say --host 2022.
			replay --host 2021                | Which host? Say --host 2022.
			replay --call 2022                | Which call?
			replay --mmr 2019                 | Which reports?
			replay --mmr 2022 --pack vote.json| only with --host
			""")
	void a_call_that_makes_no_sense_is_answered_with_a_sentence(String words, String sentence) {
		assertThat(mistake(words)).get().asString().contains(sentence);
	}

	@Test
	void what_is_known_is_played() {
		assertThat(mistake("replay --host 2022 --json")).isEmpty();
		assertThat(mistake("replay --host 2022 --pack " + this.folder.resolve("vote.json"))).isEmpty();
		assertThat(mistake("replay --call 2019")).isEmpty();
		assertThat(mistake("replay --mmr 2023")).isEmpty();
	}

	@Test
	void no_file_is_written_over_and_none_where_none_can_be() throws Exception {
		var there = Files.createFile(this.folder.resolve("there.json"));

		assertThat(mistake("replay --host 2022 --pack " + there)).get().asString().contains("is there already");
		assertThat(mistake("replay --host 2022 --pack " + this.folder)).get().asString().contains("is there already");
		assertThat(mistake("replay --host 2022 --pack " + this.folder.resolve("nowhere/vote.json"))).get()
			.asString()
			.contains("there is no folder");
		assertThat(mistake("replay --host 2022 --pack " + there.resolve("vote.json"))).get()
			.asString()
			.contains("there is no folder");
	}

	private static Optional<String> mistake(String words) {
		return new ReplayUsage().mistake(Arguments.of(words.trim().split(" +")).orElseThrow());
	}

}
