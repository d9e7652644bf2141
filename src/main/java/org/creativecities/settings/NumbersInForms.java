package org.creativecities.settings;

import org.creativecities.workflow.FormNumbers;

import org.springframework.stereotype.Component;

/** Puts settings into forms: a limit of words, say, in its rule and in its help text. */
@Component
class NumbersInForms {

	NumbersInForms(Settings settings) {
		FormNumbers.keep(id -> settings.number(id).toPlainString());
	}

}
