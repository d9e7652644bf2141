/** Where readers read a report and comment on it. */
package org.creativecities.monitoring.review.web;
