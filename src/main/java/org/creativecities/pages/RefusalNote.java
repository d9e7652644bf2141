package org.creativecities.pages;

import java.util.stream.Collectors;

import org.creativecities.documents.DocumentRefused;
import org.creativecities.workflow.FormRefused;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Says on a page why something was not done. */
@Component
public class RefusalNote {

	/** A timer that moves the same case at the same moment is waited for. */
	private static final int TRIES = 3;

	private final MessageSource messages;

	RefusalNote(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Does something that may be refused. What meets a timer at the same moment is rolled
	 * back and tried again; so the action is a whole transaction.
	 * @return the sentences of the refusal; {@code null} if it was done
	 */
	public String of(Runnable action) {
		var language = LocaleContextHolder.getLocale();
		try {
			return tried(action) ? null : this.messages.getMessage("pages.busy", null, language);
		}
		catch (DocumentRefused refused) {
			return refused.sentence(this.messages, language);
		}
		catch (FormRefused refused) {
			return refused.getMessage();
		}
		catch (InputRefused refused) {
			return refused.defects()
				.stream()
				.map(defect -> this.messages.getMessage(defect.code(), defect.words(language), language))
				.collect(Collectors.joining(" "));
		}
	}

	private static boolean tried(Runnable action) {
		for (var attempt = 1; attempt <= TRIES; attempt++) {
			try {
				action.run();
				return true;
			}
			catch (ConcurrencyFailureException | DuplicateKeyException busy) {
				// rolled back: whoever moved the case, or wrote the row, is done by the
				// next
			}
		}
		return false;
	}

}
