/**
 * Who is proposed for a seat: a person named by a city, who accepts through a link, and
 * whom an officer confirms.
 */
package org.creativecities.elections.nomination;
