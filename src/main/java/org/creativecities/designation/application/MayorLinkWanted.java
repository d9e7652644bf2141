package org.creativecities.designation.application;

/**
 * The city asks for a new link for its mayor before the present one expires.
 *
 * @param address where the mayor can be reached now; empty if the known one is right
 */
public record MayorLinkWanted(String applicationId, String address) {
}
