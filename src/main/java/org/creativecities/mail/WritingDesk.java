package org.creativecities.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.creativecities.mail.LetterAttachments.Addressed;
import org.creativecities.mail.LetterAttachments.Attachment;
import org.creativecities.mail.MailServer.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes letters ready to leave: reads their rows, renders them, adds what goes with them,
 * puts them into envelopes. One that cannot be made fails alone.
 */
@Component
class WritingDesk {

	private static final Logger log = LoggerFactory.getLogger(WritingDesk.class);

	private static final String STOPPED = "The product stopped each time while this letter was being sent.";

	private final LetterRenderer renderer;

	private final Envelopes envelopes;

	private final List<LetterAttachments> attachments;

	private final MailProperties mail;

	private final JsonMapper json;

	WritingDesk(LetterRenderer renderer, Envelopes envelopes, List<LetterAttachments> attachments, MailProperties mail,
			JsonMapper json) {
		this.renderer = renderer;
		this.envelopes = envelopes;
		this.attachments = attachments;
		this.mail = mail;
		this.json = json;
	}

	/**
	 * @param refusals takes the letters that cannot be made, and why
	 */
	List<PreparedLetter> prepare(List<LetterRow> rows, Instant now, Map<UUID, Refusal> refusals) {
		var readable = new ArrayList<WaitingLetter>();
		for (var row : rows) {
			attempt(row.id(), row.attempts(), refusals, () -> readable.add(read(row)));
		}
		var attempts = new HashMap<UUID, Integer>();
		rows.forEach(row -> attempts.put(row.id(), row.attempts()));
		var files = attachments(readable);
		var prepared = new ArrayList<PreparedLetter>();
		for (var letter : readable) {
			attempt(letter.id(), attempts.get(letter.id()), refusals, () -> prepared.add(this.envelopes.prepare(letter,
					this.renderer.render(letter), files.getOrDefault(letter.id(), List.of()), now)));
		}
		return prepared;
	}

	private WaitingLetter read(LetterRow row) {
		if (row.attempts() > this.mail.retries() + 1) {
			throw new IllegalStateException(STOPPED);
		}
		return row.read(this.json);
	}

	private void attempt(UUID letter, int attempts, Map<UUID, Refusal> refusals, Runnable step) {
		try {
			step.run();
		}
		catch (UndeliverableAddress failure) {
			refusals.put(letter, Refusal.forGood(failure.getMessage()));
		}
		catch (UnrenderableLetter failure) {
			refusals.put(letter, Refusal.ours(failure.getMessage(), false));
		}
		catch (RuntimeException failure) {
			var known = attempts > this.mail.retries() + 1 ? STOPPED
					: "The letter cannot be made: " + Markdown.oneLine(failure.toString());
			refusals.put(letter, Refusal.ours(known, false));
		}
	}

	/** A letter is worth more than what goes with it: it leaves without, if need be. */
	private Map<UUID, List<Attachment>> attachments(List<WaitingLetter> letters) {
		var addressed = letters.stream()
			.map(letter -> new Addressed(letter.id(), letter.caseId(), letter.template(), letter.to()))
			.toList();
		var files = new HashMap<UUID, List<Attachment>>();
		for (var source : this.attachments) {
			try {
				source.of(addressed)
					.forEach(
							(letter, added) -> files.computeIfAbsent(letter, first -> new ArrayList<>()).addAll(added));
			}
			catch (RuntimeException failure) {
				log.error("{} letters leave without what should go with them.", letters.size(), failure);
			}
		}
		return files;
	}

}
