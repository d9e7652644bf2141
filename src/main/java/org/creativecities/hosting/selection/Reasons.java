package org.creativecities.hosting.selection;

import org.creativecities.mail.Bilingual;
import org.creativecities.mail.Sentences;

import org.springframework.stereotype.Component;

/**
 * Why somebody stands or hosts no more: in the words of a person, or, where nobody said
 * anything, of the product.
 */
@Component("hostReasons")
public class Reasons {

	/** Kept where the lead city has left the Network; read in both languages. */
	public static final String LEFT_NETWORK = "left-network";

	private final Sentences sentences;

	Reasons(Sentences sentences) {
		this.sentences = sentences;
	}

	/** As readers see it. */
	public Bilingual words(String kept) {
		return LEFT_NETWORK.equals(kept) ? this.sentences.say("hosting.left-network") : new Bilingual(kept, kept);
	}

}
