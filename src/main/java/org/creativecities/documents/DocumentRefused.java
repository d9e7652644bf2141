package org.creativecities.documents;

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

}
