package org.creativecities.network;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.creativecities.ClockTravel;
import org.creativecities.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

@ProductTest
class RegisterImportTest {

	private static final String HEADER = "city,country_iso2,country,region,region_name,field,designation_year\n";

	private static final LocalDate SEED = LocalDate.of(2020, 2, 3);

	@Autowired
	private RegisterImport registerImport;

	@Autowired
	private Register register;

	@Autowired
	private Membership membership;

	@Autowired
	private ClockTravel clock;

	@Test
	void the_seed_has_246_members() {
		this.registerImport.membersBefore(2020);

		assertThat(this.register.members()).hasSize(246);
		assertThat(this.register.membersByField()).containsOnly(entry("crafts-and-folk-art", 49), entry("music", 47),
				entry("design", 40), entry("literature", 39), entry("gastronomy", 36), entry("film", 18),
				entry("media-arts", 17));
		assertThat(this.register.membersByRegion()).containsOnly(entry("ENA", 111), entry("APA", 65), entry("LAC", 44),
				entry("ARB", 15), entry("AFR", 11));
	}

	@Test
	void the_seed_s_cohorts_swing_from_13_to_115() {
		this.clock.to(SEED);
		this.registerImport.membersBefore(2020);

		assertThat(List.of(2020, 2021, 2022, 2023)).extracting((year) -> this.register.cohort(year).size())
			.containsExactly(13, 79, 39, 115);
		assertThat(List.of(2024, 2019)).extracting((year) -> this.register.cohort(year).size()).containsExactly(13, 49);
	}

	@Test
	void all_of_today_counts_as_the_seed_when_the_clock_stands_there() {
		this.registerImport.all();
		assertThat(this.register.members()).hasSize(350);

		this.clock.to(SEED);
		assertThat(this.register.members()).hasSize(246);
		assertThat(this.register.membersByField()).containsEntry("media-arts", 17);
	}

	@Test
	void members_before_a_round_are_those_of_the_rounds_before_it() {
		this.registerImport.membersBefore(2019);

		assertThat(this.register.members()).hasSize(180);
	}

	@Test
	void lyon_moved_from_media_arts_to_literature_in_2023() {
		this.registerImport.all();

		assertThat(this.register.fieldOf("fr-lyon", LocalDate.of(2023, 10, 30))).contains("media-arts");
		assertThat(this.register.fieldOf("fr-lyon", LocalDate.of(2023, 10, 31))).contains("literature");
		assertThat(this.register.city("fr-lyon").designationYear()).isEqualTo(2008);
	}

	@Test
	void before_the_round_of_2023_lyon_is_still_among_the_media_arts() {
		this.registerImport.membersBefore(2023);

		assertThat(this.register.members()).hasSize(295);
		assertThat(this.register.fieldOf("fr-lyon", LocalDate.of(2024, 1, 1))).contains("media-arts");
	}

	@Test
	void granada_is_a_member_twice() {
		this.registerImport.all();

		assertThat(this.register.cityNamed("Granada", "ES")).map(City::id).contains("es-granada");
		assertThat(this.register.cityNamed("Granada", "NI")).map(City::id).contains("ni-granada");
		assertThat(this.register.members()).filteredOn((city) -> city.name().equals("Granada")).hasSize(2);
	}

	@Test
	void a_city_is_found_and_sorted_with_and_without_accents() {
		this.registerImport.all();

		assertThat(this.register.cityNamed("sanliurfa", "TR")).map(City::name).contains("Şanlıurfa");
		assertThat(this.register.cityNamed("Łódź", "PL")).isEqualTo(this.register.cityNamed("LODZ", "PL"));
		assertThat(this.register.members()).extracting(City::name)
			.containsSubsequence("Nottingham", "Novi Sad", "Óbidos", "Odessa")
			.containsSubsequence("Llíria", "Łódź", "London");
	}

	@Test
	void importing_twice_changes_nothing_and_says_so() {
		assertThat(this.registerImport.all()).isEqualTo(new ImportReport(350, 0, 1));

		assertThat(this.registerImport.all()).isEqualTo(new ImportReport(0, 350, 0))
			.matches(ImportReport::changedNothing);
	}

	@Test
	void a_file_that_holds_only_the_newest_round_adds_only_that() {
		this.registerImport.membersBefore(2020);

		assertThat(this.registerImport.all().added()).isEqualTo(104);
	}

	@Test
	void an_applicant_that_is_designated_keeps_its_row() {
		var applicant = this.membership.registerApplicant("BIELLA", "IT", false);

		this.registerImport.all();

		assertThat(this.register.city(applicant.id())).matches(City::isMember);
		assertThat(this.register.members()).hasSize(350);
	}

