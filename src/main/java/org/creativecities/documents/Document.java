package org.creativecities.documents;

import java.time.Instant;
import java.util.UUID;

/**
 * A file attached to a case.
 *
 * @param kind what the case calls it, such as {@code mayor-letter}
 * @param type the media type found in its first bytes, whatever its name says
 * @param size in bytes
 * @param sha256 of the content, in hex
 * @param removedAt when it was set aside; {@code null} while it is wanted
 */
public record Document(UUID id, String caseId, String kind, String name, String type, long size, String sha256,
		String uploadedBy, Instant uploadedAt, Instant removedAt) {
}
