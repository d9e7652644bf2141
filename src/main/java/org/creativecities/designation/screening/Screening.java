package org.creativecities.designation.screening;

import java.util.List;
import java.util.stream.Stream;

/**
 * One look at a file.
 *
 * @param findings rules that the product found broken
 * @param added rules that the officer found broken
 * @param comment for the file; may be {@code null}
 * @param verdict {@code complete}, {@code clarify} or {@code inadmissible}; {@code null}
 * until it was judged
 * @param clarification the city's answer; {@code null} if none was asked for or came
 */
public record Screening(long id, List<String> findings, List<String> added, String comment, String verdict,
		String clarification) {

	/** All broken rules, those that the product found first. */
	public List<String> rules() {
		return Stream.concat(this.findings.stream(), this.added.stream()).distinct().toList();
	}

}
