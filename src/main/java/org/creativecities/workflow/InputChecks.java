package org.creativecities.workflow;

import java.util.ArrayList;
import java.util.List;

import org.creativecities.workflow.InputRefused.Defect;

/** Collects what is wrong with a form, so that all of it is said at once. */
public class InputChecks {

	private final List<Defect> defects = new ArrayList<>();

	public void require(boolean right, String field, String code, Object... arguments) {
		if (!right) {
			this.defects.add(new Defect(field, code, List.of(arguments)));
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
