package org.creativecities.network.events;

/**
 * A city has another mayor, or its mayor another address or language. Told in the
 * transaction that enters it.
 */
public record MayorNamed(String cityId) {
}
