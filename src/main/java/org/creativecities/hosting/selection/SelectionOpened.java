package org.creativecities.hosting.selection;

/**
 * The choice of a host has begun. Heard in the transaction that opens it.
 *
 * @param year of the conference
 */
public record SelectionOpened(int year) {

}
