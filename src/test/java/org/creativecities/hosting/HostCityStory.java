package org.creativecities.hosting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.creativecities.Departure;
import org.creativecities.Jobs;
import org.creativecities.ballots.SecretBallotStory;
import org.creativecities.ballots.count.Packs;
import org.creativecities.ballots.vote.Ballots;
import org.creativecities.calendar.CityDates;
import org.creativecities.hosting.award.Awards;
import org.creativecities.hosting.candidature.Candidature;
import org.creativecities.hosting.candidature.CandidatureFiles;
import org.creativecities.hosting.candidature.CandidatureWithdrawals;
import org.creativecities.hosting.candidature.Candidatures;
import org.creativecities.hosting.candidature.PartnerAnswers;
import org.creativecities.hosting.candidature.Partners;
import org.creativecities.hosting.selection.Selection;
import org.creativecities.hosting.selection.Selections;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The host of 2024 is chosen among ninety invented members. The choice begins on 15
 * September 2021.
 */
public class HostCityStory extends SecretBallotStory {

	public static final int YEAR = 2024;

	static final byte[] PDF = "%PDF-1.4 a letter %%EOF".getBytes(StandardCharsets.ISO_8859_1);

	private static final Person OFFICER = new Person("officer", Set.of("secretariat"));

	private static final Person HEAD = new Person("head", Set.of("secretariat-head"));

	private static final Person COMMITTEE = new Person("committee", Set.of("coordination-committee"));

	private final ApplicationContext product;

	public HostCityStory(ApplicationContext product) {
		super(product);
		this.product = product;
	}

	/** An officer opens the choice; the last day is 14 November. */
	public HostCityStory begins() {
		return begins(Map.of("year", YEAR));
	}

	public HostCityStory begins(Map<String, Object> entered) {
		bean(TaskList.class).start(OFFICER, "host-city-selection", entered);
		bean(Jobs.class).runDue();
		return this;
	}

	/** How many tasks ask an officer to open a choice. */
	public long asked() {
		return opening().count();
	}

	/** An officer opens a choice in that task. */
	public void opensAsAsked(int year) {
		var task = opening().singleResult();
		bean(TaskList.class).complete(OFFICER,
				new TaskList.Task(task.getId(), task.getTaskDefinitionKey(), task.getName()), Map.of("year", year));
		bean(Jobs.class).runDue();
	}

	private TaskQuery opening() {
		return bean(TaskService.class).createTaskQuery().taskDefinitionKey("Activity_OpenHostSelection");
	}

	public static String town(int number) {
		return "it-town-" + number;
	}

	public static String bid(int number) {
		return ID + "-" + town(number);
	}

	public static Person city(int number) {
		return new Person("main." + town(number), Set.of("cities", "city-" + town(number)));
	}

	/**
	 * A city opens its candidature with these partners, and with the mayor's letter
	 * unless that is there from before.
	 */
	public HostCityStory opensBid(int number, int... partners) {
		return by(city(number), () -> {
			bean(Candidatures.class).open(ID, town(number));
			if (bean(CandidatureFiles.class).of(bid(number)).isEmpty()) {
				bean(CandidatureFiles.class).attach(bid(number), "host-mayor-letter", "letter.pdf", PDF);
			}
			for (var partner : partners) {
				bean(Partners.class).add(bid(number), town(partner));
			}
			return this;
		}).agree(number, partners);
	}

	/** These partners take part. */
	public HostCityStory agree(int number, int... partners) {
		for (var partner : partners) {
			by(city(partner), () -> {
				bean(PartnerAnswers.class).agree(bid(number), town(partner));
				return this;
			});
		}
		return this;
	}

	public HostCityStory describes(int number, Map<String, Object> changed) {
		var entered = answers();
		entered.putAll(changed);
		return completes(city(number), bid(number), "Activity_PresentCandidature", entered);
	}

	/** As {@link #describes}, while no job runs. */
	public HostCityStory describesNow(int number) {
		var person = city(number);
		var task = bean(TaskList.class).find(person, bid(number), "Activity_PresentCandidature").orElseThrow();
		bean(TaskList.class).complete(person, task, answers());
		return this;
	}

	public HostCityStory mends(int number, Map<String, Object> changed) {
		var entered = answers();
		entered.putAll(changed);
		return completes(city(number), bid(number), "Activity_MendCandidature", entered);
	}

	/** Opened, described, examined and confirmed. */
	public HostCityStory stands(int number, int... partners) {
		return opensBid(number, partners).describes(number, Map.of()).passes(number).confirms(number, "eligible");
	}

	public HostCityStory passes(int number) {
		return completes(OFFICER, bid(number), "Activity_ExamineCandidature", Map.of("answer", "pass"));
	}

	public HostCityStory wantsMended(int number, String note) {
		return completes(OFFICER, bid(number), "Activity_ExamineCandidature", Map.of("answer", "mend", "note", note));
	}

	public HostCityStory confirms(int number, String answer) {
		return completes(HEAD, bid(number), "Activity_ConfirmEligibility",
				Map.of("answer", answer, "reason", "We looked twice."));
	}

	public HostCityStory withdraws(int number) {
		by(city(number), () -> {
			bean(CandidatureWithdrawals.class).withdraw(bid(number), "The venue is not available.");
			return null;
		});
		bean(Jobs.class).runDue();
		return this;
	}

	/** A city leaves the Network today. */
	public HostCityStory leaves(int number) {
		Departure.of(this.product, town(number));
		return this;
	}

