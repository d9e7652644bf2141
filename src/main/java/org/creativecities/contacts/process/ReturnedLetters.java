package org.creativecities.contacts.process;

import java.time.Duration;
import java.util.Map;

import org.creativecities.contacts.LostContacts;
import org.creativecities.mail.events.LetterUndeliverable;
import org.creativecities.workflow.Processes;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Hears of letters that were given up, after that is committed and at once, so that the
 * clock of a demonstration need not wait for another thread; what fails here keeps no
 * letter from leaving and is done again later.
 */
@Component
class ReturnedLetters {

	private static final Duration AGAIN_AFTER = Duration.ofMinutes(10);

	private final LostContacts contacts;

	private final Processes processes;

	private final IncompleteEventPublications unheard;

	ReturnedLetters(LostContacts contacts, Processes processes, IncompleteEventPublications unheard) {
		this.contacts = contacts;
		this.processes = processes;
		this.unheard = unheard;
	}

	@Transactional(propagation = Propagation.REQUIRES_NEW)
	@TransactionalEventListener
	void on(LetterUndeliverable returned) {
		if (!returned.atAddress()) {
			return;
		}
		this.contacts.lose(returned.letterId(), returned.email())
			.forEach(lost -> this.processes.start(ContactSearch.ID, lost, Map.of()));
	}

	@Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT10M")
	void hearAgain() {
		this.unheard.resubmitIncompletePublicationsOlderThan(AGAIN_AFTER);
	}

}
