package org.creativecities.workflow;

import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
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
		runDue((job, cause) -> {
			throw new IllegalStateException(
					"A step of '%s' failed: %s".formatted(job.getProcessDefinitionKey(), cause.getMessage()), cause);
		});
	}

	/**
	 * Moves the clock to an instant, stopping wherever something falls due on the way.
	 */
	public void runUntil(Instant instant) {
		runDue();
		for (var next = next(instant); next.isPresent(); next = next(instant)) {
			standAt(next.get());
			runDue();
		}
		standAt(instant);
	}

	/**
	 * Does all that is due now, and what comes of it. A step that fails is not tried
	 * again before the clock has moved.
	 * @return how many steps were done
	 */
	int runDue(BiConsumer<Job, RuntimeException> failed) {
		var done = 0;
		var failures = new HashSet<String>();
		for (var due = due(failures); !due.isEmpty(); due = due(failures)) {
			for (var job : due) {
				try {
					done += run(job) ? 1 : 0;
				}
				catch (RuntimeException cause) {
					failures.add(job.getId());
					failed.accept(job, cause);
				}
			}
		}
		return done;
	}

	/** When something falls due next, if that is not after this instant. */
	Optional<Instant> next(Instant by) {
		return first(ours().duedateLowerThan(Date.from(by.plusMillis(1)))).findFirst()
			.map(job -> job.getDuedate().toInstant());
	}

	/**
	 * What falls due from now on, the first first; at most a page of it. What comes every
	 * day is no date to look out for.
	 */
	Stream<Job> upcoming() {
		return first(ours()).filter(job -> !isDaily(job));
	}

	private static boolean isDaily(Job job) {
		return job instanceof TimerEntity timer && timer.getRepeat() != null && timer.getRepeat().endsWith("/P1D");
	}

	/** A job that still waits, however it stands. */
	Optional<Job> find(String id) {
		return Optional.ofNullable(this.management.createJobQuery().jobId(id).singleResult());
	}

	private Stream<Job> first(JobQuery query) {
		return query.duedateHigherThan(ClockUtil.now())
			.orderByJobDuedate()
			.asc()
			.listPage(0, PAGE)
			.stream()
			.filter(this::isOfACase);
	}

	private List<Job> due(Set<String> failures) {
		return ours().executable()
			.orderByJobDuedate()
			.asc()
			.listPage(0, PAGE)
			.stream()
			.filter(this::isOurs)
			.filter(job -> !failures.contains(job.getId()))
			.toList();
	}

	private JobQuery ours() {
		return this.management.createJobQuery().active().withRetriesLeft();
	}

	/** Work on many cases at once is done as soon as may be; nobody waits for its end. */
	private boolean isOfACase(Job job) {
		return job.getProcessDefinitionId() != null;
	}

	/** The engine's own housekeeping has its own hours. */
	private boolean isOurs(Job job) {
		return !HistoryCleanupJobHandler.TYPE.equals(((JobEntity) job).getJobHandlerType());
	}

	/** Whether it was still to be done. */
	private boolean run(Job job) {
		if (this.management.createJobQuery().jobId(job.getId()).count() == 0) {
			return false; // what ran before it on this page made it superfluous
		}
		this.management.executeJob(job.getId());
		return true;
	}

}
