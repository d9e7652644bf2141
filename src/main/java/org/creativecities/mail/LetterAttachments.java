package org.creativecities.mail;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What goes with letters besides their text. Offered to modules that know the post
 * office; it does not know them.
 */
public interface LetterAttachments {

	/**
	 * What goes with each of these letters, as of now; asked once for each batch.
	 * @return by letter; a letter with which nothing goes may be missing
	 */
	Map<UUID, List<Attachment>> of(List<Addressed> letters);

	/** A letter whose turn it is. */
	record Addressed(UUID letter, String caseId, String template, Recipient to) {
	}

	/**
	 * A small text file.
	 *
	 * @param name with its ending; unlike that of the letter's other attachments
	 * @param type such as {@code text/calendar; charset=UTF-8; method=PUBLISH}
	 */
	record Attachment(String name, String type, String content) {
	}

}
