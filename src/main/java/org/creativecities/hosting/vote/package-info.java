/**
 * What members vote on: the booklet, the ballot, the announced result, complaints against
 * it.
 */
package org.creativecities.hosting.vote;
