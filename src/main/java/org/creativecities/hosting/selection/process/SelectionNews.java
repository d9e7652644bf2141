package org.creativecities.hosting.selection.process;

import java.util.Map;

import org.creativecities.hosting.selection.SelectionOpened;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes the task to open a choice away where the choice is opened in another way. */
@Component
class SelectionNews {

	private final Processes processes;

	SelectionNews(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	void on(SelectionOpened opened) {
		this.processes.tellAllLater(HostYear.PROCESS, HostYear.SELECTION_OPENED,
				Map.of(HostYear.WANTED_YEAR.name(), Integer.toString(opened.year())));
	}

}
