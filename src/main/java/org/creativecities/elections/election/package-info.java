/**
 * Which seats are to be filled, and when an election begins. Never two of one sub-network
 * at a time.
 */
package org.creativecities.elections.election;
