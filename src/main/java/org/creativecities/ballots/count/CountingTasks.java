package org.creativecities.ballots.count;

import java.util.Map;

import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done on the page of a ballot and not in a form: sheets and words are secrets,
 * and what is typed in a form is kept by the engine. With the second of two the task that
 * waits for them is done as well.
 */
@Service
@Transactional
public class CountingTasks {

	private static final String COUNT = "Activity_CountRound";

	private static final String DRAW = "Activity_DrawLots";

	private final Count count;

	private final Draws draws;

	private final TaskList tasks;

	private final CurrentPerson person;

	CountingTasks(Count count, Draws draws, TaskList tasks, CurrentPerson person) {
		this.count = count;
		this.draws = draws;
		this.tasks = tasks;
		this.person = person;
	}

	/**
	 * Enters the sheet of the person who acts.
	 * @param anew whether it is the first one if another one is not known here
	 * @return whether the round is counted now
	 */
	public boolean enterSheet(String ballot, String sheet, boolean anew) {
		var counted = this.count.enter(ballot, sheet, anew);
		if (counted) {
			complete(ballot, COUNT, "counted");
		}
		return counted;
	}

	/**
	 * Tells the words of the officer who acts.
	 * @return whether lots are drawn now
	 */
	public boolean tellWords(String ballot, String words) {
		var drawn = this.draws.tell(ballot, words);
		if (drawn) {
			complete(ballot, DRAW, "drawn");
		}
		return drawn;
	}

	/** Whoever may not work on the task leaves it to somebody who may. */
	private void complete(String ballot, String step, String tick) {
		var me = new Person(this.person.id(), this.person.groups());
		this.tasks.find(me, ballot, step).ifPresent(task -> this.tasks.complete(me, task, Map.of(tick, true)));
	}

}
