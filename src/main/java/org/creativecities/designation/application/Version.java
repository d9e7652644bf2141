package org.creativecities.designation.application;

import java.time.Instant;
import java.util.Map;

/**
 * What was submitted. It never changes; the last version before the deadline counts.
 *
 * @param version 1, 2, 3 …
 * @param content the parts {@code application}, {@code candidature}, {@code answers},
 * {@code documents} and {@code sections} (key and labels of each question of the form)
 * @param sha256 over the canonical JSON of the content, in hex; the hashes of the
 * documents are part of it
 */
public record Version(String applicationId, int version, Map<String, Object> content, String sha256, String submittedBy,
		Instant submittedAt) {

	/** The city, its country, creative field and language. */
	@SuppressWarnings("unchecked")
	Map<String, Object> application() {
		return (Map<String, Object>) this.content.getOrDefault("application", Map.of());
	}

	/** The answers to sections 7 to 14, by the key of the question. */
	@SuppressWarnings("unchecked")
	public Map<String, Object> answers() {
		return (Map<String, Object>) this.content.getOrDefault("answers", Map.of());
	}

	/** The answers to sections 1 to 6, by the key of the question. */
	@SuppressWarnings("unchecked")
	public Map<String, Object> candidature() {
		return (Map<String, Object>) this.content.getOrDefault("candidature", Map.of());
	}

	/** The questions of sections 7 to 14 as the form asked them. */
	@SuppressWarnings("unchecked")
	public java.util.List<Map<String, Object>> sections() {
		return (java.util.List<Map<String, Object>>) this.content.getOrDefault("sections", java.util.List.of());
	}

}
