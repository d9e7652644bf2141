package org.creativecities.workflow;

import java.util.Set;

/**
 * Somebody who works with the product: an account and the groups it is in.
 *
 * @param id the account's name
 * @param groups such as {@code secretariat} or {@code city-it-biella}
 */
public record Person(String id, Set<String> groups) {
}
