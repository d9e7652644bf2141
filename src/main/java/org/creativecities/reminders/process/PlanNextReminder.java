package org.creativecities.reminders.process;

import java.time.OffsetDateTime;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.reminders.Ladders;
import org.springframework.stereotype.Component;

import static org.creativecities.reminders.process.ReminderLadder.ANOTHER_REMINDER;
import static org.creativecities.reminders.process.ReminderLadder.DEADLINE;
import static org.creativecities.reminders.process.ReminderLadder.DEADLINE_MOVES;
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
		var ladder = LADDER.from(execution);
		var next = this.ladders.next(ladder, deadline);
		ANOTHER_REMINDER.set(execution, next.isPresent());
		DEADLINE_MOVES.set(execution, this.ladders.waitsAtTheTop(ladder));
		next.ifPresent(reminder -> {
			REMIND_ON.set(execution, reminder.on().toString());
			RUNG.set(execution, (long) reminder.days());
		});
	}

}
