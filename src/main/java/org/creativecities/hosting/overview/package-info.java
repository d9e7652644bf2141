/** The choice of a host as its pages show it: to cities, at the desk, to everybody. */
package org.creativecities.hosting.overview;
