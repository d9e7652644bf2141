/** The pages of a nomination: for its city and the officers, and for the named person. */
package org.creativecities.elections.nomination.web;
