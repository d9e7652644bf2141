package org.creativecities.ballots;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.creativecities.ClockTravel;
import org.creativecities.ballots.count.Certification;
import org.creativecities.ballots.count.Closing;
import org.creativecities.ballots.count.Count;
import org.creativecities.ballots.keys.Receipt;
import org.creativecities.ballots.rules.Mode;
import org.creativecities.ballots.rules.Option;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.ballots.vote.Casting;
import org.creativecities.ballots.vote.Declaration;
import org.creativecities.ballots.vote.Opening;
import org.creativecities.ballots.vote.Preparation;
import org.creativecities.ballots.vote.Roll;
import org.creativecities.network.Contact;
import org.creativecities.network.Contact.Role;
import org.creativecities.network.Membership;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A ballot among the members of the register, told step by step. */
public class BallotStory {

	public static final String ID = "HOST-2024";

	private static final int MEMBERS = 90;

	public static final List<String> HOLDERS = List.of("officer", "officer2", "head");

	private static final Map<String, String> WORDS = Map.of("officer", "the tide was high on a tuesday", "officer2",
			"forty one swans above the bridge");

	private final ApplicationContext product;

	private final Map<String, String> sheets = new LinkedHashMap<>();

	public BallotStory(ApplicationContext product) {
		this.product = product;
	}

	public <T> T bean(Class<T> type) {
		return this.product.getBean(type);
	}

	/**
	 * Ninety invented members, {@code it-town-1} to {@code it-town-90}, each with two
	 * people who may vote and a mayor who may not.
	 */
	BallotStory network() {
		var membership = bean(Membership.class);
		for (var number = 1; number <= MEMBERS; number++) {
			var city = membership.registerApplicant("Town " + number, "IT", true).id();
			membership.admit(city, "film", LocalDate.of(2019, 10, 30));
			for (var role : List.of(Role.MAIN, Role.ALTERNATIVE, Role.MAYOR)) {
				var name = role.name().toLowerCase(Locale.ROOT) + "." + city;
				membership.name(new Contact(0, city, role, name, name + "@example.org", Locale.ENGLISH,
						ZoneId.of("Europe/Rome")));
			}
		}
		bean(ClockTravel.class).to(LocalDate.of(2021, 9, 15));
		return this;
	}

	/** As if there had never been a ballot. */
	BallotStory forget() {
		bean(TransactionTemplate.class).executeWithoutResult(status -> {
			var sql = bean(JdbcClient.class);
			sql.sql("SET LOCAL session_replication_role = replica").update();
			sql.sql("SELECT tablename FROM pg_tables WHERE tablename = 'ballot' OR tablename LIKE 'ballot\\_%'")
				.query(String.class)
				.list()
				.forEach(table -> sql.sql("TRUNCATE " + table + " CASCADE").update());
		});
		this.sheets.clear();
		return this;
	}

	/** The same ballot, as if its round had never been: to be opened once more. */
	BallotStory again() {
		bean(TransactionTemplate.class).executeWithoutResult(status -> {
			var sql = bean(JdbcClient.class);
			sql.sql("SET LOCAL session_replication_role = replica").update();
			List.of("paper", "roll", "code", "choice", "option", "share", "round")
				.forEach(table -> sql.sql("DELETE FROM ballot_" + table).update());
			sql.sql("DELETE FROM ballot_event WHERE number > 8").update();
			sql.sql("UPDATE ballot SET outcome = NULL, quorum = NULL").update();
		});
		return this;
	}

	/** Candidates are {@code a} to {@code z}, {@code k26} …; it may open at once. */
	BallotStory declared(Mode mode, int candidates) {
		return declared(mode, candidates, bean(ClockTravel.class).now());
	}

	BallotStory declared(Mode mode, int candidates, Instant opensAt) {
		var options = IntStream.range(0, candidates)
			.mapToObj(at -> (at < 26) ? String.valueOf((char) ('a' + at)) : "k" + at)
			.map(key -> new Option(0, key, "Bid " + key, "Candidature " + key, Set.of(), "", 0))
			.toList();
		as("officer", () -> bean(Ballots.class).declare(new Declaration(ID,
				Map.of("en", "Host City 2024", "fr", "Ville hôte 2024"), Optional.empty(), mode, List.of("host"),
				options, Map.of("en", "Lots.", "fr", "Tirage au sort."), opensAt, Optional.empty())));
		return this;
	}

	/** Three sheets are taken, two officers are bound to words. */
	public BallotStory prepared() {
		HOLDERS.forEach(holder -> this.sheets.put(holder, as(holder, () -> bean(Preparation.class).takeSheet(ID))));
		WORDS.forEach((officer, words) -> as(officer, () -> {
			bean(Preparation.class).bind(ID, words);
			return null;
		}));
		return this;
	}

	BallotStory opened() {
		bean(Opening.class).announce(ID);
		bean(Opening.class).open(ID);
		return this;
	}

	/** Cities of the electorate vote one after the other, so many for each candidate. */
	public Map<String, Receipt> votes(Map<String, Integer> numbers) {
		var waiting = new ArrayList<>(bean(Roll.class).missing(bean(Ballots.class).round(ID).orElseThrow()));
		var receipts = new LinkedHashMap<String, Receipt>();
		numbers.forEach((key, number) -> Stream.generate(() -> waiting.remove(0))
			.limit(number)
			.forEach(city -> receipts.put(city, votes(city, key))));
		return receipts;
	}

	/** A city votes; an empty key abstains. */
	public Receipt votes(String city, String key) {
		return cast(city, place(key));
	}

	Receipt cast(String city, int choice) {
		return as(new Person("voter-" + city, Set.of("cities", "city-" + city)),
				() -> bean(Casting.class).cast(ID, bean(Ballots.class).round(ID).orElseThrow().number(), city, choice));
	}

	/** Where a candidate stands on the paper. */
	public int place(String key) {
		return key.isEmpty() ? Option.ABSTENTION
				: bean(Ballots.class).round(ID)
					.orElseThrow()
					.options()
					.stream()
					.filter(option -> option.key().equals(key))
					.findFirst()
					.orElseThrow()
					.number();
	}

	/** The time is over. */
	String closed() {
		bean(ClockTravel.class).to(bean(Ballots.class).round(ID).orElseThrow().closesAt());
		return bean(Closing.class).close(ID).orElse("");
	}

	boolean enters(String holder) {
		return as(holder, () -> bean(Count.class).enter(ID, this.sheets.get(holder), false));
	}

	/** Two holders open the round. */
	BallotStory counted() {
		enters("head");
		enters("officer");
		return this;
	}

	String certifiedAndPublished() {
		as("officer2", () -> bean(Certification.class).certify(ID, true, ""));
		as("head", () -> bean(Certification.class).certify(ID, true, ""));
		if (!bean(Certification.class).isEnough(ID)) {
			as("head", () -> bean(Certification.class).decide(ID, true, "Time presses."));
		}
		return bean(Certification.class).publish(ID);
	}

	public String sheet(String holder) {
		return this.sheets.get(holder);
	}

	String words(String officer) {
		return WORDS.get(officer);
	}

	public long rows(String table) {
		return bean(JdbcClient.class).sql("SELECT count(*) FROM " + table).query(Long.class).single();
	}

	public <T> T as(String officer, Supplier<T> work) {
		return as(new Person(officer, Set.of("secretariat")), work);
	}

	public <T> T as(Person person, Supplier<T> work) {
		return bean(TaskList.class).as(person, work);
	}

}
