package org.creativecities.mail;

/**
 * A template cannot be rendered. Says which, and why; other letters are not concerned.
 */
class UnrenderableLetter extends RuntimeException {

	UnrenderableLetter(String file, String reason, Exception cause) {
		super("The template %s cannot be rendered: %s".formatted(file, reason), cause);
	}

	static UnrenderableLetter because(String file, Exception failure) {
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return new UnrenderableLetter(file, Markdown.oneLine(String.valueOf(root.getMessage())), failure);
	}

}
