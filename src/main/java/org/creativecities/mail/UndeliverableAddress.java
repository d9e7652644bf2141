package org.creativecities.mail;

/** No mail server would take this address; trying again changes nothing. */
class UndeliverableAddress extends RuntimeException {

	UndeliverableAddress(String sentence) {
		super(sentence);
	}

}
