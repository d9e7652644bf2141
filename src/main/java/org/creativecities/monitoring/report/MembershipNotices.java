package org.creativecities.monitoring.report;

import java.util.Optional;

import org.creativecities.workflow.WaitingTasks;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether the membership of a city is at stake over a report, and what it can do. */
@Component
@Transactional(readOnly = true)
public class MembershipNotices {

	/** The step of {@code monitoring-escalation} in which the city answers. */
	private static final String ANSWER = "Activity_AnswerInvitation";

	private final Leavings leavings;

	private final WaitingTasks tasks;

	MembershipNotices(Leavings leavings, WaitingTasks tasks) {
		this.leavings = leavings;
		this.tasks = tasks;
	}

	/** Empty if nothing is at stake, or it is not the city that is waited for. */
	public Optional<MembershipNotice> of(Report report) {
		if (report.state() != Report.State.DRAFTING) {
			return Optional.empty();
		}
		return this.leavings.last(report.id())
			.filter(leaving -> leaving.state().isOpen())
			.map(leaving -> new MembershipNotice(report.id(), true, leaving.coolingUntil().orElse(null), null))
			.or(() -> this.tasks.of(report.id())
				.stream()
				.filter(task -> ANSWER.equals(task.step()))
				.findFirst()
				.map(task -> new MembershipNotice(report.id(), false, task.due().plusSeconds(1), task.id())));
	}

}
