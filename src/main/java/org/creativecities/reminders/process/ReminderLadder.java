package org.creativecities.reminders.process;

import org.creativecities.workflow.ProcessVariable;

/** What Java knows of {@code processes/reminder-ladder.bpmn}. */
final class ReminderLadder {

	/** Given by the caller: the ladder, such as {@code call-deadline}. */
	static final ProcessVariable<String> LADDER = ProcessVariable.text("ladder");

	/**
	 * Given by the caller, and by whoever moves it: an exclusive instant, as ISO 8601
	 * text.
	 */
	static final ProcessVariable<String> DEADLINE = ProcessVariable.text("deadline");

	static final ProcessVariable<Boolean> ANOTHER_REMINDER = ProcessVariable.yesOrNo("anotherReminder");

	/** Whether the deadline may still be moved when no rung is left. */
	static final ProcessVariable<Boolean> DEADLINE_MOVES = ProcessVariable.yesOrNo("deadlineMoves");

	/** The instant of the next reminder, as ISO 8601 text. */
	static final ProcessVariable<String> REMIND_ON = ProcessVariable.text("remindOn");

	/** Days of the next reminder from the deadline. */
	static final ProcessVariable<Long> RUNG = ProcessVariable.count("rung");

	private ReminderLadder() {
	}

}
