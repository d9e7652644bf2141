/** The pages of cohorts and reports at the desk, and what a city sees of its own. */
package org.creativecities.monitoring.overview.web;
