package org.creativecities.documents;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Service;

/**
 * The files of all cases. Content lives in the database, so that every node can serve it.
 */
@Service
public class Documents {

	/**
	 * Keeps a file.
	 * @param readers groups that may read it; whoever uploaded it may, too
	 * @throws DocumentRefused with a sentence, if it is empty, too large, of another
	 * type, or one too many
	 */
	public Document attach(String caseId, DocumentKind kind, String name, byte[] content, String by,
			Set<String> readers) {
		throw new UnsupportedOperationException();
	}

	/** Lets one more group read all files of a case. */
	public void allow(String caseId, String group) {
		throw new UnsupportedOperationException();
	}

	/** Takes the right to read the files of a case away from a group. */
	public void disallow(String caseId, String group) {
		throw new UnsupportedOperationException();
	}

	public List<Document> ofCase(String caseId) {
		throw new UnsupportedOperationException();
	}

	/** Removes a file that its case no longer wants. */
	public void remove(UUID id) {
		throw new UnsupportedOperationException();
	}

}
