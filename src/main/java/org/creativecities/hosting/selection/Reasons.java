package org.creativecities.hosting.selection;

import java.util.Set;

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

	/** Where nobody answered or signed in time and nobody said why. */
	public static final String NO_AGREEMENT = "no-agreement";

	private static final Set<String> OURS = Set.of(LEFT_NETWORK, NO_AGREEMENT);

	private final Sentences sentences;

	Reasons(Sentences sentences) {
		this.sentences = sentences;
	}

	/** As readers see it. */
	public Bilingual words(String kept) {
		return OURS.contains(kept) ? this.sentences.say("hosting." + kept) : new Bilingual(kept, kept);
	}

}
