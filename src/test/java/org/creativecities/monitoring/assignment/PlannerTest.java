package org.creativecities.monitoring.assignment;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.creativecities.monitoring.assignment.Seat.Why;
import org.creativecities.monitoring.assignment.Seat.Widening;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Who reads whose report, without tables and diagrams. */
class PlannerTest {

	private static final Map<String, List<String>> NEIGHBOURS = Map.of("Literature", List.of("Film", "Music"), "Film",
			List.of("Media Arts", "Literature"), "Music", List.of("Media Arts", "Film"), "Media Arts",
			List.of("Film", "Music"), "Design", List.of("Crafts and Folk Art"), "Gastronomy",
			List.of("Crafts and Folk Art"), "Crafts and Folk Art", List.of("Design"));

	private static final Limits LIMITS = new Limits(3, 5, NEIGHBOURS);

	private static final Bars OTHER_COUNTRY = (paper, reader) -> paper.country().equals(reader.country())
			? List.of("SAME_COUNTRY") : List.of();

	@Test
	void the_170_reports_of_2027_find_their_340_readers_within_seconds() {
		var cohort = cohort(2027);
		assertThat(cohort).hasSize(170);

		var plan = assertTimeout(Duration.ofSeconds(5),
				() -> Planner.plan(cohort, others(2027), OTHER_COUNTRY, LIMITS));

		assertThat(plan.shortages()).isEmpty();
		assertThat(plan.seats()).hasSize(340);
		assertThat(plan.seats()).noneMatch(seat -> country(seat.cityId()).equals(country(seat.reader())));
		assertThat(readersOf(plan).values()).allSatisfy(readers -> assertThat(readers).hasSize(2));
		assertThat(load(plan).values()).allSatisfy(files -> assertThat(files).isBetween(1L, 3L));
	}

	@Test
	void the_62_seats_of_literature_in_2027_just_fit_its_21_readers_until_one_drops_out_and_neighbours_help() {
		var papers = cohort(2027).stream().filter(paper -> paper.field().equals("Literature")).toList();
		var readers = others(2027);
		assertThat(papers).hasSize(31);
		assertThat(readers).filteredOn(reader -> reader.field().equals("Literature")).hasSize(21);

		var full = Planner.plan(papers, readers, OTHER_COUNTRY, LIMITS);
		var fewer = Planner.plan(papers, without("Literature", readers), OTHER_COUNTRY, LIMITS);

		assertThat(full.shortages()).isEmpty();
		assertThat(full.seats()).allMatch(seat -> seat.widened().isEmpty());
		assertThat(fewer.shortages()).isEmpty();
		assertThat(fewer.seats()).filteredOn(seat -> seat.why() == Why.NEIGHBOURING_FIELD)
			.hasSize(2)
			.allSatisfy(seat -> assertThat(seat.widened()).containsExactly(Widening.FIELD))
			.allSatisfy(seat -> assertThat(field(seat.reader())).isEqualTo("Film"));
		assertThat(fewer.seats()).filteredOn(seat -> !seat.widened().isEmpty()).hasSize(2);
		var onlyTheirOwn = new Limits(3, 3, Map.of("Literature", List.of("Nobody")));
		assertThat(Planner.plan(papers, without("Literature", readers), OTHER_COUNTRY, onlyTheirOwn).shortages())
			.isNotEmpty();
	}

	@Test
	void where_neighbours_do_not_suffice_either_cities_take_up_to_five_files_and_each_is_marked() {
		var papers = papers("Film", "XA", 4);
		var readers = readers("Film", "XB", 2);

		var plan = Planner.plan(papers, readers, OTHER_COUNTRY, LIMITS);

		assertThat(plan.shortages()).isEmpty();
		assertThat(plan.seats()).hasSize(8);
		assertThat(load(plan).values()).containsOnly(4L);
		assertThat(plan.seats()).filteredOn(seat -> seat.widened().contains(Widening.FILES))
			.hasSize(2)
			.extracting(Seat::file)
			.containsOnly(4);
	}

	@Test
	void a_reader_of_a_neighbouring_field_is_better_than_a_fourth_file() {
		var readers = join(readers("Film", "XB", 2), readers("Literature", "XC", 2));

		var plan = Planner.plan(papers("Film", "XA", 4), readers, OTHER_COUNTRY, LIMITS);

		assertThat(plan.seats()).filteredOn(seat -> seat.why() == Why.NEIGHBOURING_FIELD).hasSize(2);
		assertThat(plan.seats()).noneMatch(seat -> seat.widened().contains(Widening.FILES));
	}

