package org.creativecities.monitoring.cohort;

import java.util.Optional;

import org.creativecities.network.City;

/**
 * A city on the list of a cohort.
 *
 * @param added whether an officer added it though it is not due
 * @param included whether it reports in this cohort
 * @param reason why it was added or left out
 * @param over whether its report has come to an end, whichever
 */
public record CohortCity(City city, boolean added, boolean included, Optional<String> reason, boolean over) {
}
