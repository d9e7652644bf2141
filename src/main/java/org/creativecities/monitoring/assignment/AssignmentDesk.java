package org.creativecities.monitoring.assignment;

import java.util.Map;

import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What officers do on the page of an assignment. Publishing completes the task of it in
 * Tasklist. What is said afterwards is what has become of it by then.
 */
@Service
@Transactional
public class AssignmentDesk {

	private final Assignments assignments;

	private final TaskList tasks;

	private final CurrentPerson person;

	AssignmentDesk(Assignments assignments, TaskList tasks, CurrentPerson person) {
		this.assignments = assignments;
		this.tasks = tasks;
		this.person = person;
	}

	/**
	 * Of two who publish at once the second waits here, and finds nothing to publish.
	 * @throws InputRefused if there is no proposal
	 */
	public void publish(int year) {
		this.assignments.lockProposal(year);
		var me = new Person(this.person.id(), this.person.groups());
		var task = this.tasks.find(me, "MMR-" + year, "Activity_ApproveAssignment");
		if (task.isPresent()) {
			this.tasks.complete(me, task.get(), Map.of("publish", true));
		}
		else {
			this.assignments.publish(year, me.id());
		}
	}

	/**
	 * What follows: readers proposed at once, a proposal in a moment, or none any more.
	 */
	public enum Next {

		PROPOSED, IN_A_MOMENT, NOTHING

	}

	/**
	 * Asks for readers before the day, or once more.
	 * @throws InputRefused if no report of the year waits for readers
	 */
	public Next ask(int year) {
		this.assignments.ask(year);
		return next(year);
	}

	/**
	 * Takes a published assignment back.
	 * @throws InputRefused if nothing is published, or no reason is given
	 */
	public Next undo(int year, String reason) {
		this.assignments.undo(year, reason, this.person.id());
		return next(year);
	}

	private Next next(int year) {
		if (this.assignments.find(year).filter(Assignment::isProposed).isPresent()) {
			return Next.PROPOSED;
		}
		return this.assignments.isAnyReportToBeRead(year) ? Next.IN_A_MOMENT : Next.NOTHING;
	}

}
