package org.creativecities.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.creativecities.ProductTest;
import org.creativecities.commands.Arguments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** The command {@code import}, as whoever types it meets it. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class ImportMembersTest {

	private static final String MEMBERS = "src/main/resources/data/members.csv";

	private static final String CHANGES = "src/main/resources/data/field-changes.csv";

	@Autowired
	private ImportMembers command;

	@Autowired
	private Register register;

	@TempDir
	private Path folder;

	private Locale before;

	@BeforeEach
	void speakEnglish() {
		this.before = Locale.getDefault();
		Locale.setDefault(Locale.ENGLISH);
	}

	@AfterEach
	void speakAsBefore() {
		Locale.setDefault(this.before);
	}

	@Test
	void it_says_what_it_did_and_the_second_time_that_nothing_changed(CapturedOutput output) {
		assertThat(run("import", "--members", MEMBERS, "--field-changes=" + CHANGES)).isZero();
		assertThat(output.getOut())
			.contains("members.csv: 350 cities added, none already there, one change of creative field.");

		assertThat(run("import", "--members", MEMBERS, "--field-changes", CHANGES)).isZero();
		assertThat(output.getOut())
			.contains("members.csv: all 350 cities are in the register already; nothing was changed.");
	}

	@Test
	void a_bad_file_is_answered_with_a_line_for_each_mistake(CapturedOutput output) throws IOException {
		var file = Files.writeString(this.folder.resolve("mine.csv"), """
				city,country_iso2,country,region,field,designation_year
				Port Elm,XQ,Elmland,ENA,Music,2019
				Port Fir,IT,Italy,ENA,Mime,twenty
				""");

		assertThat(run("import", "--members", file.toString())).isOne();

		assertThat(output.getErr()).contains("mine.csv was refused as a whole: 3 mistakes. Nothing was changed.",
				"row 2, column country_iso2: There is no country with the code “XQ”.",
				"row 3, column field: There is no creative field “Mime”. There are: Crafts and Folk Art, Design, Film,",
				"row 3, column designation_year: “twenty” is not a year.");
		assertThat(this.register.members()).isEmpty();
	}

	@Test
	void a_file_that_is_not_there_or_not_named_is_said(CapturedOutput output) {
		assertThat(run("import", "--members", "nowhere.csv")).isOne();
		assertThat(output.getErr()).contains("The file nowhere.csv cannot be read.");

		assertThat(run("import")).isEqualTo(2);
		assertThat(output.getErr()).contains("import --members FILE");
	}

	private int run(String... words) {
		return this.command.run(Arguments.of(words).orElseThrow());
	}

}
