package org.creativecities.documents;

import java.util.Set;

/**
 * What a case takes under one name.
 *
 * @param id such as {@code photo}
 * @param types media types that are accepted, by magic bytes
 * @param maxSize in bytes
 * @param maxCount how many of this kind a case may hold
 */
public record DocumentKind(String id, Set<String> types, long maxSize, int maxCount) {
}
