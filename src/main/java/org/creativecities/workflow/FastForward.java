package org.creativecities.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Moves the clock of a running demonstration forward, never back, and lets happen what
 * falls due on the way: in due order, one at a time, while the job executor stands still.
 * From where it was moved to the clock runs on, also after a restart. Exists in no other
 * profile.
 */
@Component
@Profile("demo")
public class FastForward {

	private final Timetable timetable;

	private final StepNames names;

	private final ExecutorPause pause;

	private final KeptClock kept;

	private final Clock clock;

	private final Engine engine;

	private final ReentrantLock mover = new ReentrantLock();

	FastForward(Timetable timetable, StepNames names, ExecutorPause pause, KeptClock kept, Clock clock, Engine engine) {
		this.timetable = timetable;
		this.names = names;
		this.pause = pause;
		this.kept = kept;
		this.clock = clock;
		this.engine = engine;
	}

	/** What falls due next, the first first. */
	public List<Due> upcoming(int most, Locale language) {
		return this.engine
			.asProduct(() -> this.timetable.upcoming().limit(most).map(job -> this.names.tell(job, language)).toList());
	}

	/**
	 * Moves the clock. A step that fails does not stop it: it is tried again when its
	 * time has come, and in the end waits as an incident.
	 * @param atEachStop what else happens whenever the clock stands and all that was due
	 * is done
	 * @param language for the names of failed steps
	 * @throws InputRefused if the instant is not after the present one, if somebody else
	 * is moving the clock, or if a running step does not end
	 */
	public Passage to(Instant instant, Runnable atEachStop, Locale language) {
		if (!this.mover.tryLock()) {
			throw new InputRefused("", "workflow.clock.moving");
		}
		try {
			if (!instant.isAfter(this.clock.instant())) {
				throw new InputRefused("day", "workflow.clock.backward");
			}
			return byItself(() -> this.pause.during(() -> pass(instant, atEachStop, language)));
		}
		finally {
			this.mover.unlock();
		}
	}

	private Passage pass(Instant until, Runnable atEachStop, Locale language) {
		var from = this.clock.instant();
		var failures = new LinkedHashMap<Job, String>();
		var done = 0;
		try {
			for (var stop = Optional.of(from); stop.isPresent(); stop = this.timetable.next(until)) {
				standAt(stop.get());
				done += this.timetable.runDue((job, cause) -> failures.put(job, reason(cause)));
				atEachStop.run();
			}
			standAt(until);
		}
		finally {
			ClockUtil.offset(aheadAt(this.clock.instant()).toMillis());
		}
		return new Passage(from, until, done, told(failures, language));
	}

	/** Kept before anything is done there: a restart never finds the clock set back. */
	private void standAt(Instant instant) {
		this.timetable.standAt(instant);
		this.kept.keep(aheadAt(instant), instant);
	}

	private static Duration aheadAt(Instant instant) {
		var ahead = Duration.between(Instant.now(), instant);
		return ahead.isNegative() ? Duration.ZERO : ahead;
	}

	private static String reason(RuntimeException cause) {
		return Optional.ofNullable(cause.getMessage()).orElse(cause.getClass().getSimpleName());
	}

	private List<FailedStep> told(Map<Job, String> failures, Locale language) {
		var last = new LinkedHashMap<String, FailedStep>();
		failures.forEach((job, reason) -> this.timetable.find(job.getId())
			.ifPresent(waiting -> last.put(job.getId(), new FailedStep(this.names.tell(job, language), reason,
					(waiting.getRetries() > 0) ? again(waiting) : null))));
		return List.copyOf(last.values());
	}

	private Instant again(Job waiting) {
		return Optional.ofNullable(waiting.getDuedate()).map(Date::toInstant).orElseGet(this.clock::instant);
	}

	/** As the job executor would: nobody is logged in, no language is chosen. */
	private static <T> T byItself(Supplier<T> work) {
		try {
			return CompletableFuture.supplyAsync(work, task -> new Thread(task, "fast-forward").start()).join();
		}
		catch (CompletionException failure) {
			throw (failure.getCause() instanceof RuntimeException cause) ? cause : failure;
		}
	}

}
