/**
 * The pages of a ballot: for voters, for everybody who reads the result, and for the
 * desk. What a voter chooses travels from page to page in the body of a request, and
 * stands in no session, address, title or log.
 */
package org.creativecities.ballots.web;
