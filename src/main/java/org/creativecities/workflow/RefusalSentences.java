package org.creativecities.workflow;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.creativecities.workflow.InputRefused.Defect;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says a refusal in the language of the person it is for: one sentence a field. */
@Component
public class RefusalSentences {

	private static final Pattern ROW = Pattern.compile("(\\w+)\\[(\\d+)]\\.(.+)");

	private final MessageSource messages;

	RefusalSentences(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * One sentence for each defect, beginning with the field's label where the form is
	 * known and has the field.
	 */
	public List<String> of(InputRefused refused, Locale language) {
		return refused.defects().stream().map(defect -> sentence(refused, defect, language)).toList();
	}

	private String sentence(InputRefused refused, Defect defect, Locale language) {
		var said = this.messages.getMessage(defect.code(), defect.words(language), defect.toString(), language);
		var label = refused.form().map(form -> label(form.root(), defect.field(), language)).orElse("");
		return label.isEmpty() ? said
				: this.messages.getMessage("form.sentence", new Object[] { label, said }, language);
	}

	private String label(FormField parent, String path, Locale language) {
		var row = ROW.matcher(path);
		if (row.matches()) {
			var list = FormFile.inputs(parent).get(row.group(1));
			if (list == null) {
				return "";
			}
			var number = Integer.parseInt(row.group(2)) + 1;
			var inner = label(list, row.group(3), language);
			return this.messages.getMessage("form.row", new Object[] { list.label(language), number, inner }, language);
		}
		var field = FormFile.inputs(parent).get(path);
		return (field != null) ? field.label(language) : "";
	}

}
