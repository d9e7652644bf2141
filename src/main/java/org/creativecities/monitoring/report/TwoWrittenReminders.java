package org.creativecities.monitoring.report;

import java.util.Collection;

import org.creativecities.reminders.LadderRule;
import org.creativecities.reminders.Rung;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Component;

/**
 * A city may be invited to leave after two written reminders [public], so two rungs of
 * the ladder lie between its deadline and the day on which the head decides.
 */
@Component
class TwoWrittenReminders implements LadderRule {

	private final Settings settings;

	TwoWrittenReminders(Settings settings) {
		this.settings = settings;
	}

	@Override
	public String ladder() {
		return LateReminders.LADDER;
	}

	@Override
	public void check(Collection<Rung> rungs) {
		var decides = this.settings.days("monitoring.report.escalate-after").getDays();
		if (rungs.stream().filter(rung -> rung.days() >= 0 && rung.days() < decides).count() < LateReports.REMINDERS) {
			throw new InputRefused("rungs", "monitoring.late.two-rungs", LateReports.REMINDERS, decides);
		}
	}

}
