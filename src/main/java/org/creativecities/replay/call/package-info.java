/**
 * A call for applications with invented people, on the cities that really were
 * designated.
 */
package org.creativecities.replay.call;
