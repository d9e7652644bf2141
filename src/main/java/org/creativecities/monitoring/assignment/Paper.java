package org.creativecities.monitoring.assignment;

/**
 * A report for which readers are sought.
 *
 * @param cityId whose report it is
 * @param country ISO 3166-1 alpha-2
 * @param field in which the city works today; a city that changed it is read by the new
 * one
 * @param language in which the report is expected: {@code en} or {@code fr}
 * @param seats how many readers it still needs
 */
record Paper(String cityId, String country, String field, String language, int seats) {
}
