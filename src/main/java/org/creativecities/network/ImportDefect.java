package org.creativecities.network;

import java.util.List;

/**
 * One thing that is wrong with a file.
 *
 * @param row as a spreadsheet counts them, the first row holds the columns' names; 0 if
 * it concerns the whole file
 * @param column its name; empty if it concerns the whole row or file
 * @param code names the sentence in {@code messages/network.properties}
 */
public record ImportDefect(int row, String column, String code, List<Object> arguments) {
}
