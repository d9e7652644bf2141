package org.creativecities.workflow;

import java.util.ArrayList;
import java.util.List;

import org.creativecities.workflow.InputRefused.Defect;

/** Collects what is wrong with a form, so that all of it is said at once. */
public class InputChecks {

	/** Characters. */
	private static final int LONGEST_REASON = 1000;

	private final List<Defect> defects = new ArrayList<>();

	public void require(boolean right, String field, String code, Object... arguments) {
		if (!right) {
			this.defects.add(new Defect(field, code, List.of(arguments)));
		}
	}

	/**
	 * Whoever stops, ends or gives up something says why.
	 * @param field in which it was typed
	 * @throws InputRefused if it is missing or too long
	 */
	public static void requireReason(String field, String reason) {
		if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
			throw new InputRefused(field, "workflow.reason", LONGEST_REASON);
		}
	}

	/**
	 * @throws InputRefused if anything is wrong
	 */
	public void done() {
		if (!this.defects.isEmpty()) {
			throw new InputRefused(this.defects);
		}
	}

}
