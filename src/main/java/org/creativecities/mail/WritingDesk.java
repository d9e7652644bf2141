package org.creativecities.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
		var readable = new LinkedHashMap<LetterRow, WaitingLetter>();
		for (var row : rows) {
			attempt(List.of(row), refusals, () -> readable.put(row, read(row)));
		}
		var files = attachments(readable.values());
		var envelopes = new LinkedHashMap<Object, List<Written>>();
		readable.forEach((row, letter) -> attempt(List.of(row), refusals, () -> {
			var written = new Written(row, letter, this.renderer.render(letter),
					files.getOrDefault(letter.id(), List.of()));
			var envelope = row.held() ? List.of(row.address(), row.language()) : row.id();
			envelopes.computeIfAbsent(envelope, first -> new ArrayList<>()).add(written);
		}));
		var prepared = new ArrayList<PreparedLetter>();
		for (var together : envelopes.values()) {
			attempt(together.stream().map(Written::row).toList(), refusals,
					() -> prepared.addAll(envelope(together, now)));
		}
		return prepared;
	}

	private WaitingLetter read(LetterRow row) {
		if (row.attempts() > this.mail.retries() + 1) {
			throw new IllegalStateException(STOPPED);
		}
		return row.read(this.json);
	}

	private List<PreparedLetter> envelope(List<Written> together, Instant now) {
		var first = together.get(0);
		if (together.size() == 1) {
			return List.of(this.envelopes.prepare(first.letter(), first.content(), first.files(), now));
		}
		var content = this.renderer.together(first.letter().to(), together.stream().map(Written::content).toList());
		var envelope = this.envelopes.prepare(first.letter(), content, files(together), now);
		return together.stream().map(one -> envelope.with(one.letter(), one.content(), one.files())).toList();
	}

	/** Files of several letters; those of one name are numbered. */
	private static List<Attachment> files(List<Written> together) {
		var files = new ArrayList<Attachment>();
		for (var number = 0; number < together.size(); number++) {
			for (var file : together.get(number).files()) {
				files.add(new Attachment((number + 1) + "-" + file.name(), file.type(), file.content()));
			}
		}
		return files;
	}

	private void attempt(List<LetterRow> rows, Map<UUID, Refusal> refusals, Runnable step) {
		try {
			step.run();
		}
		catch (RuntimeException failure) {
			rows.forEach(row -> refusals.put(row.id(), refusal(row, failure)));
		}
	}

	private Refusal refusal(LetterRow row, RuntimeException failure) {
		if (failure instanceof UndeliverableAddress) {
			return Refusal.forGood(failure.getMessage());
		}
		if (failure instanceof UnrenderableLetter) {
			return Refusal.ours(failure.getMessage(), false);
		}
		return Refusal.ours(row.attempts() > this.mail.retries() + 1 ? STOPPED
				: "The letter cannot be made: " + Markdown.oneLine(failure.toString()), false);
	}

	/** A letter is worth more than what goes with it: it leaves without, if need be. */
	private Map<UUID, List<Attachment>> attachments(Collection<WaitingLetter> letters) {
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

	/** A letter that needs nothing but its envelope. */
	private record Written(LetterRow row, WaitingLetter letter, RenderedLetter content, List<Attachment> files) {
	}

}
