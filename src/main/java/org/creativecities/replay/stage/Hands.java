package org.creativecities.replay.stage;

import java.util.Map;
import java.util.Set;

import org.creativecities.network.City;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;
import org.springframework.stereotype.Component;

/**
 * What the people of a replay do with their hands: look for a task on their own list,
 * fill in its form, hand it in.
 */
@Component
public class Hands {

	public static final Person OFFICER = new Person("replay.officer", Set.of("secretariat"));

	public static final Person SECOND_OFFICER = new Person("replay.officer2", Set.of("secretariat"));

	public static final Person HEAD = new Person("replay.head", Set.of("secretariat-head", "secretariat"));

	public static final Person DIRECTOR_GENERAL = new Person("replay.dg", Set.of("dg-office"));

	public static final Person COMMITTEE = new Person("replay.committee", Set.of("coordination-committee"));

	private final TaskList tasks;

	Hands(TaskList tasks) {
		this.tasks = tasks;
	}

	public static Person commission(String country) {
		return new Person("replay.natcom." + country, Set.of("natcoms", "natcom-" + country));
	}

	public static Person focalPoint(String cityId) {
		return new Person("replay." + cityId, Set.of("cities", City.groupOf(cityId)));
	}

	/** The person whom a group of evaluators sends. */
	public static Person evaluator(String group) {
		var kind = group.startsWith("expert-") ? "experts" : "cities";
		return new Person("replay." + group, Set.of(kind, group));
	}

	/**
	 * Hands in the form of a step.
	 * @throws IllegalStateException naming person, step and case, if the task is not on
	 * the list
	 */
	public void complete(Person person, String caseId, String step, Map<String, Object> entered) {
		var task = this.tasks.find(person, caseId, step)
			.orElseThrow(() -> new IllegalStateException("%s has no task %s in %s; there is %s".formatted(person.id(),
					step, caseId, this.tasks.of(person, caseId))));
		this.tasks.complete(person, task, entered);
	}

	public boolean has(Person person, String caseId, String step) {
		return this.tasks.find(person, caseId, step).isPresent();
	}

	public void start(Person person, String processId, Map<String, Object> entered) {
		this.tasks.start(person, processId, entered);
	}

	public void as(Person person, Runnable work) {
		this.tasks.as(person, () -> {
			work.run();
			return null;
		});
	}

}
