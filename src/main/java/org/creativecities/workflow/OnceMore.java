package org.creativecities.workflow;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.AuthorizationException;
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

	/** A row that is gone, a transaction that cannot be put in order, a deadlock. */
	private static final Set<String> COLLISIONS = Set.of("23503", "40001", "40P01");

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
	 * Whether the task was completed between two looks of the engine: its rights were
	 * gone when they were asked for, or its case. The next try finds no task and says so.
	 */
	private static boolean isOvertaken(CommandExecutor executor, String taskId, RuntimeException failed) {
		return (failed instanceof AuthorizationException || failed instanceof NullPointerException) && taskId != null
				&& executor.execute(context -> context.getTaskManager().findTaskById(taskId) == null);
	}

	/**
	 * Whether two transactions met. The engine notices most of that itself; where one
	 * took away what the other just added to, the database is the first to notice.
	 */
	private static boolean isCollision(RuntimeException failed) {
		return failed instanceof OptimisticLockingException
				|| Stream.<Throwable>iterate(failed, Objects::nonNull, Throwable::getCause)
					.anyMatch(cause -> cause instanceof SQLException sql && COLLISIONS.contains(sql.getSQLState()));
	}

}
