package org.creativecities.commands;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What people type after the program's name, with the commands that there are. */
class WordsTest {

	private final Words words = Words.ofAllCommands();

	@ParameterizedTest
	@ValueSource(strings = { "", "--server.port=8081", "replay --call 2019", "replay --call=2023 --json --keep",
			"replay --mmr 2021 --json", "--spring.profiles.active=production password --person admin",
			"import --members members.csv --field-changes changes.csv", "import --fields fields.csv",
			"password --person officer --spring.profiles.active=production",
			"verify-ballot pack.json --root 0000000000000000000000000000000000000000000000000000000000000000 "
					+ "--hash 0000000000000000000000000000000000000000000000000000000000000000" })
	void what_is_called_rightly_starts(String typed) {
		assertThat(this.words.mistake(split(typed))).isEmpty();
		assertThat(this.words.askForHelp(split(typed))).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"',
			textBlock = """
					replay                                       | What to play? Say --call, --mmr or --host, with a year.
					replay --call 2019 --mmr 2023                | What to play? Say --call, --mmr or --host, with a year.
					replay --mmr 2024                            | Which reports? Say --mmr 2020, 2021, 2022 or 2023.
					replay --call                                | Which call? Say --call 2019, 2021 or 2023.
					replay --call 2020                           | Which call? Say --call 2019, 2021 or 2023.
					replay --call 2019 --jsn                     | 'replay' has no option --jsn.
					replay --call 2019 --json yes                | --json stands alone, without a value.
					replay --json 2019 --call 2019               | --json stands alone, without a value.
					replay --call 2019 --json= 2019              | '2019' stands alone; options look like --name value.
					verify-ballot --root ab --hash cd            | Verify which file?
					verify-ballot pack.json                      | Say --root and --hash, as they were published.
					verify-ballot a --root xyz --hash cd         | After --root come 64 digits
					verify-ballot a b --root ab --hash cd        | 'b' stands alone; options look like --name value.
					import                                       | Import what? Name a file of members or one of creative fields.
					import --members a.csv --fields b.csv        | Import what? Name a file of members or one of creative fields.
					import --fields a.csv --field-changes b.csv  | --field-changes goes with --members
					import --members                             | After --members a value is missing.
					import --members a.csv --membres b.csv       | 'import' has no option --membres.
					password                                     | Whose password? Name a person.
					password --person officer --password abc     | A password is not typed here
					password --person officer --lenght 20        | 'password' has no option --lenght.
					replya --call 2019                           | There is no command 'replya'.
					--port 8081                                  | There is no option --port.
					-p 8081                                      | There is no option -p.
					""")
	void what_is_called_wrongly_is_said(String typed, String sentence) {
		assertThat(this.words.mistake(split(typed))).hasValueSatisfying(said -> assertThat(said).startsWith(sentence));
	}

	@Test
	void a_mistake_in_a_command_is_followed_by_how_to_call_it() {
		assertThat(this.words.mistake("replay", "--cal", "2019")).contains("""
				What to play? Say --call, --mmr or --host, with a year.
				  replay --call 2019|2021|2023 [--json] [--keep]   plays a call for applications with invented people
				  replay --mmr 2020|2021|2022|2023 [--json] [--keep]   plays the monitoring reports of a year
				  replay --host 2022 [--pack FILE] [--json] [--keep]   plays the choice of a host city""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--help", "-h", "help", "replay --help", "--server.port=8081 --help" })
	void help_names_every_command(String typed) {
		assertThat(this.words.askForHelp(split(typed))).isTrue();
		assertThat(this.words.help()).contains("java -jar creative-cities.jar ", "replay --call 2019|2021|2023",
				"import --members FILE", "import --fields FILE", "password --person PERSON", "SERVER_PORT",
				"CREATIVECITIES_DATA_DIR");
	}

	private static String[] split(String typed) {
		return typed.isEmpty() ? new String[0] : typed.split(" +");
	}

}
