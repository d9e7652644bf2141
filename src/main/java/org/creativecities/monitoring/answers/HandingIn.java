package org.creativecities.monitoring.answers;

import java.util.Map;
import java.util.Optional;

import org.creativecities.workflow.CurrentPerson;
import org.creativecities.workflow.InputRefused;
import org.creativecities.workflow.Person;
import org.creativecities.workflow.TaskList;
import org.creativecities.workflow.TaskList.Task;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/**
 * Hands in a report from its page: completes the task that the person has in Tasklist,
 * through the same checks.
 */
@Service
public class HandingIn {

	private static final String[] STEPS = { "Activity_PrepareReport", "Activity_ReviseReport" };

	/** A reminder that leaves at the same moment is waited for, not shown as an error. */
	private static final int TRIES = 3;

	private final TaskList tasks;

	private final CurrentPerson person;

	private final Completeness completeness;

	HandingIn(TaskList tasks, CurrentPerson person, Completeness completeness) {
		this.tasks = tasks;
		this.person = person;
		this.completeness = completeness;
	}

	/** Whether the person may hand in this report now. */
	public boolean isPossible(String reportId) {
		return task(me(), reportId).isPresent();
	}

	/**
	 * Hands in the report if it is complete.
	 * @return what is missing otherwise; the task stays open
	 * @throws InputRefused if there is no such task: somebody was faster
	 */
	public Progress handIn(String reportId) {
		var progress = this.completeness.of(reportId);
		if (progress.isComplete()) {
			complete(me(), reportId);
		}
		return progress;
	}

	private void complete(Person me, String reportId) {
		for (var attempt = 1;; attempt++) {
			var task = task(me, reportId).orElseThrow(() -> new InputRefused("", "report.closed"));
			try {
				this.tasks.complete(me, task, Map.of("handsIn", true));
				return;
			}
			catch (OptimisticLockingFailureException busy) {
				if (attempt == TRIES) {
					throw busy;
				}
			}
		}
	}

	private Optional<Task> task(Person me, String reportId) {
		for (var step : STEPS) {
			var found = this.tasks.find(me, reportId, step);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private Person me() {
		return new Person(this.person.id(), this.person.groups());
	}

}
