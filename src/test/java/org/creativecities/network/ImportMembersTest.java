package org.creativecities.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

import org.creativecities.CapturedPrint;
import org.creativecities.ProductTest;
import org.creativecities.commands.Arguments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The command {@code import}, as whoever types it meets it. */
@ProductTest
class ImportMembersTest {

	private static final String MEMBERS = "src/main/resources/data/members.csv";

	private static final String CHANGES = "src/main/resources/data/field-changes.csv";

	@Autowired
	private ImportMembers command;

	@Autowired
	private Register register;

	@TempDir
	private Path folder;

	@RegisterExtension
	final CapturedPrint print = new CapturedPrint();

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
	void it_says_what_it_did_and_the_second_time_that_nothing_changed() {
		assertThat(run("import", "--members", MEMBERS, "--field-changes=" + CHANGES)).isZero();
		assertThat(this.print.out())
			.contains("members.csv: 350 cities added, none already there, one change of creative field.");

		assertThat(run("import", "--members", MEMBERS, "--field-changes", CHANGES)).isZero();
		assertThat(this.print.out())
			.contains("members.csv: all 350 cities are in the register already; nothing was changed.");
	}

	@Test
	void a_bad_file_is_answered_with_a_line_for_each_mistake() throws IOException {
		var file = Files.writeString(this.folder.resolve("mine.csv"), """
				city,country_iso2,country,region,field,designation_year
				Port Elm,XQ,Elmland,ENA,Music,2019
				Port Fir,IT,Italy,ENA,Mime,twenty
				""");

		assertThat(run("import", "--members", file.toString())).isOne();

		assertThat(this.print.err()).contains("mine.csv was refused as a whole: 3 mistakes. Nothing was changed.",
				"row 2, column country_iso2: There is no country with the code “XQ”.",
				"row 3, column field: There is no creative field “Mime”. There are: Crafts and Folk Art, Design, Film,",
				"row 3, column designation_year: “twenty” is not a year.");
		assertThat(this.register.members()).isEmpty();
	}

	@Test
	void an_eighth_field_comes_in_a_file() throws IOException {
		var wrong = Files.writeString(this.folder.resolve("wrong.csv"), """
				id,name_en,name_fr,open_from
				Street Food,Street Food,Cuisine de rue,soon
				""");
		assertThat(run("import", "--fields", wrong.toString())).isOne();
		assertThat(this.print.err()).contains("“Street Food” is no name for a field", "“soon” is not a day.");
		assertThat(this.register.fields()).hasSize(7);

		// open far in the future: the product that all tests share keeps its seven
		var file = Files.writeString(this.folder.resolve("fields.csv"), """
				id,name_en,name_fr,open_from
				film,Cinema,Cinéma,
				street-food,Street Food,Cuisine de rue,9998-01-01
				""");
		assertThat(run("import", "--fields", file.toString())).isZero();
		assertThat(this.print.out()).contains("fields.csv: one creative field added.");
		assertThat(this.register.fields(LocalDate.of(9998, 1, 1))).extracting(CreativeField::nameEn)
			.contains("Street Food", "Film")
			.doesNotContain("Cinema");
	}

	@Test
	void a_file_that_is_not_there_is_said() {
		assertThat(run("import", "--members", "nowhere.csv")).isOne();
		assertThat(this.print.err()).contains("The file nowhere.csv cannot be read.");
	}

	private int run(String... words) {
		return this.command.run(Arguments.of(words).orElseThrow());
	}

}
