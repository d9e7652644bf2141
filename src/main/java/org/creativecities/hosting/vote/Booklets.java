package org.creativecities.hosting.vote;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.creativecities.hosting.candidature.Candidature;

import org.springframework.stereotype.Component;

/**
 * The order in which candidatures stand in the booklet: drawn, so that the alphabet
 * favours nobody.
 */
@Component
class Booklets {

	private static final SecureRandom RANDOM = new SecureRandom();

	List<String> draw(List<Candidature> standing) {
		var drawn = new ArrayList<>(standing.stream().map(Candidature::id).toList());
		Collections.shuffle(drawn, RANDOM);
		return drawn;
	}

}
