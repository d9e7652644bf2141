package org.creativecities.reminders.web;

import org.creativecities.reminders.Ladder;

/** A ladder with what stands in its form. */
record LadderView(Ladder ladder, LadderForm form) {
}
