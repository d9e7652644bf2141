package org.creativecities.reminders.process;

import java.time.OffsetDateTime;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.reminders.Ladders;
import org.springframework.stereotype.Component;

import static org.creativecities.reminders.process.ReminderLadder.DEADLINE;
import static org.creativecities.reminders.process.ReminderLadder.LADDER;
import static org.creativecities.reminders.process.ReminderLadder.RUNG;

/** Tells the owner of the case that a rung is reached; it writes the letter. */
@Component
class SendReminder implements JavaDelegate {

	private final Ladders ladders;

	SendReminder(Ladders ladders) {
		this.ladders = ladders;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var deadline = OffsetDateTime.parse(DEADLINE.from(execution)).toInstant();
		this.ladders.remind(LADDER.from(execution), execution.getProcessBusinessKey(), RUNG.from(execution).intValue(),
				deadline);
	}

}
