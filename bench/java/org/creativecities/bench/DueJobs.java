package org.creativecities.bench;

import java.util.List;
import java.util.function.Predicate;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.runtime.Job;

/**
 * Runs what is due in an engine whose job executor stands still. Looking for jobs is not
 * measured: a job executor looks for all cases at once.
 */
public final class DueJobs {

	private final ManagementService management;

	private final Meter meter;

	public DueJobs(ManagementService management, Meter meter) {
		this.management = management;
		this.meter = meter;
	}

	public void run(String phase) {
		run(phase, job -> true);
	}

	/**
	 * @param measured which jobs belong to the path of an application
	 */
	public void run(String phase, Predicate<Job> measured) {
		for (var due = due(); !due.isEmpty(); due = due()) {
			due.stream().filter(this::isThere).forEach(job -> {
				if (measured.test(job)) {
					this.meter.in(phase, () -> this.management.executeJob(job.getId()));
				}
				else {
					this.management.executeJob(job.getId());
				}
			});
		}
	}

	/** Runs and measures some of what is due until none of it is left. */
	public void runOnly(String phase, Predicate<Job> wanted) {
		for (var due = due().stream().filter(wanted).toList(); !due
			.isEmpty(); due = due().stream().filter(wanted).toList()) {
			due.forEach(job -> this.meter.in(phase, () -> this.management.executeJob(job.getId())));
		}
	}

	private List<Job> due() {
		return this.management.createJobQuery()
			.active()
			.withRetriesLeft()
			.executable()
			.orderByJobDuedate()
			.asc()
			.list()
			.stream()
			.filter(job -> !HistoryCleanupJobHandler.TYPE.equals(((JobEntity) job).getJobHandlerType()))
			.toList();
	}

	/** What ran before it may have made it superfluous. */
	private boolean isThere(Job job) {
		return this.management.createJobQuery().jobId(job.getId()).count() > 0;
	}

}
