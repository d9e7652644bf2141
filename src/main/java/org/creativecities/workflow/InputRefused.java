package org.creativecities.workflow;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What a person entered cannot be taken. Nothing is stored: the transaction rolls back,
 * the task stays open, and the person reads one sentence for each field, in their own
 * language, wherever they work (Tasklist, REST, our pages).
 */
public class InputRefused extends RuntimeException {

	private final transient List<Defect> defects;

	public InputRefused(List<Defect> defects) {
		super(defects.stream().map(Defect::toString).collect(Collectors.joining("; ")));
		this.defects = List.copyOf(defects);
	}

	public InputRefused(String field, String code, Object... arguments) {
		this(List.of(new Defect(field, code, List.of(arguments))));
	}

	public List<Defect> defects() {
		return this.defects;
	}

	/**
	 * One thing that is wrong.
	 *
	 * @param field the key of the form field it concerns; empty if it concerns the whole
	 * @param code names the sentence in {@code messages/*.properties}
	 * @param arguments what the sentence mentions, in the order of its placeholders
	 */
	public record Defect(String field, String code, List<Object> arguments) {

		@Override
		public String toString() {
			return this.field + ": " + this.code + this.arguments;
		}

	}

}
