package org.creativecities.pages;

import java.util.stream.Collectors;

import org.creativecities.documents.DocumentRefused;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says on a page why something was not done. */
@Component
public class RefusalNote {

	private final MessageSource messages;

	RefusalNote(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Does something that may be refused.
	 * @return the sentences of the refusal; {@code null} if it was done
	 */
	public String of(Runnable action) {
		var language = LocaleContextHolder.getLocale();
		try {
			action.run();
			return null;
		}
		catch (DocumentRefused refused) {
			return refused.sentence(this.messages, language);
		}
		catch (InputRefused refused) {
			return refused.defects()
				.stream()
				.map(defect -> this.messages.getMessage(defect.code(), defect.arguments().toArray(), language))
				.collect(Collectors.joining(" "));
		}
	}

}
