/**
 * The calendar of a city: the feed for other programs, and the page that gives its link.
 */
package org.creativecities.calendar.web;
