package org.creativecities.tasklist;

import java.io.IOException;
import java.security.Principal;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what Tasklist's Save keeps: from those who may work on the task, for all who may.
 */
@RestController
class DraftSaving {

	/** Several times the longest form, in bytes. */
	static final int LONGEST = 1_000_000;

	private final TaskService tasks;

	private final IdentityService identities;

	private final AuthorizationService authorizations;

	private final DraftFields fields;

	private final SavedDrafts drafts;

	private final JsonMapper json = new JsonMapper();

	DraftSaving(TaskService tasks, IdentityService identities, AuthorizationService authorizations, DraftFields fields,
			SavedDrafts drafts) {
		this.tasks = tasks;
		this.identities = identities;
		this.authorizations = authorizations;
		this.fields = fields;
		this.drafts = drafts;
	}

	@PutMapping(path = "/drafts/{task}", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Void> save(@PathVariable String task, HttpServletRequest request, Principal person)
			throws IOException {
		if (this.tasks.createTaskQuery().taskId(task).count() == 0 || !worksOn(task, person.getName())) {
			return ResponseEntity.notFound().build();
		}
		// no more of it is read than that, whatever length was announced
		var entered = request.getInputStream().readNBytes(LONGEST + 1);
		if (entered.length > LONGEST) {
			return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
		}
		try {
			var content = this.json.readTree(entered);
			if (!content.isObject()) {
				return ResponseEntity.badRequest().build();
			}
			this.drafts.save(task, this.fields.of(task, content), person.getName());
			return ResponseEntity.noContent().build();
		}
		catch (JacksonException unreadable) {
			return ResponseEntity.badRequest().build();
		}
	}

	private boolean worksOn(String task, String person) {
		var groups = this.identities.getCurrentAuthentication() == null ? List.<String>of()
				: this.identities.getCurrentAuthentication().getGroupIds();
		return this.authorizations.isUserAuthorized(person, groups, Permissions.TASK_WORK, Resources.TASK, task)
				|| this.authorizations.isUserAuthorized(person, groups, Permissions.UPDATE, Resources.TASK, task);
	}

}