	/** The last day is over, and the committee advises if anybody stands. */
	public HostCityStory callEnds() {
		at(selection().deadline());
		return this;
	}

	public HostCityStory committeeAdvises() {
		return completes(COMMITTEE, ID, "Activity_AdviseOnCandidatures",
				Map.of("opinion", "All of them would do well."));
	}

	/** Sheets are taken, words bound, and the ballot is open. */
	public HostCityStory ballotOpens() {
		prepared();
		does("officer", "Activity_PrepareBallot", Map.of("prepared", true));
		at(bean(Ballots.class).get(ID).opensAt());
		return this;
	}

	/** The time is over; counted, certified, announced. */
	public HostCityStory isDecided() {
		timeIsOver();
		isCounted();
		certifies("officer2");
		certifies("dg");
		return this;
	}

	/** From the call to the announced result. */
	public HostCityStory isVoted(Map<String, Integer> votes) {
		callEnds().committeeAdvises().ballotOpens();
		votes(votes);
		return isDecided();
	}

	public HostCityStory contestIsOver() {
		at(contestUntil());
		return this;
	}

	public Instant contestUntil() {
		return bean(org.creativecities.hosting.vote.HostBallots.class).last(ID)
			.orElseThrow()
			.contestUntil()
			.orElseThrow();
	}

	public HostCityStory signs() {
		return completes(OFFICER, ID, "Activity_ConcludeHostAgreement", Map.of("answer", "signed", "signedOn",
				today().toString(), "firstDay", "2024-07-01", "lastDay", "2024-07-05"));
	}

	public LocalDate today() {
		return LocalDate.ofInstant(bean(org.creativecities.ClockTravel.class).now(),
				java.time.ZoneId.of("Europe/Paris"));
	}

	public HostCityStory completes(Person person, String caseId, String step, Map<String, Object> entered) {
		var task = bean(TaskList.class).find(person, caseId, step)
			.orElseThrow(() -> new AssertionError("%s has no task %s in %s; %s waits at %s, the choice at %s"
				.formatted(person.id(), step, caseId, caseId, waiting(caseId), waiting())));
		bean(TaskList.class).complete(person, task, entered);
		bean(Jobs.class).runDue();
		return this;
	}

	public HostCityStory head(String step, Map<String, Object> entered) {
		return completes(HEAD, ID, step, entered);
	}

	public HostCityStory officer(String step, Map<String, Object> entered) {
		return completes(OFFICER, ID, step, entered);
	}

	public <T> T by(Person person, Supplier<T> work) {
		return as(person, work);
	}

	public List<String> waiting(String caseId) {
		return bean(JdbcClient.class)
			.sql("SELECT act_id_ FROM act_ru_execution WHERE act_id_ IS NOT NULL AND proc_inst_id_ IN "
					+ "(SELECT id_ FROM act_ru_execution WHERE business_key_ = ?)")
			.param(caseId)
			.query(String.class)
			.list();
	}

	public Selection selection() {
		return bean(Selections.class).get(ID);
	}

	public Candidature.State state(int number) {
		return bean(Candidatures.class).get(bid(number)).state();
	}

	/** Lead city of the host that is agreed. */
	public String host() {
		return bean(Awards.class).agreed(ID).flatMap(award -> award.cityId()).orElse("");
	}

	/** What is due in the calendar of a lead city. */
	public List<String> dates(int number) {
		return bean(CityDates.class).of(town(number))
			.stream()
			.filter(entry -> entry.kind().startsWith("host-") && !entry.isCancelled())
			.map(entry -> entry.kind() + " " + entry.at())
			.toList();
	}

	/** Published when the last round of the vote was closed. */
	public String root() {
		return bean(Ballots.class).round(ID).orElseThrow().root().orElseThrow();
	}

	/** Of the certified result. */
	public String hash() {
		return bean(Packs.class).hash(ID).orElseThrow();
	}

	/** To whom a letter of the choice went, sorted. */
	public List<String> readersOf(String letter) {
		return bean(JdbcClient.class).sql("SELECT email FROM letter WHERE template = ? ORDER BY email COLLATE \"C\"")
			.param("hosting/" + letter)
			.query(String.class)
			.list();
	}

	/** What a letter knows. */
	public String model(String letter) {
		return bean(JdbcClient.class).sql("SELECT model::text FROM letter WHERE template = ? LIMIT 1")
			.param("hosting/" + letter)
			.query(String.class)
			.single();
	}

	public static Map<String, Object> answers() {
		var answers = new HashMap<String, Object>();
		answers.put("firstDay", "2024-07-01");
		answers.put("lastDay", "2024-07-05");
		answers.put("theme", "Creativity, path to equality");
		answers.put("venue", "The old harbour hall, ten minutes from the station.");
		answers.put("capacity", 400);
		answers.put("hotelRooms", 2000);
		answers.put("accessibility", "Step-free throughout.");
		answers.put("languages", "English, French");
		answers.put("visaForAll", true);
		answers.put("visa", "Letters within a week.");
		answers.put("budget", 500000);
		answers.put("currency", "EUR");
		answers.put("sources", "The city and the region.");
		answers.put("airports", "One, half an hour away.");
		answers.put("safety", "A plan with the prefecture.");
		answers.put("sustainability", "By train, without plastic.");
		answers.put("vision", "A conference for everybody.");
		return answers;
	}

}
