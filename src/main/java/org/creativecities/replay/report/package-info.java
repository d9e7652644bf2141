/**
 * The monitoring reports of a year with invented people: real cities report in time, and
 * invented ones meet everything else that may happen.
 */
package org.creativecities.replay.report;
