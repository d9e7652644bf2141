package org.creativecities.designation.application;

import java.util.List;
import java.util.Map;

import org.creativecities.documents.Document;
import org.creativecities.mail.Bilingual;

/**
 * An application as its evaluators read it: what was submitted last, and its files. Names
 * and addresses of people are not part of it.
 *
 * @param version 0 if nothing was submitted
 * @param sections each question with {@code key}, {@code label}, {@code labelFr} and, for
 * a list, its {@code columns}
 * @param answers by the key of the question
 */
public record FileToRead(String applicationId, String city, Bilingual country, Bilingual field, int version,
		String presentation, List<Map<String, Object>> sections, Map<String, Object> answers,
		List<Document> documents) {
}
