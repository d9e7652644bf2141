package org.creativecities.workflow;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;

import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tries a completion again when a timer of the same case moved at the same moment: the
 * engine lets only one of two win, and it shall not be the person who loses. What the
 * first try wrote is rolled back whole. Inside a larger transaction nothing is tried
 * again, since that is rolled back, too.
 */
final class OnceMore {

	private static final int TRIES = 3;

	/**
	 * A row that is gone or that somebody else has just written, a transaction that
	 * cannot be put in order, a deadlock.
	 */
	private static final Set<String> COLLISIONS = Set.of("23503", "23505", "40001", "40P01");

	/** What the engine says of a case that ended while it was read. */
	private static final String CASE_GONE = "list of executions is empty";

	private OnceMore() {
	}

	static <T> T execute(CommandExecutor executor, String taskId, Command<T> command) {
		for (var attempt = 1;; attempt++) {
			try {
				return executor.execute(command);
			}
			catch (RuntimeException failed) {
				if (attempt == TRIES || TransactionSynchronizationManager.isActualTransactionActive()
						|| !isCollision(failed) && !isOvertaken(executor, taskId, failed)) {
					throw failed;
				}
			}
		}
	}

	/**
	 * Whether the task was completed by somebody else meanwhile. However the engine
	 * stumbled over that (over rights, a case or a row that is gone, a row that is there
	 * already), the next try finds no task and says so.
	 */
	private static boolean isOvertaken(CommandExecutor executor, String taskId, RuntimeException failed) {
		return taskId != null && !(failed instanceof FormRefused refused && refused.isTaskGone())
				&& executor.execute(context -> context.getTaskManager().findTaskById(taskId) == null);
	}

	/**
	 * Whether two transactions met. The engine notices most of that itself; where one
	 * took away what the other just added to, the database is the first to notice.
	 */
	static boolean isCollision(RuntimeException failed) {
		return failed instanceof OptimisticLockingException || String.valueOf(failed.getMessage()).contains(CASE_GONE)
				|| Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
					.anyMatch(cause -> cause instanceof SQLException sql && COLLISIONS.contains(sql.getSQLState()));
	}

}