	@Test
	void a_city_that_is_late_itself_reads_only_where_its_field_has_nobody_else_and_is_marked() {
		var late = new Reader("xd-late", "XD", "Film", Set.of("en"), 0, false, true);
		var enough = join(readers("Film", "XB", 2), List.of(late));
		var few = join(readers("Film", "XB", 1), readers("Literature", "XC", 2), List.of(late));

		assertThat(Planner.plan(papers("Film", "XA", 3), enough, OTHER_COUNTRY, LIMITS).seats())
			.as("three files each rather than one for a city that is late")
			.noneMatch(seat -> seat.reader().equals("xd-late"));
		assertThat(Planner.plan(papers("Film", "XA", 1), few, OTHER_COUNTRY, LIMITS).seats())
			.filteredOn(seat -> seat.reader().equals("xd-late"))
			.as("rather than a city of another field")
			.extracting(Seat::widened)
			.containsExactly(Set.of(Widening.LATE));
	}

	@Test
	void each_wish_costs_more_than_the_cheaper_ones_together() {
		var prices = List.of(Price.OTHER_LANGUAGE, Price.LATE_READER, Price.FIELD_FURTHER, Price.FILE_TOO_MANY,
				Price.NOBODY);
		assertThat(Price.values()).isSortedAccordingTo(java.util.Comparator.comparingInt(Price::units));
		assertThat(Price.ofFile(3, 3) + Price.WHIM.units()).as("a third file").isLessThan(Price.OTHER_LANGUAGE.units());
		for (var i = 1; i < prices.size(); i++) {
			var cheaper = prices.subList(0, i).stream().mapToInt(Price::units).sum() + Price.ofFile(3, 3)
					+ Price.VOLUNTEER.units() + Price.WHIM.units();
			assertThat(prices.get(i).units()).as(prices.get(i).name()).isGreaterThan(cheaper);
		}
	}

	@Test
	void a_new_field_without_cities_to_read_is_everybodys_neighbour() {
		var readers = join(readers("Film", "XB", 1), readers("Gastronomy", "XC", 1));

		var plan = Planner.plan(papers("Architecture", "XA", 1), readers, OTHER_COUNTRY, LIMITS);

		assertThat(plan.seats()).extracting(Seat::why).containsOnly(Why.NEIGHBOURING_FIELD).hasSize(2);
	}

	@Test
	void a_report_that_nobody_may_read_says_why() {
		var readers = join(readers("Film", "XA", 3), readers("Film", "XB", 1));

		var plan = Planner.plan(papers("Film", "XA", 1), readers, OTHER_COUNTRY, LIMITS);

		assertThat(plan.seats()).extracting(Seat::reader).containsExactly("xb-film-0");
		assertThat(plan.shortages()).containsExactly(new Shortage("xa-film-paper-0", 1, Map.of("SAME_COUNTRY", 3L),
				List.of("xb-film-0"), List.of("xa-film-paper-0")));
	}

	@Test
	void reports_that_compete_for_too_few_readers_are_named_together_and_the_others_are_left_out() {
		var papers = join(papers("Film", "XA", 7), papers("Gastronomy", "XA", 1));
		var readers = join(readers("Film", "XB", 2), readers("Gastronomy", "XB", 2));

		var plan = Planner.plan(papers, readers, OTHER_COUNTRY, LIMITS);

		assertThat(plan.seats()).hasSize(12);
		assertThat(plan.shortages().stream().mapToInt(Shortage::missing).sum()).isEqualTo(4);
		assertThat(plan.shortages()).allSatisfy(shortage -> {
			assertThat(shortage.readers()).containsExactly("xb-film-0", "xb-film-1");
			assertThat(shortage.rivals()).doesNotContain("xa-gastronomy-paper-0").contains(shortage.cityId());
			assertThat(shortage.rivals().size() * 2).as("seats wanted, of ten that there are").isGreaterThan(10);
		});
	}

	@Test
	void a_reader_of_the_reports_language_is_preferred_but_another_reads_rather_than_nobody() {
		var papers = List.of(new Paper("fr-a", "FR", "Film", "fr", 2));
		var readers = List.of(reader("xb-1", "XB", "Film", "en"), reader("xc-2", "XC", "Film", "fr"),
				reader("xd-3", "XD", "Film", "en"));

		var plan = Planner.plan(papers, readers, OTHER_COUNTRY, LIMITS);

		assertThat(plan.seats()).extracting(Seat::reader).contains("xc-2").hasSize(2);
		assertThat(plan.seats()).extracting(Seat::otherLanguage).containsExactlyInAnyOrder(true, false);
	}

	@Test
	void files_that_a_city_reads_already_count() {
		var readers = List.of(new Reader("xb-busy", "XB", "Film", Set.of("en"), 3, false, false),
				new Reader("xb-full", "XB", "Film", Set.of("en"), 5, false, false),
				reader("xc-idle", "XC", "Film", "en"));

		var plan = Planner.plan(papers("Film", "XA", 1), readers, OTHER_COUNTRY, LIMITS);

		assertThat(plan.seats()).extracting(Seat::reader, Seat::file, Seat::widened)
			.containsExactly(tuple("xb-busy", 4, Set.of(Widening.FILES)), tuple("xc-idle", 1, Set.of()));
	}

