package org.creativecities.documents;

import java.util.Locale;

import org.springframework.context.MessageSource;

/**
 * A file that cannot be taken; the code names the sentence in
 * {@code messages/documents*.properties}.
 */
public class DocumentRefused extends RuntimeException {

	private final String code;

	private final transient Object[] arguments;

	public DocumentRefused(String code, Object... arguments) {
		super(code);
		this.code = code;
		this.arguments = arguments.clone();
	}

	public String code() {
		return this.code;
	}

	public Object[] arguments() {
		return this.arguments.clone();
	}

	/** What happened and what to do, for the person who sent the file. */
	public String sentence(MessageSource messages, Locale language) {
		return messages.getMessage(this.code, this.arguments, language);
	}

}
