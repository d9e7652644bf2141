package org.creativecities.elections.nomination;

import java.util.Optional;
import java.util.Set;

import org.creativecities.documents.Document;
import org.creativecities.documents.DocumentKind;
import org.creativecities.documents.Documents;
import org.creativecities.elections.election.Elections;
import org.creativecities.network.Register;
import org.creativecities.settings.Settings;
import org.creativecities.workflow.InputRefused;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The letter with which a mayor supports a nomination. */
@Service("nominationMayorLetters")
@Transactional
public class MayorLetters {

	private static final int MEGABYTE = 1024 * 1024;

	private final Elections elections;

	private final NominationRows rows;

	private final Documents documents;

	private final Register register;

	private final Settings settings;

	MayorLetters(Elections elections, NominationRows rows, Documents documents, Register register, Settings settings) {
		this.elections = elections;
		this.rows = rows;
		this.documents = documents;
		this.register = register;
		this.settings = settings;
	}

	@Transactional(readOnly = true)
	public Optional<Document> of(String nomination) {
		return this.documents.ofCase(nomination).stream().findFirst();
	}

	/**
	 * Takes it; one that is there already is replaced. City and secretariat may read it.
	 * @throws InputRefused if the nomination is handed in
	 * @throws org.creativecities.documents.DocumentRefused if it is no such file
	 */
	public void attach(String nomination, String name, byte[] content, String by) {
		// two at once, or handed in at this moment: one after the other
		this.rows.find(nomination).ifPresent(found -> this.elections.lock(found.election()));
		var draft = this.rows.find(nomination)
			.filter(one -> one.state() == Nomination.State.DRAFT)
			.orElseThrow(() -> new InputRefused("file", "elections.handed-in"));
		of(nomination).ifPresent(old -> this.documents.remove(old.id()));
		this.documents.attach(nomination,
				new DocumentKind("mayor-letter", Set.of("application/pdf"),
						(long) this.settings.count("elections.letter-megabytes") * MEGABYTE, 1),
				name, content, by, Set.of(this.register.city(draft.city()).group(), "secretariat", "secretariat-head"));
	}

}
