/** The pages of elections: for the desk, and for the cities of a sub-network. */
package org.creativecities.elections.mandate.web;
