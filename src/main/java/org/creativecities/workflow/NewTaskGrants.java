package org.creativecities.workflow;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Grants a task to those whom its diagram names, as the engine does, but does not search
 * the database for earlier grants of a task that is only now being created: there are
 * none. That spares four queries for each task.
 */
class NewTaskGrants extends DefaultAuthorizationProvider {

	@Override
	protected AuthorizationEntity getGrantAuthorizationByGroupId(String group, Resource resource, String task) {
		return isNew(task) ? null : super.getGrantAuthorizationByGroupId(group, resource, task);
	}

	@Override
	protected AuthorizationEntity getGrantAuthorizationByUserId(String person, Resource resource, String task) {
		return isNew(task) ? null : super.getGrantAuthorizationByUserId(person, resource, task);
	}

	private static boolean isNew(String task) {
		var cache = Context.getCommandContext().getDbEntityManager().getDbEntityCache();
		var created = cache.get(TaskEntity.class, task);
		return created != null && cache.isTransient(created);
	}

}
