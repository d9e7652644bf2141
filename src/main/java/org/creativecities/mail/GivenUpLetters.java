package org.creativecities.mail;

import java.time.Clock;
import java.util.UUID;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/**
 * Letters that the post office gave up or that came back: how many there are, and how one
 * of them gets another chance.
 */
@Service
public class GivenUpLetters {

	private final LetterQueue queue;

	private final LetterArchive archive;

	private final LetterModels models;

	private final Clock clock;

	GivenUpLetters(LetterQueue queue, LetterArchive archive, LetterModels models, Clock clock) {
		this.queue = queue;
		this.archive = archive;
		this.models = models;
		this.clock = clock;
	}

	public int count() {
		return this.queue.givenUp();
	}

	public int count(String caseId) {
		return this.queue.givenUp(caseId);
	}

	/**
	 * A letter with a link that acts for whoever holds it, such as the mayor's, goes to
	 * the address it was written for and to no other.
	 */
	public boolean isBoundToItsAddress(SentLetter letter) {
		return !this.models.of(letter.template()).secrets().isEmpty();
	}

	/**
	 * Lets a letter wait again, to be sent with the next round.
	 * @param email where it shall go this time; may be where it went before
	 */
	public Answer sendAgain(UUID id, String email) {
		var letter = this.archive.find(id).filter(SentLetter::isGivenUp);
		if (letter.isEmpty()) {
			return Answer.NOT_GIVEN_UP;
		}
		if (!email.equals(letter.get().email())) {
			if (isBoundToItsAddress(letter.get())) {
				return Answer.BOUND_TO_ITS_ADDRESS;
			}
			if (!Envelopes.isAddress(email)) {
				return Answer.NO_ADDRESS;
			}
		}
		try {
			return waitAgain(letter.get(), email) ? Answer.WAITS : Answer.NOT_GIVEN_UP;
		}
		catch (DuplicateKeyException sameLetter) {
			return Answer.WRITTEN_THERE;
		}
	}

	private boolean waitAgain(SentLetter letter, String email) {
		var now = this.clock.instant();
		return (letter.state() == SentLetter.State.RETURNED)
				? this.queue.writeAgain(letter.id(), this.archive.reader(letter.id()).at(email), now)
				: this.queue.waitAgain(letter.id(), email, now);
	}

	/**
	 * Writes a letter once more, to somebody who reads for its first reader. Whoever was
	 * written to already gets no second one.
	 * @return whether they may read it: a letter with a link for its recipient alone goes
	 * to nobody else
	 */
	public boolean forward(UUID id, Recipient to) {
		var letter = this.archive.find(id).orElseThrow();
		if (isBoundToItsAddress(letter)) {
			return false;
		}
		this.queue.copy(id, to, this.clock.instant());
		return true;
	}

	/**
	 * Lets all letters that were given up at an address wait again, now for its reader of
	 * today.
	 */
	public void sendAllAgain(String email, Recipient to) {
		this.archive.givenUpAt(email)
			.stream()
			.filter(letter -> to.email().equals(letter.email()) || !isBoundToItsAddress(letter))
			.forEach(letter -> redirect(letter, to));
	}

	private void redirect(SentLetter letter, Recipient to) {
		if (letter.state() == SentLetter.State.RETURNED) {
			this.queue.writeAgainUnlessThere(letter.id(), to, this.clock.instant());
		}
		else {
			this.queue.redirect(letter.id(), to, this.clock.instant());
		}
	}

	/** What became of the wish to send a letter again. */
	public enum Answer {

		/** It leaves with the next round. */
		WAITS,

		/** It was sent, or waits already. */
		NOT_GIVEN_UP,

		/** Nobody can be written to there. */
		NO_ADDRESS,

		/** The same letter of the same occasion was written to that address already. */
		WRITTEN_THERE,

		/** It holds a link for its recipient alone. */
		BOUND_TO_ITS_ADDRESS

	}

}
