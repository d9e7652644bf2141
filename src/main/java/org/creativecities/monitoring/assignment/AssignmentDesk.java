package org.creativecities.monitoring.assignment;

import java.util.Map;

import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;

import org.springframework.stereotype.Service;

/** Publishes a proposal from its page, by completing the task of it in Tasklist. */
@Service
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
	 * @throws InputRefused if there is no proposal
	 */
	public void publish(int year) {
		var me = new Person(this.person.id(), this.person.groups());
		var task = this.tasks.find(me, "MMR-" + year, "Activity_ApproveAssignment");
		if (task.isPresent()) {
			this.tasks.complete(me, task.get(), Map.of("publish", true));
		}
		else {
			this.assignments.publish(year, me.id());
		}
	}

}
