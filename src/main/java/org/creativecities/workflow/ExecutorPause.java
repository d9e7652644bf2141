package org.creativecities.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A time in which no job runs by itself. It begins when the job executor has stopped and
 * the last job it had taken is done: a job is locked by the clock, so the clock must not
 * jump before.
 */
@Component
class ExecutorPause {

	/** How long a job may take to end [assumed]. */
	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Duration GLANCE = Duration.ofMillis(50);

	private final Engine engine;

	private final JdbcClient sql;

	private final Clock clock;

	ExecutorPause(Engine engine, JdbcClient sql, Clock clock) {
		this.engine = engine;
		this.sql = sql;
		this.clock = clock;
	}

	/**
	 * Does something while no job runs. Afterwards the executor runs again, if it did.
	 * @throws InputRefused if a job does not end in time; nothing was done then
	 */
	<T> T during(Supplier<T> work) {
		var executor = executor();
		var ran = executor.isActive();
		executor.shutdown();
		try {
			awaitLastJob();
			return work.get();
		}
		finally {
			if (ran) {
				executor.start();
			}
		}
	}

	private void awaitLastJob() {
		var end = System.nanoTime() + PATIENCE.toNanos();
		while (locked() > 0) {
			if (System.nanoTime() > end) {
				throw new InputRefused("", "workflow.clock.locked", PATIENCE.toSeconds());
			}
			LockSupport.parkNanos(GLANCE.toNanos());
		}
	}

	/** Jobs that somebody has taken; a lock whose time is over counts for nothing. */
	private int locked() {
		return this.sql.sql("SELECT count(*) FROM act_ru_job WHERE lock_owner_ IS NOT NULL AND lock_exp_time_ > ?")
			.param(Timestamp.from(this.clock.instant()))
			.query(Integer.class)
			.single();
	}

	private JobExecutor executor() {
		return ((ProcessEngineConfigurationImpl) this.engine.all().getProcessEngineConfiguration()).getJobExecutor();
	}

}
