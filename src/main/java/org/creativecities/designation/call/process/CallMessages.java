package org.creativecities.designation.call.process;

import java.util.Map;

import org.creativecities.designation.call.AssessmentsFinished;
import org.creativecities.designation.call.CallCancelled;
import org.creativecities.designation.call.CallProgress;
import org.creativecities.designation.call.DeadlineMoved;
import org.creativecities.designation.call.ScreeningFinished;
import org.creativecities.workflow.Processes;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the processes of a call what happened to it elsewhere, in the same transaction.
 */
@Component
class CallMessages {

	private final Processes processes;

	private final CallProgress progress;

	CallMessages(Processes processes, CallProgress progress) {
		this.processes = processes;
		this.progress = progress;
	}

	/** One that still hears of an earlier move reads the present deadline anyway. */
	@EventListener
	void on(DeadlineMoved moved) {
		this.processes.tellIfWaiting(DesignationIntake.PROCESS, DesignationIntake.DEADLINE_MOVED, moved.callId(),
				Map.of());
	}

	/** Told once; an application that leaves the screening later changes nothing. */
	@EventListener
	void on(ScreeningFinished finished) {
		var callId = finished.callId();
		this.processes.tellIfWaiting(DesignationIntake.PROCESS, DesignationIntake.SCREENING_FINISHED, callId,
				Map.of(DesignationIntake.TO_ASSESS.name(), this.progress.toAssess(callId) > 0,
						DesignationIntake.ASSESSMENT_ALERT_ON.name(), this.progress.assessmentAlertOn().toString()));
	}

	/** Not waited for while others are still screened: the last of those tells then. */
	@EventListener
	void on(AssessmentsFinished finished) {
		this.processes.tellIfWaiting(DesignationIntake.PROCESS, DesignationIntake.ASSESSMENTS_FINISHED,
				finished.callId(), Map.of());
	}

	@EventListener
	void on(CallCancelled cancelled) {
		this.processes.tell(DesignationCall.PROCESS, DesignationCall.CALL_CANCELLED, cancelled.callId(), Map.of());
	}

}
