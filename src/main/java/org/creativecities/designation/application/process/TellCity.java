package org.creativecities.designation.application.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.creativecities.designation.application.Applications;
import org.creativecities.designation.application.OpeningNews;
import org.creativecities.workflow.GroupMembers;

import org.springframework.stereotype.Component;

/** Tells the city that an application was opened for it. */
@Component
class TellCity implements JavaDelegate {

	private final Applications applications;

	private final OpeningNews news;

	private final GroupMembers members;

	TellCity(Applications applications, OpeningNews news, GroupMembers members) {
		this.applications = applications;
		this.news = news;
		this.members = members;
	}

	@Override
	public void execute(DelegateExecution execution) {
		var id = execution.getProcessBusinessKey();
		this.news.tell(id, this.members.any(this.applications.get(id).cityGroup()));
	}

}
