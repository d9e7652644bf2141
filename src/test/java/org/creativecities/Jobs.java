package org.creativecities;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Does what the job executor would do, when a test says so: in due order, one at a time,
 * and loudly when a job fails.
 */
public class Jobs {

	private static final int ENDLESS = 10_000;

	private static final Comparator<Job> DUE_ORDER = Comparator
		.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder()))
		.thenComparing(Job::getCreateTime, Comparator.nullsFirst(Comparator.naturalOrder()));

	private final ManagementService management;

	private final ClockTravel clock;

	Jobs(ManagementService management, ClockTravel clock) {
		this.management = management;
		this.clock = clock;
	}

	/**
	 * Runs all jobs that are due at the present clock, and those that they bring about.
	 * @return how many ran
	 * @throws AssertionError naming process, step and reason, if a job fails
	 */
	public int runDue() {
		var ran = 0;
		for (var job = next(this.clock.now()); job.isPresent(); job = next(this.clock.now())) {
			run(job.get());
			if (++ran > ENDLESS) {
				throw new AssertionError("More than %d jobs ran; the last one was %s.".formatted(ran, told(job.get())));
			}
		}
		return ran;
	}

	/**
	 * Moves the clock to an instant, stopping wherever a job falls due on the way and
	 * running it there.
	 */
	public int runUntil(Instant instant) {
		var ran = runDue();
		for (var job = next(instant); job.isPresent(); job = next(instant)) {
			if (job.get().getDuedate() != null && job.get().getDuedate().toInstant().isAfter(this.clock.now())) {
				this.clock.to(job.get().getDuedate().toInstant());
			}
			ran += runDue();
		}
		this.clock.to(instant);
		return ran;
	}

	private Optional<Job> next(Instant by) {
		var due = Date.from(by);
		return this.management.createJobQuery()
			.withRetriesLeft()
			.active()
			.list()
			.stream()
			.filter(job -> job.getDuedate() == null || !job.getDuedate().after(due))
			.filter(job -> !HistoryCleanupJobHandler.TYPE.equals(((JobEntity) job).getJobHandlerType()))
			.min(DUE_ORDER);
	}

	private void run(Job job) {
		try {
			this.management.executeJob(job.getId());
		}
		catch (RuntimeException cause) {
			throw new AssertionError("The job %s failed: %s".formatted(told(job), cause.getMessage()), cause);
		}
	}

	private String told(Job job) {
		var definition = (job.getJobDefinitionId() != null)
				? this.management.createJobDefinitionQuery().jobDefinitionId(job.getJobDefinitionId()).singleResult()
				: null;
		return (definition != null) ? "'%s' of %s".formatted(definition.getActivityId(), job.getProcessDefinitionKey())
				: ((JobEntity) job).getJobHandlerType();
	}

}
