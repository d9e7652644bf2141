package org.creativecities.network.events;

/**
 * A city has left the Network. Told in the transaction that ends its membership, by
 * whoever ends it: what it had to hand in, to read or to evaluate is expected of it no
 * more.
 */
public record CityLeft(String cityId) {
}