	@Test
	void a_bad_file_is_refused_whole_with_every_row_column_and_reason() {
		var defects = refused(HEADER + """
				Port Alder,XQ,Alderland,ENA,Europe,Music,2019
				Port Birch,IT,Italy,ENA,Europe,Juggling,2019
				Port Cedar,IT,Italy,ENA,Europe,Music,soon
				Port Dogwood,IT,Italy,ENA,Europe,Music,2419
				Port Elm,IT,Italy,ENA,Europe,Music,2019
				port elm,IT,Italy,ENA,Europe,Film,2021
				Port Fir,IT,Iceland,ENA,Europe,Music,2019
				Port Gum,IT,Italy,AFR,Africa,Music,2019
				,IT,Italy,ENA,Europe,Music,2019
				Port Hazel,IT,Italy
				Порт,IT,Italy,ENA,Europe,Music,1999
				""");

		assertThat(defects).extracting(ImportDefect::row, ImportDefect::column, ImportDefect::code)
			.containsExactlyInAnyOrder(tuple(2, "country_iso2", "import.country-unknown"),
					tuple(3, "field", "import.field-unknown"), tuple(4, "designation_year", "import.year-not-a-number"),
					tuple(5, "designation_year", "import.year-future"), tuple(7, "city", "import.city-twice"),
					tuple(8, "country", "import.country-differs"), tuple(9, "region", "import.region-differs"),
					tuple(10, "city", "import.value-missing"), tuple(11, "", "import.too-few"),
					tuple(12, "city", "import.city-letters"), tuple(12, "designation_year", "import.year-too-early"));
		assertThat(this.register.members()).isEmpty();
	}

	@Test
	void one_bad_row_keeps_all_good_rows_out() {
		var defects = refused(HEADER + """
				Port Elm,IT,Italy,ENA,Europe,Music,2019
				Port Fir,IT,Italy,ENA,Europe,Music,2019
				Port Gum,IT,Italy,ENA,Europe,Mime,2019
				""");

		assertThat(defects).hasSize(1);
		assertThat(this.register.cityNamed("Port Elm", "IT")).isEmpty();
	}

	@Test
	void a_file_that_is_no_table_is_refused() {
		assertThat(refused("")).extracting(ImportDefect::code).containsExactly("import.empty");
		assertThat(refused(HEADER)).extracting(ImportDefect::code).containsExactly("import.empty");
		assertThat(refused("city;country_iso2;field\nPort Elm;IT;Music\n")).extracting(ImportDefect::code)
			.containsOnly("import.column-missing");
		assertThat(refused("city,country_iso2,country,region,field\nPort Elm,IT,Italy,ENA,Music\n"))
			.extracting(ImportDefect::column)
			.containsExactly("designation_year");
		assertThat(refused(HEADER + "\"Port Elm,IT,Italy,ENA,Europe,Music,2019\n")).extracting(ImportDefect::code)
			.containsExactly("import.malformed");
	}

	@Test
	void a_file_in_another_encoding_is_refused_before_names_are_spoiled() {
		var content = (HEADER + "Óbidos,PT,Portugal,ENA,Europe,Literature,2015\n")
			.getBytes(StandardCharsets.ISO_8859_1);

		assertThat(refused(content)).extracting(ImportDefect::code).containsExactly("import.encoding");
		assertThat(refused((HEADER + "Port Elm").getBytes(StandardCharsets.UTF_16))).extracting(ImportDefect::code)
			.containsExactly("import.encoding");
	}

	@Test
	void a_byte_order_mark_does_no_harm() {
		var file = new ImportFile("members.csv", ("\uFEFF" + HEADER + "Óbidos,PT,Portugal,ENA,Europe,Literature,2015\n")
			.getBytes(StandardCharsets.UTF_8));

		assertThat(this.registerImport.files(file, null).added()).isOne();
	}

	@Test
	void a_file_that_contradicts_the_register_is_refused() {
		this.registerImport.all();

		var defects = refused(HEADER + "Lyon,FR,France,ENA,Europe,Media Arts,2009\n");

		assertThat(defects).extracting(ImportDefect::code).containsExactly("import.register-differs");
	}

	@Test
	void a_change_of_field_must_fit_the_members() {
		var members = new ImportFile("members.csv",
				(HEADER + "Port Elm,IT,Italy,ENA,Europe,Music,2019\n").getBytes(StandardCharsets.UTF_8));
		var changes = new ImportFile("field-changes.csv", """
				city,country_iso2,from_field,to_field,year
				Port Elm,IT,Film,Design,2021
				Port Elm,IT,Music,Music,2021
				Port Elm,IT,Music,Design,2019
				Port Fir,IT,Music,Design,2021
				""".getBytes(StandardCharsets.UTF_8));

		var refused = catchThrowableOfType(ImportRefused.class, () -> this.registerImport.files(members, changes));

		assertThat(refused.defects()).extracting(ImportDefect::row, ImportDefect::code)
			.containsExactly(tuple(2, "import.change-from-differs"), tuple(3, "import.change-same-field"),
					tuple(4, "import.change-too-early"), tuple(5, "import.change-city-unknown"));
		assertThat(this.register.members()).isEmpty();
	}

	private List<ImportDefect> refused(String text) {
		return refused(text.getBytes(StandardCharsets.UTF_8));
	}

	private List<ImportDefect> refused(byte[] content) {
		var file = new ImportFile("members.csv", content);
		return catchThrowableOfType(ImportRefused.class, () -> this.registerImport.files(file, null)).defects();
	}

}
