/**
 * The choice of a host city with invented people: three invented candidatures, one of
 * them joint, a run-off that ends level, and lots.
 */
package org.creativecities.replay.host;