	@Property(tries = 60)
	void volunteers_whose_own_reports_are_due_never_read_each_other(@ForAll @IntRange(min = 3, max = 12) int cities,
			@ForAll long seed) {
		var random = new Random(seed);
		var papers = IntStream.range(0, cities)
			.mapToObj(i -> new Paper("city-" + i, "X" + random.nextInt(cities), "Film", "en", 2))
			.toList();
		var readers = papers.stream()
			.map(paper -> new Reader(paper.cityId(), paper.country(), "Film", Set.of("en"), 0, true, false))
			.toList();

		var plan = Planner.plan(papers, readers, OTHER_COUNTRY, LIMITS);

		var pairs = plan.seats().stream().map(seat -> seat.cityId() + ">" + seat.reader()).collect(Collectors.toSet());
		assertThat(plan.seats()).noneMatch(seat -> pairs.contains(seat.reader() + ">" + seat.cityId()));
		assertThat(plan.seats()).noneMatch(seat -> seat.cityId().equals(seat.reader()));
		assertThat(pairs).hasSameSizeAs(plan.seats());
	}

	@Property(tries = 30)
	void the_order_in_which_cities_are_listed_changes_nothing(@ForAll long seed) {
		var papers = new ArrayList<>(cohort(2024));
		var readers = new ArrayList<>(others(2024));
		var plan = Planner.plan(papers, readers, OTHER_COUNTRY, LIMITS);

		Collections.shuffle(papers, new Random(seed));
		Collections.shuffle(readers, new Random(seed));

		assertThat(Planner.plan(papers, readers, OTHER_COUNTRY, LIMITS)).isEqualTo(plan);
	}

	@Test
	void a_cohort_of_nobody_needs_nobody() {
		var plan = Planner.plan(List.of(), others(2027), OTHER_COUNTRY, LIMITS);

		assertThat(plan).isEqualTo(new Plan(List.of(), List.of()));
	}

	private static org.assertj.core.groups.Tuple tuple(Object... values) {
		return org.assertj.core.groups.Tuple.tuple(values);
	}

	/** One city of the field has left. */
	private static List<Reader> without(String field, List<Reader> readers) {
		var left = readers.stream().filter(reader -> reader.field().equals(field)).findFirst().orElseThrow();
		return readers.stream().filter(reader -> reader != left).toList();
	}

	private static List<Paper> papers(String field, String country, int count) {
		return IntStream.range(0, count)
			.mapToObj(i -> new Paper(id(country, field) + "-paper-" + i, country, field, "en", 2))
			.toList();
	}

	private static List<Reader> readers(String field, String country, int count) {
		return IntStream.range(0, count)
			.mapToObj(i -> reader(id(country, field) + "-" + i, country, field, "en"))
			.toList();
	}

	private static String id(String country, String field) {
		return (country + "-" + field).toLowerCase(java.util.Locale.ROOT);
	}

	private static Reader reader(String id, String country, String field, String language) {
		return new Reader(id, country, field, Set.of(language), 0, false, false);
	}

	@SafeVarargs
	private static <T> List<T> join(List<T>... lists) {
		return Arrays.stream(lists).flatMap(List::stream).toList();
	}

	private static Map<String, Set<String>> readersOf(Plan plan) {
		return plan.seats()
			.stream()
			.collect(Collectors.groupingBy(Seat::cityId, Collectors.mapping(Seat::reader, Collectors.toSet())));
	}

	private static Map<String, Long> load(Plan plan) {
		return plan.seats().stream().collect(Collectors.groupingBy(Seat::reader, Collectors.counting()));
	}

	/** The members of early 2027 whose report is due by the formula of four years. */
	private static List<Paper> cohort(int year) {
		return members(year, true, city -> new Paper(key(city), city.get("country_iso2"), city.get("field"), "en", 2));
	}

	private static List<Reader> others(int year) {
		return members(year, false, city -> reader(key(city), city.get("country_iso2"), city.get("field"), "en"));
	}

	private static <T> List<T> members(int year, boolean due, Function<CSVRecord, T> as) {
		return MEMBERS.stream().filter(city -> {
			var joined = Integer.parseInt(city.get("designation_year"));
			return joined < year && ((year - joined) % 4 == 0) == due;
		}).map(as).toList();
	}

	private static String key(CSVRecord city) {
		return city.get("country_iso2") + "/" + city.get("city");
	}

	private static String country(String key) {
		return key.substring(0, 2);
	}

	private static String field(String key) {
		return MEMBERS.stream().filter(city -> key(city).equals(key)).findFirst().orElseThrow().get("field");
	}

	private static final List<CSVRecord> MEMBERS = read();

	private static List<CSVRecord> read() {
		var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
		try (var file = new InputStreamReader(PlannerTest.class.getResourceAsStream("/data/members.csv"),
				StandardCharsets.UTF_8)) {
			return format.parse(file).getRecords();
		}
		catch (IOException cause) {
			throw new UncheckedIOException(cause);
		}
	}

}
