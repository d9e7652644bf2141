package org.creativecities.designation.decision;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.creativecities.workflow.FormValues;

/**
 * What a person chose for one application, in a row of a form.
 *
 * @param outcome {@code designate}, {@code not} or {@code defer}
 * @param reason empty if none was given
 * @param overrideReason why a hard limit is set aside; empty if it is not
 */
public record Choice(String applicationId, String outcome, String reason, String overrideReason) {

	/** Reads the rows of a dynamic list. */
	public static List<Choice> of(FormValues form, String list) {
		return form.rows(list).stream().map(Choice::of).toList();
	}

	private static Choice of(Map<String, Object> row) {
		return new Choice(text(row, "application"), text(row, "outcome"), text(row, "reason"),
				text(row, "overrideReason"));
	}

	private static String text(Map<String, Object> row, String key) {
		return Objects.toString(row.get(key), "").strip();
	}

	boolean designates() {
		return "designate".equals(this.outcome);
	}

}
