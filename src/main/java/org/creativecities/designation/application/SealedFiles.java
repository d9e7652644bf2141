package org.creativecities.designation.application;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.creativecities.designation.call.Calls;
import org.creativecities.documents.Document;
import org.creativecities.documents.Documents;

import org.springframework.stereotype.Component;

/**
 * The files that count: those of the last version that was submitted, as they were then,
 * and what a clarification put in their place after the call had closed. What a city
 * added or removed before the deadline without submitting again counts for nothing.
 */
@Component
public class SealedFiles {

	private final Versions versions;

	private final Calls calls;

	private final Documents documents;

	SealedFiles(Versions versions, Calls calls, Documents documents) {
		this.versions = versions;
		this.calls = calls;
		this.documents = documents;
	}

	/** By kind and in the order in which they came; none if nothing was submitted. */
	public List<Document> of(Application application) {
		var closed = this.calls.get(application.callId()).closesAt();
		var sealed = sealed(application.id());
		return this.documents.everOfCase(application.id())
			.stream()
			.filter(file -> sealed.contains(file.id().toString()) || !file.uploadedAt().isBefore(closed))
			.filter(file -> file.removedAt() == null || file.removedAt().isBefore(closed))
			.toList();
	}

	/** Whether any version holds a file, so that it must stay readable. */
	boolean isSealed(Document file) {
		return this.versions.all(file.caseId())
			.stream()
			.anyMatch(version -> ids(version).contains(file.id().toString()));
	}

	private Set<String> sealed(String applicationId) {
		return this.versions.last(applicationId).map(SealedFiles::ids).orElse(Set.of());
	}

	private static Set<String> ids(Version version) {
		var ids = new HashSet<String>();
		if (version.content().get("documents") instanceof List<?> files) {
			files.forEach(file -> ids.add(String.valueOf(((Map<?, ?>) file).get("id"))));
		}
		return ids;
	}

}
