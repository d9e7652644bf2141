package org.creativecities.hosting;

import java.util.Locale;
import java.util.stream.Collectors;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.creativecities.workflow.FormRefused;
import org.creativecities.workflow.InputRefused;

import org.springframework.context.support.ResourceBundleMessageSource;

/** What a person reads whose input is refused. */
final class Sentence {

	private Sentence() {
	}

	/** Empty if it was not refused. */
	static String of(ThrowingCallable action) {
		try {
			action.call();
			return "";
		}
		catch (FormRefused refused) {
			return refused.getMessage();
		}
		catch (InputRefused refused) {
			return of(refused);
		}
		catch (Throwable other) {
			throw new AssertionError(other);
		}
	}

	private static String of(InputRefused refused) {
		var source = new ResourceBundleMessageSource();
		source.setBasenames("messages/hosting", "messages/ballots", "messages/workflow");
		source.setDefaultEncoding("UTF-8");
		return refused.defects()
			.stream()
			.map(defect -> source.getMessage(defect.code(), defect.words(Locale.ENGLISH), Locale.ENGLISH))
			.collect(Collectors.joining(" "));
	}

}
