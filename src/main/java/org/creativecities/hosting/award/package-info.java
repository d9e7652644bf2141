/**
 * From the result to the host: agreement, the next in order, designation by agreement,
 * force majeure.
 */
package org.creativecities.hosting.award;
