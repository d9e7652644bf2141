package org.creativecities.replay.host;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.creativecities.ballots.count.CountingTasks;
import org.creativecities.ballots.vote.Preparation;
import org.creativecities.replay.stage.Hands;
import org.creativecities.replay.stage.Stage;
import org.creativecities.workflow.Person;

import org.springframework.stereotype.Component;

/**
 * What the people do who conduct a ballot: three take a key sheet and two of them open
 * each round with theirs, two officers are bound to words for a draw, two others certify.
 */
@Component
class Conduct {

	private static final List<Person> HOLDERS = List.of(Hands.OFFICER, Hands.SECOND_OFFICER, Hands.HEAD);

	/**
	 * Invented. Whom lots favour depends on the sealed papers of the last round as well,
	 * so that nobody can choose words to an end; nor can a replay.
	 */
	private static final Map<Person, String> WORDS = Map.of(Hands.OFFICER, "forty one swans above the bridge",
			Hands.SECOND_OFFICER, "the tide was high on a tuesday");

	private final Hands hands;

	private final Stage stage;

	private final Preparation preparation;

	private final CountingTasks counting;

	Conduct(Hands hands, Stage stage, Preparation preparation, CountingTasks counting) {
		this.hands = hands;
		this.stage = stage;
		this.preparation = preparation;
		this.counting = counting;
	}

	/**
	 * @return the key sheet of each holder
	 */
	Map<Person, String> prepare(String ballot) {
		var sheets = new HashMap<Person, String>();
		HOLDERS.forEach(holder -> this.hands.as(holder, () -> sheets.put(holder, this.preparation.takeSheet(ballot))));
		WORDS.forEach((officer, words) -> this.hands.as(officer, () -> this.preparation.bind(ballot, words)));
		this.hands.complete(Hands.OFFICER, ballot, "Activity_PrepareBallot", Map.of("prepared", true));
		this.stage.settle();
		return sheets;
	}

	/** Two holders open the round that is closed. */
	void count(String ballot, Map<Person, String> sheets) {
		for (var holder : List.of(Hands.HEAD, Hands.SECOND_OFFICER)) {
			this.hands.as(holder, () -> this.counting.enterSheet(ballot, sheets.get(holder), false));
		}
		this.stage.settle();
	}

	/** Both officers tell their words. */
	void draw(String ballot) {
		WORDS.forEach((officer, words) -> this.hands.as(officer, () -> this.counting.tellWords(ballot, words)));
		this.stage.settle();
	}

	/** Two who did not open the papers together certify. */
	void certify(String ballot) {
		for (var officer : List.of(Hands.OFFICER, Hands.DIRECTOR_GENERAL)) {
			this.hands.complete(officer, ballot, "Activity_CertifyResult", Map.of("agrees", "yes"));
			this.stage.settle();
		}
	}

}
