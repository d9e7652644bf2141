package org.creativecities.mail;

/** A template as its file has it: the first line is the subject, the rest the letter. */
record TemplateText(String subject, String body) {

	private static final String SUBJECT = "Subject: ";

	/**
	 * @throws UnrenderableLetter if the text does not start with a subject
	 */
	static TemplateText parse(String file, String text) {
		var lines = text.stripLeading().split("\\R", 2);
		if (!lines[0].startsWith(SUBJECT) || lines.length < 2 || lines[1].isBlank()) {
			throw new UnrenderableLetter(file, "its first line is not 'Subject: …' with a letter below it", null);
		}
		return new TemplateText(lines[0].substring(SUBJECT.length()).strip(), lines[1].strip());
	}

}
