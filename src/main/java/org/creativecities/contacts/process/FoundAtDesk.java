package org.creativecities.contacts.process;

import java.util.Map;

import org.creativecities.contacts.ContactFound;
import org.creativecities.workflow.TaskList;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Completes the search for a contact that an officer entered on a page of the desk. */
@Component
class FoundAtDesk {

	private final TaskList tasks;

	FoundAtDesk(TaskList tasks) {
		this.tasks = tasks;
	}

	@EventListener
	void on(ContactFound news) {
		var found = news.found();
		this.tasks.find(news.by(), news.caseId(), ContactSearch.FIND)
			.ifPresent(task -> this.tasks.complete(news.by(), task, Map.of("answer", "new", "name", found.name(),
					"email", found.email(), "language", found.language().getLanguage())));
	}

}
