package org.creativecities.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Component;

/**
 * Moves the clock of a demonstration and does what falls due on the way, in due order and
 * one at a time. For a product whose job executor stands still.
 */
@Component
public class Timetable {

	private static final int PAGE = 100;

	private final ManagementService management;

	Timetable(ManagementService management) {
		this.management = management;
	}

	/** The clock stands still at this instant until it is moved again. */
	public void standAt(Instant instant) {
		ClockUtil.setCurrentTime(Date.from(instant));
	}

	/**
	 * Does all that is due now, and what comes of it.
	 * @throws IllegalStateException naming process and step, if one fails
	 */
	public void runDue() {
		for (var due = due(); !due.isEmpty(); due = due()) {
			due.forEach(this::run);
		}
	}

	/**
	 * Moves the clock to an instant, stopping wherever something falls due on the way.
	 */
	public void runUntil(Instant instant) {
		runDue();
		for (var next = nextTimer(instant); next.isPresent(); next = nextTimer(instant)) {
			standAt(next.get().getDuedate().toInstant());
			runDue();
		}
		standAt(instant);
	}

	private List<Job> due() {
		return ours().executable().orderByJobDuedate().asc().listPage(0, PAGE).stream().filter(this::isOurs).toList();
	}

	private Optional<Job> nextTimer(Instant by) {
		return ours().timers()
			.duedateHigherThan(ClockUtil.now())
			.duedateLowerThan(Date.from(by.plusMillis(1)))
			.orderByJobDuedate()
			.asc()
			.listPage(0, PAGE)
			.stream()
			.filter(this::isOurs)
			.findFirst();
	}

	private JobQuery ours() {
		return this.management.createJobQuery().active().withRetriesLeft();
	}

	/** The engine's own housekeeping has its own hours. */
	private boolean isOurs(Job job) {
		return !HistoryCleanupJobHandler.TYPE.equals(((JobEntity) job).getJobHandlerType());
	}

	private void run(Job job) {
		if (this.management.createJobQuery().jobId(job.getId()).count() == 0) {
			return; // what ran before it on this page made it superfluous
		}
		try {
			this.management.executeJob(job.getId());
		}
		catch (RuntimeException cause) {
			throw new IllegalStateException(
					"A step of '%s' failed: %s".formatted(job.getProcessDefinitionKey(), cause.getMessage()), cause);
		}
	}

}
