package org.creativecities.contacts;

import java.util.Locale;

/**
 * Who is to hold the role of somebody whom letters no longer reach.
 *
 * @param language {@code en} or {@code fr}
 */
public record NewContact(String name, String email, Locale language) {
}
