package org.creativecities.monitoring.answers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.creativecities.mail.Bilingual;
import org.creativecities.monitoring.report.Report;
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

	private final Consents consents;

	private final ConsentWords words;

	HandingIn(TaskList tasks, CurrentPerson person, Completeness completeness, Consents consents, ConsentWords words) {
		this.tasks = tasks;
		this.person = person;
		this.completeness = completeness;
		this.consents = consents;
		this.words = words;
	}

	/** Whether the person may hand in this report now. */
	public boolean isPossible(String reportId) {
		return task(me(), reportId).isPresent();
	}

	/** The same in a sentence, with who said it and when. */
	public Bilingual consentInWords(String reportId) {
		return this.words.of(reportId);
	}

	/** What the city said last about who may read the report. */
	public Optional<Consent> consent(String reportId) {
		return this.consents.of(reportId);
	}

	/** Whether the city may say something else now. */
	public boolean mayChangeConsent(Report report) {
		return this.consents.isChangeable(report);
	}

	/**
	 * Hands in the report if it is complete.
	 * @param consent {@code yes} or {@code no}: whether everybody may read it
	 * @param withheld sections that the city keeps to itself
	 * @return what is missing otherwise; the task stays open
	 * @throws InputRefused if there is no such task because somebody was faster, or it is
	 * not said who may read the report
	 * @throws org.creativecities.workflow.FormRefused if the step behind the task refuses
	 */
	public Progress handIn(String reportId, String consent, Collection<String> withheld) {
		var progress = this.completeness.of(reportId);
		if (progress.isComplete()) {
			Consents.require(consent);
			complete(me(), reportId, Map.of("handsIn", true, "consent", consent, "withheld",
					Consents.YES.equals(consent) ? Consents.sections(withheld) : List.of()));
		}
		return progress;
	}

	/** A task of an earlier release may have a form that asks for less. */
	private void complete(Person me, String reportId, Map<String, Object> entered) {
		for (var attempt = 1;; attempt++) {
			var task = task(me, reportId).orElseThrow(() -> new InputRefused("", "report.closed"));
			try {
				var asked = new HashMap<>(entered);
				asked.keySet().retainAll(this.tasks.fields(me, task));
				this.tasks.complete(me, task, asked);
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
