package org.creativecities.designation.screening;

/**
 * A formal rule that a submitted file breaks.
 *
 * @param rule such as {@code PHOTOS}
 * @param minor whether the city may put it right, where the call allows that
 */
public record Defect(String rule, boolean minor) {
}
