package org.creativecities.reminders.process;

import java.time.OffsetDateTime;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.reminders.Ladders;
import org.springframework.stereotype.Component;

import static org.creativecities.reminders.process.ReminderLadder.ANOTHER_REMINDER;
import static org.creativecities.reminders.process.ReminderLadder.DEADLINE;
import static org.creativecities.reminders.process.ReminderLadder.LADDER;
import static org.creativecities.reminders.process.ReminderLadder.REMIND_ON;
import static org.creativecities.reminders.process.ReminderLadder.RUNG;

/** Finds the next reminder that is still ahead, if there is one. */
@Component
class PlanNextReminder implements JavaDelegate {

	private final Ladders ladders;

	PlanNextReminder(Ladders ladders) {
		this.ladders = ladders;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var deadline = OffsetDateTime.parse(DEADLINE.from(execution)).toInstant();
		var next = this.ladders.next(LADDER.from(execution), deadline);
		ANOTHER_REMINDER.set(execution, next.isPresent());
		next.ifPresent(rung -> {
			REMIND_ON.set(execution, rung.on().toString());
			RUNG.set(execution, (long) rung.days());
		});
	}

}
