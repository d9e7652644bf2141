package org.creativecities.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.creativecities.replay.PackagedJar.Said;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** The choice of a host among all members, as the packaged command plays it. */
class ReplayHostIT {

	private static final JsonMapper JSON = JsonMapper.shared();

	@TempDir
	private static Path folder;

	private static Path file;

	private static PackagedJar jar;

	private static JsonNode chosen;

	@BeforeAll
	static void play2022() throws Exception {
		jar = new PackagedJar(folder);
		file = folder.resolve("host.json");
		chosen = JSON.readTree(jar.runs("replay", "--host", "2022", "--pack", file.toString(), "--json").wellDone());
	}

	@Test
	void among_246_cities_a_run_off_ends_level_and_lots_choose() {
		assertThat(chosen.propertyNames()).containsExactlyInAnyOrder("electorate", "votes", "rounds", "tieDrawn",
				"winner", "root", "hash");
		assertThat(chosen.get("electorate").asInt()).isEqualTo(246);
		assertThat(chosen.get("votes").asInt()).isEqualTo(230);
		assertThat(chosen.get("rounds").asInt()).isEqualTo(2);
		assertThat(chosen.get("tieDrawn").asBoolean()).isTrue();
		assertThat(chosen.get("winner").asString()).isIn("Sainte-Quinte + Quinta do Mar", "Lake Kestrel");
	}

	@Test
	void the_file_proves_the_result_to_anybody() throws Exception {
		var verified = verify(file);

		assertThat(verified.wellDone()).as("no library speaks beside it")
			.startsWith("HOST-2022: all is right. The electorate has 246 cities.");
	}

	@Test
	void a_file_in_which_one_vote_was_changed_proves_nothing() throws Exception {
		var pack = (ObjectNode) JSON.readTree(file.toFile());
		var choices = (ArrayNode) pack.get("rounds").get(1).get("choices");
		for (var at = 0; at < choices.size(); at++) {
			if (choices.get(at).asInt() == 1) {
				choices.set(at, choices.numberNode(2));
				break;
			}
		}
		var changed = Files.writeString(folder.resolve("changed.json"), JSON.writeValueAsString(pack));

		assertThat(verify(changed).exit()).isEqualTo(1);
	}

	@Test
	void what_is_there_is_not_written_over() throws Exception {
		var before = Files.readString(file);

		var said = jar.runs("replay", "--host", "2022", "--pack", file.toString());

		assertThat(said.exit()).isEqualTo(2);
		assertThat(said.error()).contains("is there already");
		assertThat(file).hasContent(before);
	}

	private static Said verify(Path pack) throws IOException, InterruptedException {
		return jar.runs("verify-ballot", pack.toString(), "--root", chosen.get("root").asString(), "--hash",
				chosen.get("hash").asString());
	}

}
