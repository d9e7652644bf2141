package org.creativecities.designation.application;

import org.creativecities.documents.Documents;
import org.creativecities.signatures.SignatureLinks;

import org.springframework.stereotype.Component;

/** Whether the mayor presents a candidature: signed through the link, or on paper. */
@Component
public class MayorLetters {

	private final Documents documents;

	private final SignatureLinks links;

	MayorLetters(Documents documents, SignatureLinks links) {
		this.documents = documents;
		this.links = links;
	}

	public boolean exists(String applicationId) {
		return isSigned(applicationId)
				|| this.documents.ofCase(applicationId).stream().anyMatch(file -> file.kind().equals("mayor-letter"));
	}

	public boolean isSigned(String applicationId) {
		return this.links.isSigned(applicationId);
	}

}
