package org.creativecities.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.BadUserRequestException;

/**
 * What a person entered cannot be taken. Nothing is stored: the transaction rolls back,
 * the task stays open, and the person reads one sentence for each field, in their own
 * language, wherever they work (Tasklist, REST, our pages).
 * <p>
 * To the engine it is a bad request, without a cause: so no catch-all event of a diagram
 * takes it for a BPMN error, and the log is not filled with what people mistype.
 */
public class InputRefused extends BadUserRequestException {

	private final transient List<Defect> defects;

	/** The form it was entered in, where that is known; it gives the labels. */
	private final transient FormFile form;

	public InputRefused(List<Defect> defects) {
		this(defects, null);
	}

	private InputRefused(List<Defect> defects, FormFile form) {
		super(defects.stream().map(Defect::toString).collect(Collectors.joining("; ")));
		this.defects = List.copyOf(defects);
		this.form = form;
	}

	public InputRefused(String field, String code, Object... arguments) {
		this(List.of(new Defect(field, code, List.of(arguments))));
	}

	public List<Defect> defects() {
		return this.defects;
	}

	/** The same, known to have been entered in this form. */
	InputRefused in(FormFile enteredIn) {
		return new InputRefused(this.defects, enteredIn);
	}

	Optional<FormFile> form() {
		return Optional.ofNullable(this.form);
	}

	/**
	 * One thing that is wrong.
	 *
	 * @param field the key of the form field it concerns; empty if it concerns the whole
	 * @param code names the sentence in {@code messages/*.properties}
	 * @param arguments what the sentence mentions, in the order of its placeholders
	 */
	public record Defect(String field, String code, List<Object> arguments) {

		/** The arguments as a sentence writes them: days and moments in words. */
		public Object[] words(Locale language) {
			return this.arguments.stream().map(argument -> DateWords.of(argument, language)).toArray();
		}

		@Override
		public String toString() {
			return this.field + ": " + this.code + this.arguments;
		}

	}

}
